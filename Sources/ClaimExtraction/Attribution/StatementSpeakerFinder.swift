import DocumentModel

/// Finds who speaks in a document that is all somebody's word: a speech, a letter, a statement in the first person.
///
/// News says `I` and `we` only between quotation marks. Whom the heading of such a text names says what stands in it.
struct StatementSpeakerFinder {
  let document: ResolvedDocument
  let classes: WordClasses

  /// How many sentences above a statement may name its speaker.
  private static let headingLength = 4
  /// In so many sentences, and in one of so many, a statement speaks of its speaker.
  private static let leastPersonal = 2
  private static let leastShare = 7
  /// How far before a name its `by` may stand, past the words of an office.
  private static let officeLength = 8

  /// The text below the heading with its speaker; nil where the document is nobody's word.
  ///
  /// - Parameter quotations: what stands between quotation marks, in which anybody says `we`.
  func statement(_ readings: [SentenceReading], _ quotations: [Quotation]) -> QuotedSpeakers.Attributed? {
    guard let (speaker, sentence) = speaker(readings, quotations) else { return nil }
    let personal = readings.count { isPersonal($0, quotations) }
    guard personal >= Self.leastPersonal, personal * Self.leastShare >= readings.count else { return nil }
    let sentences = document.analyzed.sentences
    return (
      Quotation(range: sentences[sentence].range.upperBound..<document.analyzed.source.text.count, form: .statement),
      speaker
    )
  }

  private func isPersonal(_ reading: SentenceReading, _ quotations: [Quotation]) -> Bool {
    reading.sentence.tokens.contains { place in
      classes.contains(reading.sentence.text(of: place).lowercased(), .firstPerson) && !isQuoted(place, quotations)
    }
  }

  private func speaker(_ readings: [SentenceReading], _ quotations: [Quotation]) -> (ResolvedMention, Int)? {
    for reading in readings.prefix(Self.headingLength) where !hasVerb(reading.sentence) {
      if let named = persons(reading, quotations).first(where: { isIntroduced($0, reading.sentence) }) {
        return (named, reading.sentence.index)
      }
    }
    return nil
  }

  private func persons(_ reading: SentenceReading, _ quotations: [Quotation]) -> [ResolvedMention] {
    reading.mentions(of: [.person]).filter {
      $0.mention.level == .name && $0.mention.entity != nil && !isQuoted($0.head, quotations)
    }
  }

  /// `Statement by Ambassador Rao`, `delivered by Indira Rao`; a mere `By Indira Rao` names the author.
  private func isIntroduced(_ person: ResolvedMention, _ sentence: SentenceView) -> Bool {
    let begin = max(sentence.tokens.lowerBound, person.tokens.lowerBound - Self.officeLength)
    let before = (begin..<person.tokens.lowerBound).reversed().prefix { sentence.tag(of: $0) != .punctuation }
    return before.contains {
      $0 > sentence.tokens.lowerBound && ["by", "from"].contains(sentence.lowercasedLemma(of: $0))
    }
  }

  private func hasVerb(_ sentence: SentenceView) -> Bool {
    sentence.tokens.contains { ["VBD", "VBZ", "VBP", "MD"].contains(sentence.pennTag(of: $0)) }
  }

  private func isQuoted(_ place: TokenPlace, _ quotations: [Quotation]) -> Bool {
    quotations.hold(byte: document.analyzed.tokens.ranges[place.row].lowerBound)
  }
}
