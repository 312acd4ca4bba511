import DocumentModel
import Text

/// Finds statements without quotation marks: a document that is all somebody's word, as a speech or a letter, and what stands behind
/// `Minister Rao said:` up to the end.
///
/// News says `I` and `we` only between quotation marks. Where a text does so outside of them, it speaks for whom it names before.
struct StatementFinder {
  let document: ResolvedDocument
  let operators: OperatorCatalogue

  /// In so many sentences below a heading, and in one of so many anyway, a statement speaks of its speaker.
  private static let leastPersonal = 2
  private static let leastShare = 7

  /// Where a statement begins, and who makes it.
  private struct Beginning {
    let byte: Int
    let speaker: ResolvedMention
    /// Where the sentence ends in which it begins, where it stands behind a colon.
    var sentenceEnd: Int?
    /// Whether words announce all that follows: `provided the following readout:`.
    var isWhole = false
  }

  /// The statements in text order, each with its speaker; a later one ends the one before.
  ///
  /// - Parameter quotations: what stands between quotation marks, in which anybody says `we`.
  func statements(_ readings: [SentenceReading], _ quotations: [Quotation]) -> [QuotedSpeakers.Attributed] {
    let beginnings = [heading].compactMap(\.self) + readings.compactMap { announcement(in: $0, quotations) }
    return beginnings.enumerated().flatMap { index, beginning in
      let end = index + 1 < beginnings.count ? beginnings[index + 1].byte : document.analyzed.source.text.count
      return ranges(of: beginning, upTo: end, readings, quotations).map {
        (Quotation(range: $0, form: .statement), beginning.speaker)
      }
    }
  }

  /// What is a speaker's word from a beginning on: all of it where a person speaks; where a body does, the sentences that speak of it, since
  /// the rest of its document is what the document says.
  private func ranges(
    of beginning: Beginning, upTo end: Int, _ readings: [SentenceReading], _ quotations: [Quotation]
  ) -> [Range<Int>] {
    guard beginning.byte < end else { return [] }
    let range = beginning.byte..<end
    let inside = self.readings(readings, in: range)
    let personal = inside.filter { isPersonal($0, quotations) }
    let least = beginning.sentenceEnd == nil ? Self.leastPersonal : 1
    if personal.count >= least, personal.count * Self.leastShare >= inside.count {
      guard beginning.sentenceEnd == nil, beginning.speaker.mention.type != .person else { return [range] }
      return personal.map { document.analyzed.sentences[$0.sentence.index].range }
    }
    guard let own = beginning.sentenceEnd else { return [] }
    if beginning.isWhole || isUndisturbed(range, inside, quotations) { return [range] }
    return beginning.byte < own ? [beginning.byte..<min(own, end)] : []
  }

  /// Where whoever speaks throughout begins.
  private var heading: Beginning? {
    let sentences = document.analyzed.sentences
    guard let speaker = document.speaker, speaker.firstSentence < sentences.count else { return nil }
    return Beginning(
      byte: sentences[speaker.firstSentence].range.lowerBound, speaker: document.mentions[speaker.mention])
  }

  /// Behind the colon of `Minister Rao said: We regret it.`, of `Minister Rao said:` or `Minister Rao issued this statement:` with the
  /// statement below.
  private func announcement(in reading: SentenceReading, _ quotations: [Quotation]) -> Beginning? {
    let sentence = reading.sentence
    guard let colon = sentence.tokens.first(where: { sentence.text(of: $0) == ":" }), !isQuoted(colon, quotations),
      !isBeforeMark(colon, quotations)
    else { return nil }
    let before = sentence.tokens.lowerBound..<colon
    let rest = (colon + 1)..<sentence.tokens.upperBound
    let giving = reading.givingVerb(in: before)
    guard
      rest.isEmpty
        || sentence.bytes(of: rest.lowerBound).first.map(\.isASCIIUppercase) == true
          && rest.contains(where: { isClause($0, sentence) }),
      let verb = before.first(where: { operators.isReportingVerb($0, sentence) }) ?? giving
    else { return nil }
    return reading.speaker(of: verb, fitting: ["Actor"]).map {
      Beginning(
        byte: document.analyzed.tokens.ranges[colon.row].upperBound, speaker: $0,
        sentenceEnd: document.analyzed.sentences[sentence.index].range.upperBound,
        isWhole: rest.isEmpty && giving != nil)
    }
  }

  private func isClause(_ place: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.firstDependent(of: place, kind: .nominalSubject) != nil
  }

  /// Whether nobody else speaks behind a colon: what follows is one statement to the end.
  private func isUndisturbed(_ range: Range<Int>, _ inside: [SentenceReading], _ quotations: [Quotation]) -> Bool {
    !quotations.contains { $0.range.overlaps(range) }
      && !inside.dropFirst().contains { reading in
        reading.sentence.tokens.contains {
          operators.isReportingVerb($0, reading.sentence) && isClause($0, reading.sentence)
        }
      }
  }

  /// Whether a quotation mark opens what stands behind a word.
  private func isBeforeMark(_ place: TokenPlace, _ quotations: [Quotation]) -> Bool {
    let text = document.analyzed.source.text
    let end = document.analyzed.tokens.ranges[place.row].upperBound
    guard let next = text[end...].firstIndex(where: { !$0.isASCIISpace }) else { return false }
    // A mark has up to three bytes.
    return (next...(next + 3)).contains { byte in quotations.contains { $0.range.lowerBound == byte } }
  }

  /// The readings of the sentences that stand in a range, wholly or in part.
  private func readings(_ readings: [SentenceReading], in range: Range<Int>) -> [SentenceReading] {
    readings.filter { reading in
      let own = document.analyzed.sentences[reading.sentence.index].range
      return own.upperBound > range.lowerBound && own.lowerBound < range.upperBound
    }
  }

  private func isPersonal(_ reading: SentenceReading, _ quotations: [Quotation]) -> Bool {
    reading.sentence.tokens.contains { reading.isFirstPerson($0) && !isQuoted($0, quotations) }
  }

  private func isQuoted(_ place: TokenPlace, _ quotations: [Quotation]) -> Bool {
    quotations.hold(byte: document.analyzed.tokens.ranges[place.row].lowerBound)
  }
}
