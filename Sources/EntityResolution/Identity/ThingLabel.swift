import DocumentModel
import KnowledgeBase

/// What a single thing without a name is called: by all that the text says of it.
///
/// `Russian cruise missile`, `annexation of Crimea`, `talks with Iran`; what nothing tells apart says so: `meeting (unnamed)`.
struct ThingLabel {
  let knowledge: KnowledgeBase

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
    if isCertain, let owner = names(parts[.owner], table), !Self.holds(label, owner.whole) {
      label = owner.adjective + " " + label
      isTold = true
    }
    for (part, preposition) in [(EntityPart.target, "on"), (.side, "with"), (.place, "in")] {
      guard let name = names(parts[part], table)?.whole, !Self.holds(label, name) else { continue }
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

  private func names(_ entities: Set<String>?, _ table: MentionTable) -> (whole: String, adjective: String)? {
    guard let entities, !entities.isEmpty else { return nil }
    let names = entities.sorted().map { table.entities[$0]?.label ?? knowledge.entity($0)?.label ?? $0 }
    let demonym = entities.count == 1 ? entities.first.flatMap { table.entities[$0]?.demonym } : nil
    let whole = names.joined(separator: " and ")
    return (whole, demonym ?? whole + (whole.hasSuffix("s") ? "’" : "’s"))
  }
}
