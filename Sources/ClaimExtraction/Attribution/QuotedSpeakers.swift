import DocumentModel

/// Who speaks in each quotation of a document.
struct QuotedSpeakers {
  private let document: AnalyzedDocument
  private let quotations: [(quotation: Quotation, speaker: ResolvedMention?)]

  init(_ document: AnalyzedDocument, _ quotations: [(quotation: Quotation, speaker: ResolvedMention?)]) {
    self.document = document
    self.quotations = quotations
  }

  /// The speaker of the quotation that a word stands in; nil outside quotations, and where the text names nobody.
  func speaker(at place: TokenPlace) -> ResolvedMention? { quotation(at: place)?.speaker }

  /// Whether a word stands in a quotation, whoever speaks in it.
  func isQuoted(_ place: TokenPlace) -> Bool { quotation(at: place) != nil }

  private func quotation(at place: TokenPlace) -> (quotation: Quotation, speaker: ResolvedMention?)? {
    let byte = document.tokens.ranges[place.row].lowerBound
    let next = quotations.partitioningIndex(where: { $0.quotation.range.upperBound > byte })
    return next < quotations.count && quotations[next].quotation.range.contains(byte) ? quotations[next] : nil
  }
}
