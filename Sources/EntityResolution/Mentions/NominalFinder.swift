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
    in sentence: SentenceView, names: [MentionDraft], descriptions: [MentionDraft], _ evidence: MentionEvidence
  ) -> [MentionDraft] {
    guard !sentence.section.isQuarantined else { return [] }
    return sentence.tokens.compactMap { row in
      if let description = descriptions.first(where: { $0.tokens.upperBound == row + 1 }) {
        return described(description, in: sentence, names: names)
      }
      return pronoun(at: row, in: sentence, evidence) ?? oneOfSeveral(at: row, in: sentence)
        ?? nominal(at: row, in: sentence, names: names, evidence)
    }
  }

  private func described(
    _ description: MentionDraft, in sentence: SentenceView, names: [MentionDraft]
  ) -> MentionDraft? {
    let row = description.tokens.upperBound - 1
    guard !names.contains(where: { $0.tokens.contains(row) }) else { return nil }
    let extent = extent(of: row, in: sentence, names: names, keepsNames: true).tokens
    var draft = description
    draft.tokens = min(extent.lowerBound, description.tokens.lowerBound)..<(row + 1)
    if draft.tokens.contains(where: { sentence.tag(of: $0) == .coordinatingConjunction })
      || draft.type == .group && isSome(of: description, in: draft.tokens, sentence)
    {
      // `Afghan and NATO forces` are not the known Afghan forces, `some NATO members` not all of them.
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

  private func nominal(
    at row: TokenPlace, in sentence: SentenceView, names: [MentionDraft], _ evidence: MentionEvidence
  ) -> MentionDraft? {
    if let part = partOfNamed(at: row, in: sentence, names: names, evidence) { return part }
    guard !names.contains(where: { $0.tokens.contains(row) || $0.head == row }), !isPartOfWord(row, sentence) else {
      return nil
    }
    let share = evidence.probability(row, .nominal)
    let draft = listed(at: row, in: sentence, names: names)
    guard evidence.isKnown else { return draft }
    if let draft, draft.needsAntecedent, share < MentionThreshold.nominal { return draft }
    let least = draft == nil ? MentionThreshold.nominal : MentionThreshold.knownNominal
    // A treaty with its article is spoken of before.
    let isTreaty =
      draft.map { $0.type == .treaty && lexicon.has(sentence.text(of: $0.tokens.lowerBound), .definite) } == true
    guard share >= (isTreaty ? least / 4 : least) else { return nil }
    return learned(at: row, in: sentence, names: names, evidence)
  }

  /// `southern Afghanistan`: a part of what is named, with the name in it.
  private func partOfNamed(
    at row: TokenPlace, in sentence: SentenceView, names: [MentionDraft], _ evidence: MentionEvidence
  ) -> MentionDraft? {
    guard let name = names.first(where: { $0.tokens.upperBound == row + 1 && $0.head == row }),
      name.type == .state || name.type == .place, name.entity != nil,
      evidence.probability(row, .place) >= MentionThreshold.nominal,
      let adjective = sentence.dependents(of: row).first(where: {
        $0 == name.tokens.lowerBound - 1 && sentence.isLowerCase($0)
          && sentence.hasRelation($0, kind: .adjectivalModifier)
      })
    else { return nil }
    let tokens = adjective..<(row + 1)
    var draft = MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: .place, level: .nominal,
      surface: sentence.text(of: tokens))
    draft.nounClass = "area"
    return draft
  }

  /// A nominal that the evidence sees; the table of nouns says what else may mean the same.
  private func learned(
    at row: TokenPlace, in sentence: SentenceView, names: [MentionDraft], _ evidence: MentionEvidence
  ) -> MentionDraft? {
    let types = evidence.types(row, .nominal)
    guard let type = type(of: row, among: types, in: sentence), ![.date, .quantity].contains(type),
      !names.contains(where: { isNamed(row, by: $0, type, sentence) })
    else { return nil }
    let lemma = sentence.lowercasedLemma(of: row)
    let noun = lexicon.noun(lemma)
    if lexicon.has(lemma, .partitive), let whole = sentence.wholes(of: row).first,
      evidence.probability(whole, .nominal) >= MentionThreshold.nominal
    {
      // `some elements of the systems`, `the kind of missiles`: what they are of is the mention.
      return nil
    }
    // `also met with officials`: what a verb stands for is named by the verb, not by its clause.
    let isClause = sentence.tag(of: row) == .verb && sentence.hasDependent(row, kind: .nominalSubject)
    let (phrase, _) = extent(of: row, in: sentence, names: names, keepsNames: type == .group || type == .person)
    let tokens = isClause ? row.range : phrase
    var draft = MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: type, level: .nominal,
      surface: sentence.text(of: tokens))
    draft.nounClass = noun.map { type == .group && $0.type == .person ? "people" : $0.nounClass } ?? lemma
    return draft
  }

  /// The likeliest type; that of the table of nouns where the evidence leaves it a fair share. Kingdoms are states whatever else.
  private func type(
    of row: TokenPlace, among types: [(type: MentionType, share: Float)], in sentence: SentenceView
  ) -> MentionType? {
    guard let noun = lexicon.noun(sentence.lowercasedLemma(of: row)) else { return types.first?.type }
    let isPlural = sentence.pennTag(of: row).hasSuffix("S")
    let listed: MentionType = isPlural && (noun.type == .person || noun.type == .state) ? .group : noun.type
    if types.contains(where: { $0.type == listed && $0.share >= MentionThreshold.listedType }) { return listed }
    return lexicon.isKindOfState(sentence.lowercasedLemma(of: row)) && !isPlural ? .state : types.first?.type
  }

  /// `the 9M729 ground-based missile system`, `the Trident Juncture war games`: the noun says what its name is.
  private func isNamed(_ row: TokenPlace, by name: MentionDraft, _ type: MentionType, _ sentence: SentenceView) -> Bool
  {
    guard name.type == type, name.level == .name, name.tokens.upperBound <= row,
      name.tokens.upperBound.distance(to: row) <= 3,
      [.weapon, .exercise, .treaty, .event, .meeting].contains(type)
    else { return false }
    let relation = sentence.relation(of: name.head).label
    return ["compound", "nmod:desc", "nmod", "amod", "flat"].contains(relation)
      && sentence.ancestors(of: name.head).prefix(3).contains(row)
      && sentence.firstPrepositions(of: name.head).isEmpty
  }

  /// A nominal by the table of nouns alone.
  private func listed(at row: TokenPlace, in sentence: SentenceView, names: [MentionDraft]) -> MentionDraft? {
    let tree = sentence
    guard let noun = lexicon.noun(sentence.lowercasedLemma(of: row)),
      tree.tag(of: row) == .noun
        || (tree.tag(of: row) == .properNoun
          && (noun.type == .person || tree.firstDependent(of: row, kind: .determiner) != nil))
    else { return nil }
    if tree.hasRelation(row, kind: .compound) { return modifier(noun, at: row, in: sentence) }
    let isPlural = tree.pennTag(of: row).hasSuffix("S")
    // Several states are a group, as several persons are.
    let type: MentionType = isPlural && (noun.type == .person || noun.type == .state) ? .group : noun.type
    let (tokens, hasName) = extent(
      of: row, in: sentence, names: names, keepsNames: type == .group || type == .person)
    switch noun.condition {
    case .always: break
    case .needed: if !hasName, !isReferring(row, tokens, sentence) { return nil }
    case .complement: if !hasComplement(noun, row, sentence) { return nil }
    case .modifier:
      guard
        tree.dependents(of: row).contains(where: {
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
      tokens: row..<(row + 1), head: row, sentence: sentence.index, type: noun.type, level: .nominal,
      surface: sentence.text(of: row..<(row + 1)))
    draft.nounClass = noun.nounClass
    draft.needsAntecedent = true
    return draft
  }

  /// The parts of `land-to-ship` are no mentions, but the Secretary-General is one.
  private func isPartOfWord(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    let next = row + 1
    if sentence.isGlued(row), sentence.text(of: row - 1) == "-" {
      return !isOffice(row, sentence) || !sentence.tokens.contains(row - 2) || !isOffice(row - 2, sentence)
    }
    return sentence.tokens.contains(next) && sentence.isGlued(next) && sentence.text(of: next) == "-"
  }

  private func isOffice(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    lexicon.noun(sentence.lowercasedLemma(of: row))?.nounClass == "office"
  }

  /// With determiner, adjectives and compounds; without possessor and without leading names that are mentions themselves.
  func extent(
    of row: TokenPlace, in sentence: SentenceView, names: [MentionDraft], keepsNames: Bool
  ) -> (tokens: Range<TokenPlace>, hasName: Bool) {
    let tree = sentence
    let inside: Set<String> = ["det", "amod", "compound", "nummod", "advmod", "nmod:desc", "det:predet", "flat"]
    var begin = row
    for child in tree.dependents(of: row).reversed() where child < row {
      guard inside.contains(tree.relation(of: child).label) || tree.hasRelation(child, kind: .compound) else {
        if tree.hasRelation(child, kind: .possessor) { break }
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

  private func isReferring(_ row: TokenPlace, _ tokens: Range<TokenPlace>, _ sentence: SentenceView) -> Bool {
    tokens.count > 1 || sentence.firstDependent(of: row, kind: .possessor) != nil || sentence.section == .title
      || sentence.dependents(of: row, kind: .nominalModifier).contains { sentence.tag(of: $0) == .properNoun }
  }

  private func hasComplement(_ noun: ReferenceLexicon.Noun, _ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    sentence.tokens.contains(row + 1) && noun.companions.contains(sentence.lowercasedLemma(of: row + 1))
  }
}
