import DocumentModel

/// Who speaks throughout a document, as its opening says: `Statement by Ambassador Carrigan`, `Ministry of Defence statement`.
struct DocumentSpeaker {
  /// The mention in the opening that names the speaker.
  let mention: MentionDraft

  /// Sentences from the start that may name the speaker.
  private static let openingLength = 3

  /// Nil where the opening names no speech, or nobody whose it is.
  init?(of table: MentionTable) {
    for sentence in table.sentences.prefix(Self.openingLength) {
      guard let speech = sentence.tokens.first(where: { table.lexicon.has(sentence.lemma(of: $0), .utterance) }),
        let mention = Self.speaker(of: speech, sentence, table)
      else { continue }
      self.mention = mention
      return
    }
    return nil
  }

  /// Who stands behind `by` or `from`, else a person whose speech it is, else the body right before or behind the word.
  private static func speaker(
    of speech: TokenPlace, _ sentence: SentenceView, _ table: MentionTable
  ) -> MentionDraft? {
    let mentions = table.mentions(inSentence: sentence.index).filter {
      [.person, .organization, .state].contains($0.type) && $0.level == .name && $0.entity != nil
    }
    let behind = mentions.filter { mention in
      mention.head > speech && sentence.prepositions(of: mention.head).contains { $0 == "by" || $0 == "from" }
    }
    if let named = behind.first(where: { $0.type == .person }) ?? behind.first { return named }
    // `Statement by Ambassador Niamh Carrigan, Permanent Representative of Ireland`: the name hangs on its title.
    if let person = mentions.first(where: { mention in
      mention.type == .person && mention.head > speech
        && sentence.tokens.contains {
          $0 > speech && $0 < mention.head && ["by", "from"].contains(sentence.lemma(of: $0))
        }
    }) {
      return person
    }
    return mentions.last { $0.head < speech && Self.owns($0.head, speech, sentence) }
      ?? mentions.first { $0.head > speech && sentence.prepositions(of: $0.head).contains("of") }
  }

  private static func owns(_ owner: TokenPlace, _ speech: TokenPlace, _ sentence: SentenceView) -> Bool {
    var place = owner
    while let head = sentence.head(of: place), head <= speech {
      if head == speech { return true }
      place = head
    }
    return false
  }
}

extension MentionTable {
  /// The person before a colon at the start of a mention's paragraph: `MS. ORTEGA: I have no meeting to announce.`
  func turnSpeaker(of mention: MentionDraft) -> MentionDraft? {
    let text = document.source.text
    let paragraph = paragraphStart(of: mention)
    let ranges = document.tokens.ranges
    let first = mentions.partitioningIndex { ranges[$0.tokens.lowerBound.row].lowerBound >= paragraph }
    let opening = mentions[first...].prefix { $0.sentence <= mention.sentence }.first {
      $0.type == .person && $0.entity != nil && $0.level == .name
    }
    guard let opening, opening.tokens.upperBound <= mention.tokens.lowerBound else { return nil }
    let begin = ranges[opening.tokens.lowerBound.row].lowerBound
    let end = ranges[opening.tokens.upperBound.row - 1].upperBound
    guard end < text.count, text[end] == UInt8(ascii: ":") else { return nil }
    return begin - paragraph <= Self.longestTitle ? opening : nil
  }

  /// Bytes of a title before a speaker's name.
  private static let longestTitle = 24

  /// Whether a mention stands inside quotation marks that its paragraph opened.
  func isQuoted(_ mention: MentionDraft) -> Bool {
    let begin = document.tokens.ranges[mention.tokens.lowerBound.row].lowerBound
    let words = String(decoding: document.source.text[paragraphStart(of: mention)..<begin], as: UTF8.self)
    let isStraight = words.count { $0 == "\"" } % 2 == 1
    return isStraight || words.count { $0 == "“" } > words.count { $0 == "”" }
  }

  /// Where the line begins that a mention stands in, a byte.
  private func paragraphStart(of mention: MentionDraft) -> Int {
    let begin = document.tokens.ranges[mention.tokens.lowerBound.row].lowerBound
    let line = document.source.text[..<begin].lastIndex(of: UInt8(ascii: "\n"))
    return line.map { $0 + 1 } ?? 0
  }
}
