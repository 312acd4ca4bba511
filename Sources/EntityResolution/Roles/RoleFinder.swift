import DocumentModel
import KnowledgeBase
import Text

/// Finds offices beside the names of their holders: `NATO Secretary General Jens Stoltenberg`, `Rice, the envoy`.
struct RoleFinder {
  let knowledge: KnowledgeBase

  /// The roles of a sentence; the institution before a title (`NATO`, `Russian`) is a mention of its own and not part of it.
  func roles(in sentence: SentenceText, names: [MentionDraft]) -> [MentionDraft] {
    names.filter { $0.type == .person }.compactMap { person in
      title(of: person, in: sentence, names: names).map { role($0, of: person, in: sentence, names: names) }
    }
  }

  private func role(
    _ tokens: Range<Int>, of person: MentionDraft, in sentence: SentenceText, names: [MentionDraft]
  ) -> MentionDraft {
    var draft = MentionDraft(
      tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: .role, level: .nominal,
      surface: sentence.text(tokens))
    draft.nounClass = "role"
    let body = institution(before: tokens, in: sentence, names: names)?.entity
    if let body, let known = knownRole(draft.surface, of: body) {
      draft.entity = known
      draft.reason = "knowledge-base/role of \(body)"
    }
    return draft
  }

  /// The words of a title: before the name they depend on it, after the name they stand in apposition.
  private func title(of person: MentionDraft, in sentence: SentenceText, names: [MentionDraft]) -> Range<Int>? {
    let tree = sentence.tree
    let before = tree.children(of: person.head).filter {
      $0 < person.tokens.lowerBound && tree.hasRelation($0, "nmod:desc") && !isHonorific(sentence.word($0))
    }
    if let last = before.last { return extended(last, in: sentence, names: names) }
    if tree.hasRelation(person.head, "appos"), let head = tree.head(of: person.head),
      isOffice(head, sentence) || isTitle(head, sentence)
    {
      return extended(head, in: sentence, names: names)
    }
    if let apposition = tree.children(of: person.head, "appos").first(where: { isOffice($0, sentence) }) {
      return extended(apposition, in: sentence, names: names)
    }
    return nil
  }

  /// The longest known title around a word; the word and what describes it where none is known.
  private func extended(_ row: Int, in sentence: SentenceText, names: [MentionDraft]) -> Range<Int> {
    let rows = sentence.sentence.tokens
    let ranges = Array(sentence.document.tokens.ranges[rows])
    var best = row..<(row + 1)
    for first in max(rows.lowerBound, row - 5)...row {
      guard
        let match = knowledge.longestMatch(
          in: sentence.document.source.text, tokens: ranges, from: first - rows.lowerBound),
        match.candidates.contains(where: { isOffice($0) })
      else { continue }
      let tokens = (match.tokens.lowerBound + rows.lowerBound)..<(match.tokens.upperBound + rows.lowerBound)
      if tokens.contains(row), tokens.count > best.count { best = tokens }
    }
    while best.count > 1, let name = names.first(where: { $0.tokens.lowerBound == best.lowerBound }),
      name.tokens.upperBound < best.upperBound
    {
      best = name.tokens.upperBound..<best.upperBound
    }
    guard best.count == 1 else { return best }
    while best.lowerBound > rows.lowerBound, describes(best.lowerBound - 1, sentence),
      !names.contains(where: { $0.tokens.contains(best.lowerBound - 1) })
    {
      best = (best.lowerBound - 1)..<best.upperBound
    }
    return best
  }

  private func describes(_ row: Int, _ sentence: SentenceText) -> Bool {
    let relation = sentence.tree.relation(of: row)
    return (relation == "compound" || relation == "amod" || relation == "nmod:desc")
      && !["former", "then", "late", "outgoing", "new"].contains(sentence.lemma(row))
  }

  /// Whether a word begins a known title of several words: `Secretary of State`.
  private func isTitle(_ row: Int, _ sentence: SentenceText) -> Bool {
    let rows = sentence.sentence.tokens
    let match = knowledge.longestMatch(
      in: sentence.document.source.text, tokens: Array(sentence.document.tokens.ranges[rows]),
      from: row - rows.lowerBound)
    return match?.candidates.contains { isOffice($0) } == true
  }

  private func isOffice(_ row: Int, _ sentence: SentenceText) -> Bool {
    knowledge.candidates(named: sentence.word(row)).contains { isOffice($0) }
      || knowledge.candidates(named: sentence.lemma(row)).contains { isOffice($0) }
  }

  private func isOffice(_ candidate: NameCandidate) -> Bool {
    let entityClass = knowledge.entityClass(of: candidate.entity)
    return entityClass == .role || entityClass == .roleNoun
  }

  private func isHonorific(_ word: String) -> Bool {
    ["Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms", "Dr.", "Dr", "Sir"].contains(word)
  }

  /// The state or organization named right before a title.
  private func institution(before tokens: Range<Int>, in sentence: SentenceText, names: [MentionDraft]) -> MentionDraft?
  {
    names.last { name in
      name.tokens.upperBound <= tokens.lowerBound && name.tokens.upperBound >= tokens.lowerBound - 1
        && [.state, .nationality, .organization].contains(name.type)
    }
  }

  private func knownRole(_ title: String, of body: String) -> String? {
    let wanted = CanonicalName.form(of: title)
    return knowledge.roles(of: body).first { role in
      ([role.label] + role.aliases).contains {
        CanonicalName.form(of: $0) == wanted || CanonicalName.form(of: $0).hasPrefix(wanted + " of ")
      }
    }?.id
  }
}
