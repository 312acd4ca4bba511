import DocumentModel

/// Who speaks throughout a document, as its opening or its signature says: `Statement by Ambassador Carrigan`, `delivered by Mr. Rao`,
/// `Ministry of Defence statement`, a letter's last line.
struct DocumentSpeaker {
  /// The mention that names the speaker.
  let mention: MentionDraft
  /// The first sentence that is the speaker's word: behind the one with the name, or all from the start where it is signed at the end.
  let firstSentence: Int

  /// Sentences from the start that may name the speaker.
  private static let openingLength = 3
  /// Sentences at the end among which a letter is signed.
  private static let signatureLength = 3

  /// Nil where the opening names no speech, or nobody whose it is, and nobody says who `we` are.
  init?(of table: MentionTable) {
    guard
      let found = Self.announced(in: table)
        ?? (Self.namedWithPronoun(in: table) ?? Self.firstActor(of: table)).map({ ($0, false) })
    else { return nil }
    mention = found.mention
    firstSentence = found.isSigned ? 0 : found.mention.sentence + 1
  }

  /// Whether what a sentence says outside of quotations is the speaker's word.
  func speaks(inSentence sentence: Int) -> Bool { sentence >= firstSentence }

  private static func announced(in table: MentionTable) -> (mention: MentionDraft, isSigned: Bool)? {
    let opening = table.sentences.prefix(Self.openingLength).map { (sentence: $0, speech: Self.speech(in: $0, table)) }
    guard opening.contains(where: { $0.speech != nil }) else { return nil }
    // A heading may name the body, the line below it who speaks for it: `Polish reply`, `Statement by Ambassador Carrigan`.
    func stated(_ level: MentionLevel) -> MentionDraft? {
      opening.lazy.compactMap { Self.stated(by: level, in: $0.sentence, behind: $0.speech, table) }.first
    }
    if let named = stated(.name) { return (named, false) }
    if let signed = signature(of: table, opening.map(\.sentence)) { return (signed, true) }
    let described =
      stated(.nominal)
      ?? opening.lazy.compactMap { line in
        line.speech.flatMap { speaker(of: $0, line.sentence, table) }
      }.first
    return described.map { ($0, false) }
  }

  /// `We, the foreign ministers of the G7, met today.`
  private static func namedWithPronoun(in table: MentionTable) -> MentionDraft? {
    table.sentences.prefix(2 * openingLength).lazy.compactMap { sentence -> MentionDraft? in
      let mentions = table.mentions(inSentence: sentence.index)
      guard let we = mentions.first(where: { table.lexicon.has($0.surface, .speakerPronoun) }),
        sentence.tokens.contains(we.tokens.upperBound), sentence.text(of: we.tokens.upperBound) == ",",
        !table.isQuoted(we)
      else { return nil }
      return mentions.first {
        $0.tokens.lowerBound == we.tokens.upperBound + 1 && $0.entity != nil && $0.level != .adjective
      }
    }.first
  }

  /// Who judges in the first clause of a text that says `we` outside of quotations: `The United States condemns this launch. We urge ...`.
  private static func firstActor(of table: MentionTable) -> MentionDraft? {
    let speaks = table.mentions.contains { table.lexicon.has($0.surface, .speakerPronoun) && !table.isQuoted($0) }
    guard speaks, let sentence = table.sentences.first(where: { $0.section != .title && !isFragment($0) }) else {
      return nil
    }
    return speakers(in: sentence, table).first {
      $0.type != .person && sentence.hasRelation($0.head, kind: .nominalSubject)
        && sentence.head(of: $0.head).map { table.lexicon.has(sentence.lemma(of: $0), .attitude) } == true
    }
  }

  private static func speech(in sentence: SentenceView, _ table: MentionTable) -> TokenPlace? {
    sentence.tokens.first { table.lexicon.has(sentence.lemma(of: $0), .utterance) }
  }

  /// Who can speak in a sentence: the persons, bodies and states that it names, then those that it describes.
  private static func speakers(in sentence: SentenceView, _ table: MentionTable) -> [MentionDraft] {
    let mentions = table.mentions(inSentence: sentence.index).filter { $0.entity != nil }
    let named = mentions.filter { $0.level == .name && [.person, .organization, .state].contains($0.type) }
    return named + mentions.filter { $0.level == .nominal && [.person, .group, .role].contains($0.type) }
  }

  /// Whoever stands behind `by` or `from`, beside the word for the speech or in a line without a clause: `delivered by Ambassador Carrigan`.
  private static func stated(
    by level: MentionLevel, in sentence: SentenceView, behind speech: TokenPlace?, _ table: MentionTable
  ) -> MentionDraft? {
    guard speech != nil || isFragment(sentence) else { return nil }
    let first = speech ?? sentence.tokens.lowerBound
    return speakers(in: sentence, table).first { mention in
      // `Statement by Ambassador Niamh Carrigan, Permanent Representative of Ireland`: the name hangs on its title.
      guard mention.level == level, [.person, .group, .role].contains(mention.type),
        let preposition = byline(in: sentence, behind: first), preposition < mention.head
      else { return false }
      return !isOwner(mention, behind: preposition, sentence)
    }
  }

  /// The first `by` or `from` from a word on.
  private static func byline(in sentence: SentenceView, behind first: TokenPlace) -> TokenPlace? {
    sentence.tokens.first { $0 >= first && ["by", "from"].contains(sentence.lemma(of: $0)) }
  }

  /// `Statement by the office of the minister` is the office's, not the minister's.
  private static func isOwner(_ mention: MentionDraft, behind preposition: TokenPlace, _ sentence: SentenceView) -> Bool
  {
    sentence.prepositions(of: mention.head).contains("of")
      && sentence.tokens.contains { place in
        place > preposition && place < mention.tokens.lowerBound
          && [.noun, .properNoun].contains(sentence.tag(of: place))
      }
  }

  private static func isFragment(_ sentence: SentenceView) -> Bool {
    !sentence.tokens.contains { sentence.firstDependent(of: $0, kind: .nominalSubject) != nil }
  }

  /// The person whose name stands alone at the end of what is addressed to somebody: a letter, with `Dear Ms Rao` above it.
  private static func signature(of table: MentionTable, _ opening: [SentenceView]) -> MentionDraft? {
    let isLetter = opening.contains { sentence in
      sentence.tokens.contains { table.lexicon.has(sentence.lemma(of: $0), .correspondence) }
    }
    guard isLetter, table.sentences.count > openingLength + signatureLength else { return nil }
    return table.sentences.suffix(signatureLength).lazy.filter(isFragment)
      .compactMap { speakers(in: $0, table).first { $0.type == .person && $0.level == .name } }.first
  }

  /// Who stands behind `by` or `from`, else whose speech it is: the body right before or behind the word.
  private static func speaker(
    of speech: TokenPlace, _ sentence: SentenceView, _ table: MentionTable
  ) -> MentionDraft? {
    let mentions = speakers(in: sentence, table)
    let behind = mentions.first { mention in
      mention.head > speech && sentence.prepositions(of: mention.head).contains { $0 == "by" || $0 == "from" }
    }
    if let behind { return behind }
    let owners = mentions.filter { $0.head < speech && owns($0.head, speech, sentence) }
    // `Joint statement of the defence ministers of the Nordic states` is the ministers', not the states'.
    if let owner = owners.last(where: { $0.level == .name }) ?? owners.last { return owner }
    guard byline(in: sentence, behind: speech) == nil else { return nil }
    return mentions.first { mention in
      mention.head > speech && sentence.head(of: mention.head) == speech
        && sentence.prepositions(of: mention.head).contains("of")
    }
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
