import DocumentModel
import Text

/// Finds statements without quotation marks: a document that is all somebody's word, as a speech or a letter, and what stands behind
/// `Minister Rao said:` up to the end.
///
/// News says `I` and `we` only between quotation marks. Where a text does so outside of them, it speaks for whom it names before.
struct StatementFinder {
  let document: ResolvedDocument
  let classes: WordClasses
  let operators: OperatorCatalogue

  /// In so many sentences below a heading, and in one of so many anyway, a statement speaks of its speaker.
  private static let leastPersonal = 2
  private static let leastShare = 7

  private typealias Beginning = (byte: Int, speaker: ResolvedMention, leastPersonal: Int)

  /// The statements in text order, each with its speaker; a later one ends the one before.
  ///
  /// - Parameter quotations: what stands between quotation marks, in which anybody says `we`.
  func statements(_ readings: [SentenceReading], _ quotations: [Quotation]) -> [QuotedSpeakers.Attributed] {
    let beginnings = [heading].compactMap(\.self) + readings.compactMap { announcement(in: $0, quotations) }
    return beginnings.enumerated().compactMap { index, beginning in
      let end = index + 1 < beginnings.count ? beginnings[index + 1].byte : document.analyzed.source.text.count
      guard beginning.byte < end else { return nil }
      let range = beginning.byte..<end
      return isPersonal(range, beginning.leastPersonal, readings, quotations)
        ? (Quotation(range: range, form: .statement), beginning.speaker) : nil
    }
  }

  /// Behind the sentence that says who speaks throughout.
  private var heading: Beginning? {
    guard let index = document.speaker else { return nil }
    let speaker = document.mentions[index]
    let sentences = document.analyzed.sentences
    let sentence = sentences.partitioningIndex { $0.tokens.upperBound > speaker.head.row }
    return sentence < sentences.count ? (sentences[sentence].range.upperBound, speaker, Self.leastPersonal) : nil
  }

  /// Behind the colon of `Minister Rao said: We regret it.` or of `Minister Rao said:` with the statement below.
  private func announcement(in reading: SentenceReading, _ quotations: [Quotation]) -> Beginning? {
    let sentence = reading.sentence
    guard let colon = sentence.tokens.first(where: { sentence.text(of: $0) == ":" }), !isQuoted(colon, quotations),
      !isBeforeMark(colon, quotations),
      let verb = sentence.tokens.first(where: { $0 < colon && operators.isReportingVerb($0, sentence) })
    else { return nil }
    let rest = (colon + 1)..<sentence.tokens.upperBound
    guard rest.isEmpty || rest.contains(where: { isFirstPerson($0, sentence) }) else { return nil }
    let speaker = reading.clauses.surfaceSubjects(of: verb).lazy
      .compactMap { reading.mention(at: $0, fitting: ["Actor"]) }.first
    return speaker.map { (document.analyzed.tokens.ranges[colon.row].upperBound, $0, 1) }
  }

  /// Whether a quotation mark opens what stands behind a word.
  private func isBeforeMark(_ place: TokenPlace, _ quotations: [Quotation]) -> Bool {
    let text = document.analyzed.source.text
    let end = document.analyzed.tokens.ranges[place.row].upperBound
    guard let next = text[end...].firstIndex(where: { !$0.isASCIISpace }) else { return false }
    // A mark has up to three bytes.
    return (next...(next + 3)).contains { byte in quotations.contains { $0.range.lowerBound == byte } }
  }

  private func isPersonal(_ range: Range<Int>, _ least: Int, _ readings: [SentenceReading], _ quotations: [Quotation])
    -> Bool
  {
    let inside = readings.filter { reading in
      let own = document.analyzed.sentences[reading.sentence.index].range
      return own.upperBound > range.lowerBound && own.lowerBound < range.upperBound
    }
    let personal = inside.count { reading in
      reading.sentence.tokens.contains { isFirstPerson($0, reading.sentence) && !isQuoted($0, quotations) }
    }
    return personal >= least && personal * Self.leastShare >= inside.count
  }

  private func isFirstPerson(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    classes.contains(sentence.text(of: place).lowercased(), .firstPerson)
  }

  private func isQuoted(_ place: TokenPlace, _ quotations: [Quotation]) -> Bool {
    quotations.hold(byte: document.analyzed.tokens.ranges[place.row].lowerBound)
  }
}
