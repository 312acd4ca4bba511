import DocumentModel
import KnowledgeBase
import Text

/// Finds offices beside the names of their holders: `NATO Secretary General Jens Stoltenberg`, `Rice, the envoy`.
struct RoleFinder {
  let offices: OfficeDirectory
  let titles: TitleFinder
  let lexicon: ReferenceLexicon

  /// The roles of a sentence; the institution before a title (`NATO`, `Russian`) is a mention of its own and not part of it.
  func roles(in sentence: SentenceView, names: [MentionDraft]) -> [MentionDraft] {
    names.filter { $0.type == .person }.compactMap { person in
      title(of: person, in: sentence, names: names).map { role($0, of: person, in: sentence, names: names) }
    }
  }

  private func role(
    _ tokens: Range<TokenPlace>, of person: MentionDraft, in sentence: SentenceView, names: [MentionDraft]
  ) -> MentionDraft {
    var draft = MentionDraft(
      tokens: tokens, head: sentence.head(of: tokens), sentence: sentence.index, type: .role, level: .nominal,
      surface: sentence.text(of: tokens))
    draft.nounClass = "role"
    let body = institution(before: tokens, in: sentence, names: names)?.entity
    if let body, let known = offices.role(titled: draft.surface, of: body) {
      draft.entity = known
      draft.reason = "knowledge-base/role of \(body)"
    }
    return draft
  }

  /// The words of a title: right before the name, else what depends on it, else what stands in apposition.
  private func title(of person: MentionDraft, in sentence: SentenceView, names: [MentionDraft]) -> Range<TokenPlace>? {
    if let title = titles.title(endingBefore: person.tokens.lowerBound, in: sentence) {
      let own = withoutLeadingNames(title, names)
      return own.count == 1 ? described(own, in: sentence, names: names) : own
    }
    let before = sentence.dependents(of: person.head).filter {
      $0 < person.tokens.lowerBound && sentence.hasRelation($0, kind: .descriptor)
        && !lexicon.has(sentence.text(of: $0), .honorific)
    }
    if let last = before.last { return extended(last, in: sentence, names: names) }
    if sentence.hasRelation(person.head, kind: .apposition), let head = sentence.head(of: person.head),
      titles.isOffice(head, in: sentence) || titles.title(from: head, in: sentence) != nil
    {
      return extended(head, in: sentence, names: names)
    }
    if let apposition = sentence.dependents(of: person.head, kind: .apposition).first(where: {
      titles.isOffice($0, in: sentence)
    }) {
      return extended(apposition, in: sentence, names: names)
    }
    return nil
  }

  /// The longest known title around a word; the word and what describes it where none is known.
  private func extended(_ row: TokenPlace, in sentence: SentenceView, names: [MentionDraft]) -> Range<TokenPlace> {
    var best = row.range
    for first in max(sentence.tokens.lowerBound, row - 5)...row {
      guard let title = titles.title(from: first, in: sentence), title.contains(row), title.count > best.count else {
        continue
      }
      best = title
    }
    best = withoutLeadingNames(best, names)
    return best.count == 1 ? described(best, in: sentence, names: names) : best
  }

  private func withoutLeadingNames(_ title: Range<TokenPlace>, _ names: [MentionDraft]) -> Range<TokenPlace> {
    var title = title
    while title.count > 1, let name = names.first(where: { $0.tokens.lowerBound == title.lowerBound }),
      name.tokens.upperBound < title.upperBound
    {
      title = name.tokens.upperBound..<title.upperBound
    }
    return title
  }

  /// A title with the words before it that describe it: `top` envoy.
  private func described(_ title: Range<TokenPlace>, in sentence: SentenceView, names: [MentionDraft]) -> Range<
    TokenPlace
  > {
    var title = title
    while title.lowerBound > sentence.tokens.lowerBound, describes(title.lowerBound - 1, sentence),
      !names.contains(where: { $0.tokens.contains(title.lowerBound - 1) })
    {
      title = (title.lowerBound - 1)..<title.upperBound
    }
    return title
  }

  private func describes(_ row: TokenPlace, _ sentence: SentenceView) -> Bool {
    let relation = sentence.relation(of: row)
    return (relation == .compound || relation == .adjectivalModifier || relation == .descriptor)
      && !lexicon.has(sentence.lowercasedLemma(of: row), .formerHolder)
  }

  /// The state or organization named right before a title.
  private func institution(
    before tokens: Range<TokenPlace>, in sentence: SentenceView, names: [MentionDraft]
  ) -> MentionDraft? {
    names.last { name in
      [.state, .nationality, .organization].contains(name.type) && sentence.stands(name.tokens, before: tokens)
    }
  }
}
