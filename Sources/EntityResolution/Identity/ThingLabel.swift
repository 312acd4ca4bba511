import DocumentModel
import KnowledgeBase

/// What a single thing without a name is called: by all that the text says of it.
///
/// `Russian cruise missile`, `annexation of Crimea`, `talks with Iran`; what nothing tells apart says so: `meeting (unnamed)`.
struct ThingLabel {
  private static let empty: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my",
  ]

  /// - Parameters:
  ///   - indices: the nominal mentions of the entity.
  ///   - parts: who takes part in it.
  ///   - isCertain: whether it is known whose it is.
  func label(
    of entity: String, _ indices: [Int], _ parts: [EntityPart: Set<String>], isCertain: Bool, in table: MentionTable
  ) -> String {
    let phrases = indices.map { Self.phrase(table.mentions[$0].surface) }
    guard var label = phrases.max(by: { ($0.count, $1) < ($1.count, $0) }), !label.isEmpty else { return entity }
    var isTold = label.contains(" ")
    if isCertain, let owner = table.names(of: parts[.owner]), !Self.holds(label, owner.whole) {
      label = (owner.demonym ?? owner.possessive) + " " + label
      isTold = true
    }
    for (part, preposition) in [(EntityPart.target, "on"), (.side, "with"), (.place, "in")] {
      guard let name = table.names(of: parts[part])?.whole, !Self.holds(label, name) else { continue }
      label += " " + preposition + " " + name
      isTold = true
    }
    if let day = table.entities[entity]?.date {
      label += ", " + day
      isTold = true
    }
    return isTold ? label : label + " (unnamed)"
  }

  private static func phrase(_ surface: String) -> String {
    let words = surface.split(whereSeparator: \.isWhitespace).drop {
      empty.contains($0.lowercased()) || $0 == "'s" || $0 == "’s"
    }
    return words.joined(separator: " ")
  }

  private static func holds(_ label: String, _ name: String) -> Bool { label.lowercased().contains(name.lowercased()) }
}

extension MentionTable {
  /// What entities are called together, what they are called as owners, and the adjective of a single one.
  func names(of ids: Set<String>?) -> (whole: String, possessive: String, demonym: String?)? {
    guard let ids, !ids.isEmpty else { return nil }
    let whole = ids.sorted().map { entities[$0]?.label ?? knowledge.entity($0)?.label ?? $0 }.joined(separator: " and ")
    let demonym = ids.count == 1 ? ids.first.flatMap { entities[$0]?.demonym } : nil
    return (whole, whole + (whole.hasSuffix("s") ? "’" : "’s"), demonym)
  }
}
