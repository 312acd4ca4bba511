import DocumentModel

/// Finds common noun phrases that refer, and pronouns.
struct NominalFinder {
  let lexicon: ReferenceLexicon

  /// The nominals and pronouns of a sentence, in text order.
  ///
  /// - Parameters:
  ///   - names: the names and roles of the sentence.
  ///   - descriptions: the noun phrases that stand for known entities.
  func nominals(
    in sentence: SentenceText, names: [MentionDraft], descriptions: [MentionDraft]
  ) -> [MentionDraft] {
    guard !sentence.sentence.section.isQuarantined else { return [] }
    return sentence.sentence.tokens.compactMap { row in
      if let description = descriptions.first(where: { $0.tokens.upperBound == row + 1 }) {
        return described(description, in: sentence, names: names)
      }
      return pronoun(at: row, in: sentence) ?? nominal(at: row, in: sentence, names: names)
    }
  }

  /// The names with the heads of the nouns that say what they are: `9M729` heads `the 9M729 missile system`, so that what is
  /// said of the system is said of it. Such nouns are no mentions of their own.
  func headed(_ names: [MentionDraft], in sentence: SentenceText) -> [MentionDraft] {
    names.map { name in
      var name = name
      if Self.takesNoun.contains(name.type), name.level == .name, let noun = noun(saying: name, in: sentence) {
        let extent = extent(of: noun, in: sentence, names: [], keepsNames: true).tokens
        name.head = noun
        name.phrase = min(extent.lowerBound, name.tokens.lowerBound)..<(noun + 1)
      }
      return name
    }
  }

  private static let takesNoun: Set<MentionType> = [.weapon, .exercise, .place]

  /// The noun of the name's own type that the name stands before.
  private func noun(saying name: MentionDraft, in sentence: SentenceText) -> Int? {
    let modifiers: Set<String> = ["compound", "amod", "nummod", "nmod:desc", "flat", "nmod:unmarked", "nmod"]
    var row = name.head
    while modifiers.contains(sentence.tree.relation(of: row)), let head = sentence.tree.head(of: row),
      head >= name.tokens.upperBound, sentence.prepositions(of: row).isEmpty
    {
      row = head
      if let noun = lexicon.noun(sentence.lemma(row)), noun.type == name.type, sentence.tree.tag(of: row) == .noun,
        !sentence.tree.hasRelation(row, "compound")
      {
        return row
      }
    }
    return nil
  }

  private func described(
    _ description: MentionDraft, in sentence: SentenceText, names: [MentionDraft]
  ) -> MentionDraft? {
    let row = description.tokens.upperBound - 1
    guard !names.contains(where: { $0.tokens.contains(row) }) else { return nil }
    let extent = extent(of: row, in: sentence, names: names, keepsNames: true).tokens
    var draft = description
    draft.tokens = min(extent.lowerBound, description.tokens.lowerBound)..<(row + 1)
    if draft.tokens.contains(where: { sentence.tree.tag(of: $0) == .coordinatingConjunction }) {
      // `Afghan and NATO forces` are not the known Afghan forces.
      draft.entity = nil
      draft.reason = nil
    }
    if let possessive = draft.tokens.last(where: { sentence.isPossessive($0) }) {
      draft.tokens = (possessive + 1)..<(row + 1)
    }
    draft.head = row
    draft.surface = sentence.text(draft.tokens)
    draft.nounClass = lexicon.noun(sentence.lemma(row))?.nounClass
    return draft
  }

