import DocumentModel
import KnowledgeBase

/// Finds whose word a title gives: `NATO: Minsk broke the pact`, `Minsk broke the pact - NATO`, `Minsk broke the pact: NATO`.
struct HeadlineSpeakerFinder {
  let document: ResolvedDocument

  /// How many words may stand on the speaker's side; a longer stretch is a clause of its own.
  private static let speakerLimit = 7
  private static let dashes: Set<String> = ["-", "--", "–", "—"]

  /// The attributed part of each title that names a speaker, with the speaker's mention.
  func attributions(_ readings: [SentenceReading]) -> [(quotation: Quotation, speaker: ResolvedMention?)] {
    readings.compactMap { reading in
      reading.sentence.section == .title ? attribution(reading.sentence) : nil
    }
  }

  private func attribution(_ sentence: SentenceView) -> (quotation: Quotation, speaker: ResolvedMention?)? {
    let tokens = sentence.tokens
    if let colon = tokens.first(where: { sentence.lemma(of: $0) == ":" }), colon + 1 < tokens.upperBound,
      let speaker = speaker(in: tokens.lowerBound..<colon, sentence)
    {
      return (quotation((colon + 1)..<tokens.upperBound), speaker)
    }
    let marks = tokens.filter { isDash($0, sentence) || sentence.lemma(of: $0) == ":" }
    guard let mark = marks.last, mark > tokens.lowerBound,
      (tokens.lowerBound..<mark).contains(where: { sentence.isVerbal($0) }),
      let speaker = speaker(in: (mark + 1)..<tokens.upperBound, sentence)
    else { return nil }
    return (quotation(tokens.lowerBound..<mark), speaker)
  }

  /// The hyphen of `F-35` parts nothing.
  private func isDash(_ mark: TokenPlace, _ sentence: SentenceView) -> Bool {
    let dash = sentence.lemma(of: mark)
    return Self.dashes.contains(dash) && !(dash == "-" && sentence.isGlued(mark))
  }

  /// The first actor or document among a few words without a verb.
  private func speaker(in words: Range<TokenPlace>, _ sentence: SentenceView) -> ResolvedMention? {
    guard !words.isEmpty, words.count <= Self.speakerLimit, !words.contains(where: { sentence.tag(of: $0) == .verb })
    else {
      return nil
    }
    let named = document.mentions.filter {
      words.contains($0.head) && Relation.mention($0.mention.type, fits: ["Actor", "Document"])
    }
    return named.first { $0.mention.type != .nationality && $0.mention.type != .role }
      ?? named.first { $0.mention.type == .role } ?? named.first
  }

  private func quotation(_ places: Range<TokenPlace>) -> Quotation {
    let ranges = document.analyzed.tokens.ranges[places.rows]
    return Quotation(range: (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0), form: .headline)
  }
}
