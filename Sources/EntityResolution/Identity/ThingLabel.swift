import DocumentModel
import KnowledgeBase

/// What a single thing without a name is called: by all that the text says of it.
///
/// `Russian cruise missile`, `annexation of Crimea`, `talks with Iran`; what nothing tells apart says so: `meeting (unnamed)`.
struct ThingLabel {
  private static let empty: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "no", "any",
  ]

  /// - Parameters:
  ///   - indices: the nominal mentions of the entity.
  ///   - parts: who takes part in it.
  ///   - isCertain: whether it is known whose it is.
  func label(
    of entity: String, _ indices: [Int], _ parts: [EntityPart: Set<String>], isCertain: Bool, in table: MentionTable
  ) -> String {
    let phrases = indices.map { Self.phrase(table.wording(of: $0)) }
    guard var label = phrases.max(by: { ($0.count, $1) < ($1.count, $0) }), !label.isEmpty else { return entity }
    var isTold = label.contains(" ")
    if isCertain, let owner = table.names(of: parts[.owner]), !table.isNamed(parts[.owner], in: label) {
      let isPlace = parts[.owner]?.allSatisfy { table.entities[$0]?.type == .place } == true
      label = (owner.demonym ?? (isPlace ? owner.whole : owner.possessive)) + " " + label
      isTold = true
    }
    for (part, usual) in [(EntityPart.target, "on"), (.side, "with"), (.place, "in")] {
      let ids = table.narrowest(parts[part])
      guard let name = table.names(of: ids)?.whole, !table.isNamed(ids, in: label) else { continue }
      // `sanctions on`, but `a trip to`; `talks in`, but `a base near`.
      let written =
        part != .side
        ? indices.lazy.compactMap { PhraseParts.preposition(before: part, of: $0, in: table) }.first : nil
      label += " " + (written ?? usual) + " " + name
      isTold = true
    }
    if let day = table.entities[entity]?.date {
      label += ", " + day
      isTold = true
    }
    return isTold ? label : label + " (unnamed)"
  }

  /// Words without what begins them and says nothing.
  static func phrase(_ surface: String) -> String {
    let words = surface.split(whereSeparator: \.isWhitespace).drop {
      empty.contains($0.lowercased()) || $0 == "'s" || $0 == "’s"
    }
    return words.joined(separator: " ")
  }
}

extension MentionTable {
  /// The words of a nominal as they stand within a sentence; of `one` with what it is one of.
  func wording(of index: Int) -> String {
    let mention = mentions[index]
    let sentence = sentences[mention.sentence]
    guard mention.level == .nominal else { return mention.surface }
    let isPart = mention.tokens.count == 1 && sentence.lowercasedLemma(of: mention.head) == "one"
    let whole = isPart ? sentence.wholes(of: mention.head).first : nil
    let words = whole.map { sentence.text(of: mention.head..<($0 + 1)) } ?? mention.surface
    let first = sentence.text(of: mention.tokens.lowerBound)
    guard mention.tokens.lowerBound == sentence.tokens.lowerBound, first.dropFirst().allSatisfy(\.isLowercase),
      ![.properNoun, .adjective].contains(sentence.tag(of: mention.tokens.lowerBound))
    else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// What entities are called together, what they are called as owners, and the adjective of a single one.
  func names(of ids: Set<String>?) -> (whole: String, possessive: String, demonym: String?)? {
    guard let ids, !ids.isEmpty else { return nil }
    let whole = ids.sorted().map { entities[$0]?.label ?? knowledge.entity($0)?.label ?? $0 }.joined(separator: " and ")
    let demonym = ids.count == 1 ? ids.first.flatMap { entities[$0]?.demonym } : nil
    return (whole, whole + (whole.hasSuffix("s") ? "’" : "’s"), demonym)
  }

  /// Whether words name each of some entities already, by whatever name: `U.S. troops` need no `American`.
  func isNamed(_ ids: Set<String>?, in words: String) -> Bool {
    (ids ?? []).allSatisfy { id in
      guard let entity = entities[id] else { return Self.holds(words, knowledge.entity(id)?.label ?? id) }
      return ([entity.label, entity.demonym ?? entity.label] + entity.aliases).contains { Self.holds(words, $0) }
    }
  }

  /// Without those that another one's name contains: `eastern Afghanistan` says `Afghanistan`.
  func narrowest(_ ids: Set<String>?) -> Set<String>? {
    guard let ids, ids.count > 1 else { return ids }
    return ids.filter { id in
      let name = entities[id]?.label ?? id
      return !ids.contains { $0 != id && Self.holds(entities[$0]?.label ?? $0, name) }
    }
  }

  /// Whether words hold a name as whole words, in whatever case.
  private static func holds(_ words: String, _ name: String) -> Bool {
    (" " + words.lowercased() + " ").contains(" " + name.lowercased() + " ")
  }
}
