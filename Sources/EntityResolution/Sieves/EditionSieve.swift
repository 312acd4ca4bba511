import DocumentModel
import KnowledgeBase

/// `Vostok-2018` is one exercise of a series; where a text names one only, the series' bare name means it too.
struct EditionSieve: Sieve {
  let name = "edition"

  func link(_ table: inout MentionTable) {
    var editions: [String: Set<String>] = [:]
    for index in table.mentions.indices where table.mentions[index].type == .exercise {
      let mention = table.mentions[index]
      guard mention.level == .name, let series = mention.entity, let year = Self.year(of: mention.surface),
        let known = table.knowledge.entity(series), known.entityClass == .exercise
      else { continue }
      let edition = Entity(
        id: series + "-" + year, type: .exercise, label: known.label + "-" + year, aliases: [known.label])
      table.link(index, to: edition, reason: name)
      editions[series, default: []].insert(edition.id)
    }
    for (series, ids) in editions.sorted(by: { $0.key < $1.key }) {
      guard ids.count == 1, let id = ids.first, let edition = table.entities[id] else { continue }
      table.replace(series, by: edition, reason: name)
    }
  }

  private static func year(of surface: String) -> String? {
    let parts = surface.split(separator: "-")
    guard parts.count > 1, let last = parts.last, last.utf8.count == 4, Int(last) != nil else { return nil }
    return String(last)
  }
}