  private func nominal(at row: Int, in sentence: SentenceText, names: [MentionDraft]) -> MentionDraft? {
    let tree = sentence.tree
    guard let noun = lexicon.noun(sentence.lemma(row)),
      tree.tag(of: row) == .noun
        || (tree.tag(of: row) == .properNoun && (noun.type == .person || tree.child(of: row, "det") != nil)),
      !names.contains(where: { $0.tokens.contains(row) || $0.head == row }),
      !isPartOfWord(row, sentence)
    else { return nil }
    if tree.hasRelation(row, "compound") { return modifier(noun, at: row, in: sentence) }
    let isPlural = tree.pennTag(of: row).hasSuffix("S")
    let type: MentionType = noun.type == .person && isPlural ? .group : noun.type
    let (tokens, hasName) = extent(
      of: row, in: sentence, names: names, keepsNames: type == .group || type == .person)
    switch noun.condition {
    case .always: break
    case .needed: if !hasName, !isReferring(row, tokens, sentence) { return nil }
    case .complement: if !hasComplement(noun, row, sentence) { return nil }
    case .modifier:
      guard tree.children(of: row).contains(where: { $0 < row && noun.companions.contains(sentence.lemma($0)) }) else {
        return nil
      }
    }
    var draft = MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: type, level: .nominal,
      surface: sentence.text(tokens))
    draft.nounClass = type == .group && noun.type == .person ? "people" : noun.nounClass
    return draft
  }

  /// The first noun of `alliance members` and `treaty ban`, where only one thing in the text can be meant.
  private func modifier(_ noun: ReferenceLexicon.Noun, at row: Int, in sentence: SentenceText) -> MentionDraft? {
    guard noun.nounClass == "alliance" || noun.nounClass == "treaty",
      noun.condition != .needed || noun.nounClass == "alliance",
      sentence.isLowerCase(row), !sentence.tree.pennTag(of: row).hasSuffix("S"),
      sentence.tree.children(of: row).isEmpty
    else { return nil }
    var draft = MentionDraft(
      tokens: row..<(row + 1), head: row, sentence: sentence.index, type: noun.type, level: .nominal,
      surface: sentence.text(row..<(row + 1)))
    draft.nounClass = noun.nounClass
    draft.needsAntecedent = true
    return draft
  }

  /// The parts of `land-to-ship` are no mentions.
  private func isPartOfWord(_ row: Int, _ sentence: SentenceText) -> Bool {
    let next = row + 1
    if sentence.isGlued(row), sentence.word(row - 1) == "-" { return true }
    return sentence.sentence.tokens.contains(next) && sentence.isGlued(next) && sentence.word(next) == "-"
  }

  /// With determiner, adjectives and compounds; without possessor and without leading names that are mentions themselves.
  private func extent(
    of row: Int, in sentence: SentenceText, names: [MentionDraft], keepsNames: Bool
  ) -> (tokens: Range<Int>, hasName: Bool) {
    let tree = sentence.tree
    let inside: Set<String> = ["det", "amod", "compound", "nummod", "advmod", "nmod:desc", "det:predet", "flat"]
    var begin = row
    for child in tree.children(of: row).reversed() where child < row {
      guard inside.contains(tree.relation(of: child)) || tree.hasRelation(child, "compound") else {
        if tree.hasRelation(child, "nmod:poss") { break }
        continue
      }
      let span = tree.span(of: child)
      if span.upperBound > begin { continue }
      begin = span.lowerBound
    }
    while begin < row, tree.tag(of: begin) == .punctuation || tree.tag(of: begin) == .adposition { begin += 1 }
    let hasName = names.contains { $0.tokens.lowerBound >= begin && $0.tokens.upperBound <= row }
    guard tree.tag(of: begin) != .determiner, !keepsNames else { return (begin..<(row + 1), hasName) }
    while begin < row, let name = names.first(where: { $0.tokens.lowerBound == begin && $0.tokens.upperBound <= row }) {
      begin = name.tokens.upperBound
    }
    return (begin..<(row + 1), hasName)
  }

  private func isReferring(_ row: Int, _ tokens: Range<Int>, _ sentence: SentenceText) -> Bool {
    tokens.count > 1 || sentence.tree.child(of: row, "nmod:poss") != nil || sentence.sentence.section == .title
      || sentence.tree.children(of: row, "nmod").contains { sentence.tree.tag(of: $0) == .properNoun }
  }

  private func hasComplement(_ noun: ReferenceLexicon.Noun, _ row: Int, _ sentence: SentenceText) -> Bool {
    sentence.sentence.tokens.contains(row + 1) && noun.companions.contains(sentence.lemma(row + 1))
  }

  private func pronoun(at row: Int, in sentence: SentenceText) -> MentionDraft? {
    guard let type = lexicon.types(ofPronoun: sentence.word(row)).first, sentence.tree.tag(of: row) == .pronoun,
      !isExpletive(row, sentence)
    else { return nil }
    let tokens = row..<(row + 1)
    return MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: type, level: .pronoun, surface: sentence.text(tokens))
  }

  /// `it is likely that`: nothing is meant.
  private func isExpletive(_ row: Int, _ sentence: SentenceText) -> Bool {
    guard sentence.lemma(row) == "it" else { return false }
    if sentence.tree.hasRelation(row, "expl") { return true }
    guard let head = sentence.tree.head(of: row) else { return false }
    return sentence.tree.child(of: head, "csubj") != nil
      || (sentence.tree.tag(of: head) == .adjective && sentence.tree.child(of: head, "ccomp") != nil)
  }
}
