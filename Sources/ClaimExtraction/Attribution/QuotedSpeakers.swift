import DocumentModel

/// Who speaks in each quotation of a document.
///
/// Quotation marks inside a turn or a headline that name no speaker of their own are the word of whoever has the turn.
struct QuotedSpeakers {
  typealias Attributed = (quotation: Quotation, speaker: ResolvedMention?)

  private let document: AnalyzedDocument
  private let marked: [Attributed]
  private let labelled: [Attributed]
  private let statements: [Attributed]

  /// - Parameter quotations: those of each form in text order.
  init(_ document: AnalyzedDocument, _ quotations: [Attributed]) {
    self.document = document
    marked = quotations.filter { $0.quotation.form == .marks }
    statements = quotations.filter { $0.quotation.form == .statement }
    labelled = quotations.filter { $0.quotation.form == .headline || $0.quotation.form == .turn }
      .sorted { $0.quotation.range.lowerBound < $1.quotation.range.lowerBound }
  }

  /// The speaker of the quotation that a word stands in; nil outside quotations, and where the text names nobody.
  func speaker(at place: TokenPlace) -> ResolvedMention? {
    quotation(at: place, marked)?.speaker ?? quotation(at: place, labelled)?.speaker
      ?? quotation(at: place, statements)?.speaker
  }

  /// Whether a word stands in a quotation, whoever speaks in it.
  func isQuoted(_ place: TokenPlace) -> Bool {
    quotation(at: place, marked) != nil || quotation(at: place, labelled) != nil
  }

  /// Whether a word belongs to what stands before a colon or behind a dash and names who says another word.
  func isLabel(_ place: TokenPlace, of other: TokenPlace) -> Bool {
    guard let said = quotation(at: other, labelled) else { return false }
    return !said.quotation.range.contains(byte(of: place))
  }

  private func byte(of place: TokenPlace) -> Int { document.tokens.ranges[place.row].lowerBound }

  private func quotation(at place: TokenPlace, _ quotations: [Attributed]) -> Attributed? {
    let byte = byte(of: place)
    let next = quotations.partitioningIndex(where: { $0.quotation.range.upperBound > byte })
    return next < quotations.count && quotations[next].quotation.range.contains(byte) ? quotations[next] : nil
  }
}
