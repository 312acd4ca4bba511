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
    in sentence: SentenceView, names: [MentionDraft], descriptions: [MentionDraft]
  ) -> [MentionDraft] {
    guard !sentence.section.isQuarantined else { return [] }
    return sentence.tokens.compactMap { row in
      if let description = descriptions.first(where: { $0.tokens.upperBound == row + 1 }) {
        return described(description, in: sentence, names: names)
      }
      return pronoun(at: row, in: sentence) ?? nominal(at: row, in: sentence, names: names)
    }
  }

  /// The names with the heads of the nouns that say what they are: `9M729` heads `the 9M729 missile system`, so that what is
  /// said of the system is said of it. Such nouns are no mentions of their own.
  func headed(_ names: [MentionDraft], in sentence: SentenceView) -> [MentionDraft] {
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
  private func noun(saying name: MentionDraft, in sentence: SentenceView) -> TokenPlace? {
    let modifiers: Set<DependencyRelation> = [
      .compound, .adjectivalModifier, .numericModifier, .descriptor, .flat, .unmarkedModifier, .nominalModifier,
    ]
    var row = name.head
    while modifiers.contains(sentence.relation(of: row)), let head = sentence.head(of: row),
      head >= name.tokens.upperBound, sentence.firstPrepositions(of: row).isEmpty
    {
      row = head
      if let noun = lexicon.noun(sentence.lowercasedLemma(of: row)), noun.type == name.type,
        sentence.tag(of: row) == .noun,
        !sentence.hasRelation(row, kind: .compound)
      {
        return row
      }
    }
    return nil
  }

  private func described(
    _ description: MentionDraft, in sentence: SentenceView, names: [MentionDraft]
  ) -> MentionDraft? {
    let row = description.tokens.upperBound - 1
    guard !names.contains(where: { $0.tokens.contains(row) }) else { return nil }
    let extent = extent(of: row, in: sentence, names: names, keepsNames: true).tokens
    var draft = description
    draft.tokens = min(extent.lowerBound, description.tokens.lowerBound)..<(row + 1)
    if draft.tokens.contains(where: { sentence.tag(of: $0) == .coordinatingConjunction }) {
      // `Afghan and NATO forces` are not the known Afghan forces.
      draft.entity = nil
      draft.reason = nil
    }
    if let possessive = draft.tokens.last(where: { sentence.isPossessive($0) }) {
      draft.tokens = (possessive + 1)..<(row + 1)
    }
    draft.head = row
    draft.surface = sentence.text(of: draft.tokens)
    draft.nounClass = lexicon.noun(sentence.lowercasedLemma(of: row))?.nounClass
    return draft
  }

  private func nominal(at row: TokenPlace, in sentence: SentenceView, names: [MentionDraft]) -> MentionDraft? {
    guard let noun = lexicon.noun(sentence.lowercasedLemma(of: row)),
      sentence.tag(of: row) == .noun
        || (sentence.tag(of: row) == .properNoun
          && (noun.type == .person || sentence.hasDependent(row, kind: .determiner))),
      !names.contains(where: { $0.tokens.contains(row) || $0.head == row }),
      !isPartOfWord(row, sentence)
    else { return nil }
    if sentence.hasRelation(row, kind: .compound) { return modifier(noun, at: row, in: sentence) }
    let isPlural = sentence.pennTag(of: row).hasSuffix("S")
    let type: MentionType = noun.type == .person && isPlural ? .group : noun.type
    let (tokens, hasName) = extent(
      of: row, in: sentence, names: names, keepsNames: type == .group || type == .person)
    switch noun.condition {
    case .always: break
    case .needed: if !hasName, !isReferring(row, tokens, sentence) { return nil }
    case .complement: if !hasComplement(noun, row, sentence) { return nil }
    case .modifier:
      guard
        sentence.dependents(of: row).contains(where: {
          $0 < row && noun.companions.contains(sentence.lowercasedLemma(of: $0))
        })
      else {
        return nil
      }
    }
    var draft = MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: type, level: .nominal,
      surface: sentence.text(of: tokens))
    draft.nounClass = type == .group && noun.type == .person ? "people" : noun.nounClass
    return draft
  }

  /// The first noun of `alliance members` and `treaty ban`, where only one thing in the text can be meant.
  private func modifier(_ noun: ReferenceLexicon.Noun, at row: TokenPlace, in sentence: SentenceView) -> MentionDraft? {
    guard noun.nounClass == "alliance" || noun.nounClass == "treaty",
      noun.condition != .needed || noun.nounClass == "alliance",
      sentence.isLowerCase(row), !sentence.pennTag(of: row).hasSuffix("S"),
      sentence.dependents(of: row).isEmpty
    else { return nil }
    var draft = MentionDraft(
      tokens: row.range, head: row, sentence: sentence.index, type: noun.type, level: .nominal,
      surface: sentence.text(of: row))
    draft.nounClass = noun.nounClass
    draft.needsAntecedent = true
    return draft
  }

  /// The parts of `land-to-ship` are no mentions.
  private func isPartOfWord(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    let next = row + 1
    if sentence.isGlued(row), sentence.text(of: row - 1) == "-" { return true }
    return sentence.tokens.contains(next) && sentence.isGlued(next) && sentence.text(of: next) == "-"
  }

  /// With determiner, adjectives and compounds; without possessor and without leading names that are mentions themselves.
  private func extent(
    of row: TokenPlace, in sentence: SentenceView, names: [MentionDraft], keepsNames: Bool
  ) -> (tokens: Range<TokenPlace>, hasName: Bool) {
    let inside: Set<DependencyRelation> = [
      .determiner, .adjectivalModifier, .compound, .numericModifier, .adverbialModifier, .descriptor, .predeterminer,
      .flat,
    ]
    var begin = row
    for child in sentence.dependents(of: row).reversed() where child < row {
      guard inside.contains(sentence.relation(of: child)) || sentence.hasRelation(child, kind: .compound) else {
        if sentence.hasRelation(child, kind: .possessor) { break }
        continue
      }
      let span = sentence.span(of: child)
      if span.upperBound > begin { continue }
      begin = span.lowerBound
    }
    while begin < row, sentence.tag(of: begin) == .punctuation || sentence.tag(of: begin) == .adposition { begin += 1 }
    let hasName = names.contains { $0.tokens.lowerBound >= begin && $0.tokens.upperBound <= row }
    guard sentence.tag(of: begin) != .determiner, !keepsNames else { return (begin..<(row + 1), hasName) }
    while begin < row, let name = names.first(where: { $0.tokens.lowerBound == begin && $0.tokens.upperBound <= row }) {
      begin = name.tokens.upperBound
    }
    return (begin..<(row + 1), hasName)
  }

  private func isReferring(_ row: TokenPlace, _ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Bool {
    tokens.count > 1 || sentence.hasDependent(row, kind: .possessor) || sentence.section == .title
      || sentence.dependents(of: row, kind: .nominalModifier).contains { sentence.tag(of: $0) == .properNoun }
  }

  private func hasComplement(_ noun: ReferenceLexicon.Noun, _ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.tokens.contains(row + 1) && noun.companions.contains(sentence.lowercasedLemma(of: row + 1))
  }

  private func pronoun(at row: TokenPlace, in sentence: SentenceView) -> MentionDraft? {
    guard let type = lexicon.types(ofPronoun: sentence.text(of: row)).first, sentence.tag(of: row) == .pronoun,
      !isExpletive(row, sentence)
    else { return nil }
    let tokens = row.range
    return MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: type, level: .pronoun,
      surface: sentence.text(of: tokens))
  }

  /// `it is likely that`: nothing is meant.
  private func isExpletive(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    guard sentence.lowercasedLemma(of: row) == "it" else { return false }
    if sentence.hasRelation(row, kind: .expletive) { return true }
    guard let head = sentence.head(of: row) else { return false }
    return sentence.hasDependent(head, kind: .clausalSubject)
      || (sentence.tag(of: head) == .adjective && sentence.hasDependent(head, kind: .clausalComplement))
  }
}
