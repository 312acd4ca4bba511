import DocumentModel
import Text

/// Things named together before are meant together: `the two countries`, `both`, `the former`, `the latter`.
struct CoordinationSieve: Sieve {
  let name = "coordination"
  /// Descriptions are settled before others take them for something new, pronouns after all else has its entity.
  let level: MentionLevel
  /// How many sentences back things named together are remembered.
  private static let reach = 3
  /// How many sentences back two states are that nobody named together.
  private static let statesReach = 2

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].level == level {
      let mention = table.mentions[index]
      guard let wanted = wanted(mention, in: table) else { continue }
      let members =
        table.coordinated(before: index, reach: Self.reach, where: wanted.accepts)
        ?? (wanted.isOfStates ? table.twoStates(before: index, reach: Self.statesReach) : nil)
      guard let members, members.count >= 2 else { continue }
      switch wanted.part {
      case .first: table.link(index, to: members[0], reason: name)
      case .last: table.link(index, to: members[members.count - 1], reason: name)
      case .all(let count):
        guard count == nil || count == members.count else { continue }
        table.linkGroup(index, of: members, reason: name)
      }
    }
  }

  private static let states: Set<String> = [
    "country", "state", "nation", "government", "capital", "neighbor", "neighbour", "republic", "kingdom",
  ]

  private enum Part {
    case first
    case last
    /// All of them, where there are as many as the phrase says.
    case all(Int?)
  }

  private struct Wanted {
    var part: Part
    /// Whether it is two states: `both countries`.
    var isOfStates = false
    var accepts: (MentionType) -> Bool
  }

  private func wanted(_ mention: MentionDraft, in table: MentionTable) -> Wanted? {
    let sentence = table.sentences[mention.sentence]
    let word = sentence.lowercasedLemma(of: mention.head)
    if mention.level == .pronoun {
      if table.lexicon.has(word, .formerOne) { return Wanted(part: .first) { _ in true } }
      if table.lexicon.has(word, .latterOne) { return Wanted(part: .last) { _ in true } }
      return table.lexicon.has(word, .eachOfTwo) ? Wanted(part: .all(2)) { _ in true } : nil
    }
    if let count = ["pair": 2, "duo": 2, "two": 2, "trio": 3, "three": 3][word], mention.tokens.count == 2,
      table.lexicon.has(sentence.text(of: mention.tokens.lowerBound), .definite)
    {
      return Wanted(part: .all(count)) { [.state, .nationality, .organization, .group, .person].contains($0) }
    }
    guard sentence.pennTag(of: mention.head).hasSuffix("S"), let accepts = Self.accepts(mention, word) else {
      return nil
    }
    let words = mention.tokens.map { sentence.lowercasedLemma(of: $0) }
    if words.contains("other") || words.contains("many") || words.contains("all") { return nil }
    if words.contains("two") || words.contains("both") {
      return Wanted(part: .all(2), isOfStates: Self.states.contains(word), accepts: accepts)
    }
    if words.contains("three") { return Wanted(part: .all(3), accepts: accepts) }
    let isPlain = word == "side" || word == "neighbour" || word == "neighbor" || word == "party"
    return isPlain && words.first == "the" && words.count == 2 ? Wanted(part: .all(2), accepts: accepts) : nil
  }

  private static func accepts(_ mention: MentionDraft, _ noun: String) -> ((MentionType) -> Bool)? {
    if states.contains(noun) { return { $0 == .state || $0 == .nationality } }
    if noun == "side" || noun == "party" { return { [.state, .nationality, .organization, .group].contains($0) } }
    switch mention.type {
    case .group where mention.nounClass == "people": return { $0 == .person }
    case .weapon: return { $0 == .weapon }
    case .organization: return { $0 == .organization }
    default: return nil
    }
  }
}

extension MentionTable {
  /// The entities that were last named together before a mention: `Estonia and Latvia`.
  func coordinated(before index: Int, reach: Int, where accepts: (MentionType) -> Bool) -> [String]? {
    let mention = mentions[index]
    for other in mentions[..<index].indices.reversed() {
      let last = mentions[other]
      guard mention.sentence - last.sentence <= reach else { return nil }
      guard last.tokens.upperBound <= mention.tokens.lowerBound, accepts(last.type) else { continue }
      if let members = members(ofCoordinationWith: last, where: accepts) { return members }
    }
    return nil
  }

  /// The two states that a text has just spoken of, where they are two: `Russia warned Ukraine. Norway urged both countries`.
  ///
  /// Who does something with or to two others is none of them.
  func twoStates(before index: Int, reach: Int) -> [String]? {
    let mention = mentions[index]
    let tree = sentences[mention.sentence]
    let doers = Set(
      tree.ancestors(of: mention.head).dropFirst().flatMap { tree.dependents(of: $0, kind: .nominalSubject) })
    var states: [String] = []
    for back in 0...reach where mention.sentence >= back {
      let spoken = mentions(inSentence: mention.sentence - back).filter { other in
        [.state, .nationality].contains(other.type) && other.level != .pronoun
          && other.tokens.upperBound <= mention.tokens.lowerBound && !doers.contains(other.head)
      }
      for state in spoken.compactMap(\.entity) where !states.contains(state) { states.append(state) }
      if states.count == 2 { return states }
      if states.count > 2 { return nil }
    }
    return nil
  }

  /// The entities that a mention is joined to by `and`, in text order, itself among them.
  func members(ofCoordinationWith mention: MentionDraft, where accepts: (MentionType) -> Bool) -> [String]? {
    let tree = sentences[mention.sentence]
    let first =
      tree.hasRelation(mention.head, kind: .conjunct) ? tree.head(of: mention.head) ?? mention.head : mention.head
    let heads = [first] + tree.dependents(of: first, kind: .conjunct)
    guard heads.count > 1 else { return nil }
    var members: [String] = []
    for head in heads {
      let named = mentions(inSentence: mention.sentence).first {
        $0.head == head && $0.entity != nil && accepts($0.type) && $0.level != .pronoun
      }
      guard let named, let entity = named.entity, sameKind(named.type, mention.type) else { return nil }
      if !members.contains(entity) { members.append(entity) }
    }
    return members.count > 1 ? members : nil
  }

  private func sameKind(_ left: MentionType, _ right: MentionType) -> Bool {
    func kind(_ type: MentionType) -> MentionType { type == .nationality ? .state : type }
    return kind(left) == kind(right)
  }

  /// Links a mention to several entities as one group.
  mutating func linkGroup(_ index: Int, of members: [String], reason: String) {
    let label = members.compactMap { entities[$0]?.label }.joined(separator: " and ")
    let isLocal = members.contains { EntityIdentifier.scope(of: $0) == .local }
    let id =
      isLocal
      ? EntityIdentifier.local(
        type: .group, digest: document.source.record.digest ?? document.source.record.name,
        begin: scalarOffset(of: index))
      : EntityIdentifier.named(label, type: .group)
    link(index, to: Entity(id: id, type: .group, label: label, members: members), reason: reason)
  }
}
