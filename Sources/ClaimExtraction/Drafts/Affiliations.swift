import DocumentModel

/// Which state stands behind persons, groups and bodies, as a document tells: `U.S. President Donald Trump`, `Iranian officials`.
struct Affiliations {
  private var states: [String: String] = [:]

  init(_ document: ResolvedDocument) {
    let states = document.mentions.filter {
      [.state, .nationality].contains($0.mention.type) && $0.mention.entity != nil
    }
    let byEnd = Dictionary(states.map { ($0.tokens.upperBound, $0) }) { first, _ in first }
    let byBegin = Dictionary(states.map { ($0.tokens.lowerBound, $0) }) { first, _ in first }
    let people = Dictionary(
      document.mentions.filter { $0.mention.type == .person }.map { ($0.tokens.lowerBound, $0) }
    ) { first, _ in first }
    for mention in document.mentions
    where [.role, .person, .group, .organization].contains(mention.mention.type) && mention.mention.level != .pronoun {
      let begin = mention.tokens.lowerBound
      let inner = byBegin[begin].flatMap { mention.tokens.count > $0.tokens.count ? $0 : nil }
      guard let state = (inner ?? byEnd[begin] ?? byEnd[begin - 1])?.mention.entity else { continue }
      note(mention.mention.entity, state)
      if mention.mention.type == .role || mention.mention.level == .nominal {
        note(people[mention.tokens.upperBound]?.mention.entity, state)
      }
    }
  }

  /// The state that an entity belongs to or speaks for; itself where it is no one's.
  func state(of entity: String) -> String { states[entity] ?? entity }

  private mutating func note(_ entity: String?, _ state: String) {
    guard let entity, entity != state, states[entity] == nil else { return }
    states[entity] = state
  }
}
