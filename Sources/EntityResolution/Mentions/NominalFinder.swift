import DocumentModel

/// Finds common noun phrases that refer, and pronouns.
struct NominalFinder {
  let lexicon: ReferenceLexicon

  /// The nominals and pronouns of a sentence, in text order; names are found already.
  func nominals(in sentence: SentenceText, names: [MentionDraft]) -> [MentionDraft] {
    guard !sentence.sentence.section.isQuarantined else { return [] }
    return sentence.sentence.tokens.compactMap { row in
      pronoun(at: row, in: sentence) ?? nominal(at: row, in: sentence, names: names)
    }
  }

  private func nominal(at row: Int, in sentence: SentenceText, names: [MentionDraft]) -> MentionDraft? {
    guard let noun = lexicon.noun(sentence.lemma(row)),
      sentence.tree.tag(of: row) == .noun
        || (sentence.tree.tag(of: row) == .properNoun
          && (noun.type == .person || sentence.tree.child(of: row, "det") != nil)),
      !names.contains(where: { $0.tokens.contains(row) }), !sentence.tree.hasRelation(row, "compound")
    else { return nil }
    let isPlural = sentence.tree.pennTag(of: row).hasSuffix("S")
    let type: MentionType = noun.type == .person && isPlural ? .group : noun.type
    let tokens = extent(of: row, in: sentence, names: names, keepsNames: type == .group || type == .person)
    if noun.needsDeterminer, !isReferring(row, tokens, sentence) { return nil }
    var draft = MentionDraft(
      tokens: tokens, head: row, sentence: sentence.index, type: type, level: .nominal,
      surface: sentence.text(tokens))
    draft.nounClass = type == .group && noun.type == .person ? "people" : noun.nounClass
    return draft
  }

  /// With determiner, adjectives and compounds; without possessor and without leading names that are mentions themselves.
  private func extent(of row: Int, in sentence: SentenceText, names: [MentionDraft], keepsNames: Bool) -> Range<Int> {
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
    guard tree.tag(of: begin) != .determiner, !keepsNames else { return begin..<(row + 1) }
    while begin < row, let name = names.first(where: { $0.tokens.lowerBound == begin && $0.tokens.upperBound <= row }) {
      begin = name.tokens.upperBound
    }
    return begin..<(row + 1)
  }

  private func isReferring(_ row: Int, _ tokens: Range<Int>, _ sentence: SentenceText) -> Bool {
    tokens.count > 1 || sentence.tree.child(of: row, "nmod:poss") != nil || sentence.sentence.section == .title
      || sentence.tree.children(of: row, "nmod").contains { sentence.tree.tag(of: $0) == .properNoun }
  }

  private func pronoun(at row: Int, in sentence: SentenceText) -> MentionDraft? {
    guard let type = Self.pronouns[sentence.word(row).lowercased()], sentence.tree.tag(of: row) == .pronoun,
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

  /// The type a pronoun has until a sieve finds what it stands for.
  private static let pronouns: [String: MentionType] = [
    "he": .person, "him": .person, "his": .person, "she": .person, "her": .person, "it": .state, "its": .state,
    "they": .group, "them": .group, "their": .group, "we": .organization, "our": .organization, "us": .organization,
  ]
}
