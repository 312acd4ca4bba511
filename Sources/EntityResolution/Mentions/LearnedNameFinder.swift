import DocumentModel
import KnowledgeBase

/// Adds the names that only the learned evidence sees, and lets it correct what the analysis took for names.
struct LearnedNameFinder {
  let knowledge: KnowledgeBase
  let lexicon: ReferenceLexicon

  func names(
    in sentence: SentenceView, found: [MentionDraft], values: [MentionDraft], _ evidence: MentionEvidence
  ) -> [MentionDraft] {
    guard evidence.isKnown else { return found }
    var names = found.map { corrected($0, sentence, evidence) }
    for row in sentence.tokens where evidence.probability(row, .name) >= MentionThreshold.name {
      guard let type = evidence.type(row, .name), type != .date,
        !(names + values + found).contains(where: { $0.tokens.contains(row) }), !sentence.isLowerCase(row),
        !lexicon.has(sentence.text(of: row), .unitName)
      else { continue }
      var tokens = extent(around: row, in: sentence, without: names + values)
      if type == .weapon { tokens = withNumber(tokens, in: sentence) }
      let name = MentionDraft(name: tokens, type, in: sentence)
      names.append(corrected(name, sentence, evidence))
    }
    return names.sorted { ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count) }
  }

  /// Whether a name stands before a noun for those who govern: `the Bush administration`.
  private func isGoverning(_ name: MentionDraft, _ sentence: SentenceView) -> Bool {
    let next = name.tokens.upperBound
    return sentence.tokens.contains(next) && lexicon.has(sentence.lowercasedLemma(of: next), .governing)
  }

  /// Whether a name stands before a noun for the rule of one person: `the Asad dictatorship`; movements that rule are known.
  private func isRuled(_ name: MentionDraft, _ sentence: SentenceView) -> Bool {
    lexicon.has(sentence.lowercasedLemma(of: name.tokens.upperBound), .personalRule)
  }

  private func corrected(_ name: MentionDraft, _ sentence: SentenceView, _ evidence: MentionEvidence) -> MentionDraft {
    if name.type == .nationality, name.level == .name, evidence.probability(name.head, .group) >= MentionThreshold.type,
      sentence.pennTag(of: name.head).hasSuffix("S")
    {
      // `Palestinians`, `Iraqis`: people, not their state.
      var people = name
      people.type = .group
      people.entity = nil
      people.reason = nil
      return people
    }
    if ![.place, .state, .nationality].contains(name.type), name.entity == nil, name.tokens.count == 1,
      isGoverning(name, sentence), knowledge.isFamilyName(name.surface) || isRuled(name, sentence)
    {
      var person = name
      person.type = .person
      return person
    }
    guard name.entity == nil, name.level == .name, let best = evidence.types(name.head, .name).first,
      best.type != name.type, best.share >= MentionThreshold.type,
      evidence.probability(name.head, .name) >= MentionThreshold.type
    else { return name }
    guard best.type == .weapon, let end = sentence.markEnd(after: name.tokens) else {
      var name = name
      name.type = best.type
      return name
    }
    return MentionDraft(name: name.tokens.lowerBound..<end, .weapon, in: sentence)
  }

  /// `SS` with its number, where the analysis cut `SS-78` into three tokens.
  private func withNumber(_ tokens: Range<TokenPlace>, in sentence: SentenceView) -> Range<TokenPlace> {
    let end = tokens.upperBound + 2
    guard sentence.tokens.contains(end - 1),
      DesignationForm(Array(sentence.text(of: tokens.lowerBound..<end).utf8)) != nil
    else { return tokens }
    return tokens.lowerBound..<end
  }

  /// The run of capitalised words around a word that hang together with it.
  private func extent(around row: TokenPlace, in sentence: SentenceView, without taken: [MentionDraft]) -> Range<
    TokenPlace
  > {
    let tree = sentence
    let inside: Set<String> = ["flat", "compound", "amod", "nmod:desc", "nummod", "goeswith"]
    func joins(_ other: TokenPlace, to range: Range<TokenPlace>) -> Bool {
      guard sentence.tokens.contains(other), sentence.isCapitalised(other),
        !taken.contains(where: { $0.tokens.contains(other) }), tree.tag(of: other) != .punctuation,
        tree.tag(of: other) != .determiner
      else { return false }
      if let head = tree.head(of: other), range.contains(head) {
        return inside.contains(tree.relation(of: other).label)
      }
      return range.contains { tree.head(of: $0) == other && tree.hasRelation($0, kind: .flat) }
    }
    var range = row..<(row + 1)
    while joins(range.upperBound, to: range) { range = range.lowerBound..<(range.upperBound + 1) }
    while joins(range.lowerBound - 1, to: range) { range = (range.lowerBound - 1)..<range.upperBound }
    return range
  }
}
