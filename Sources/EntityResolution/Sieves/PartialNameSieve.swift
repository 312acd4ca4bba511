import DocumentModel
import KnowledgeBase
import Text

/// A part of a full name in the text: `Stoltenberg` after `Jens Stoltenberg`, `Kim` after `Kim Jong Un`.
///
/// The nearest full name before it is meant, else the first one behind it. What the text names in full comes before
/// whatever the knowledge base knows.
struct PartialNameSieve: Sieve {
  let name = "partial-name"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices
    where table.mentions[index].entity == nil && table.mentions[index].level == .name {
      guard let full = full(for: index, in: table) else { continue }
      if table.mentions[full].entity == nil { table.mint(full, reason: "first name") }
      if let entity = table.mentions[full].entity {
        let surface = table.mentions[index].surface
        table.link(index, to: entity, reason: name)
        table.addAlias(surface, to: entity)
      }
    }
  }

  private func full(for index: Int, in table: MentionTable) -> Int? {
    let part = table.mentions[index]
    let words = part.surface.lowercased().split(separator: " ")
    let gender = part.type == .person ? table.gender(ofTitleBefore: part) : nil
    func isFull(_ other: Int) -> Bool {
      let candidate = table.mentions[other]
      guard isKind(part.type, of: candidate.type), candidate.level == .name,
        candidate.surface.utf8.count > part.surface.utf8.count
      else { return false }
      let longer = candidate.surface.lowercased().split(separator: " ")
      guard longer.count > words.count else { return false }
      guard part.type == .person else {
        return longer.starts(with: words)
          || longer.suffix(words.count).elementsEqual(words)
            && goesWithout(longer.dropLast(words.count), candidate.type, table)
      }
      guard
        longer.suffix(words.count).elementsEqual(words) || beginsWithFamily(candidate, words, table)
          || words.count == 1 && longer.last.map(withoutParticle) == words[0]
      else { return false }
      if let gender, let other = table.gender(of: candidate) { return gender == other }
      return true
    }
    return table.mentions.indices[..<index].last(where: isFull)
      ?? table.mentions.indices[index...].dropFirst().first(where: isFull)
  }

  /// `Kim Jong Un`, `Xi Jinping`: the family name stands first where the knowledge base or the table of such names says so.
  private func beginsWithFamily(_ full: MentionDraft, _ words: [Substring], _ table: MentionTable) -> Bool {
    guard words.count == 1, full.surface.lowercased().hasPrefix(words[0] + " ") else { return false }
    if let known = full.entity.flatMap(table.knowledge.entity), case .person(let surname?, _) = known.details {
      return CanonicalName.form(of: surname) == CanonicalName.form(of: String(words[0]))
    }
    return table.lexicon.has(String(words[0]), .firstFamilyName)
  }

  /// Words that a shorter name leaves away: `Congo` for `Democratic Republic of Congo`, `Defense Ministry` for `Iraqi Defense
  /// Ministry`.
  private func goesWithout(_ words: ArraySlice<Substring>, _ type: MentionType, _ table: MentionTable) -> Bool {
    if type == .state { return words.last == "of" }
    guard words.count == 1, let word = words.first, type == .organization || type == .place else { return false }
    return table.knowledge.candidates(named: String(word)).contains { $0.kind == .demonymAdjective }
  }

  /// `Assad` of `al-Assad`.
  private func withoutParticle(_ word: Substring) -> Substring {
    let particle = ["al-", "el-", "as-", "ad-", "ar-"].first { word.hasPrefix($0) }
    return word.dropFirst(particle?.count ?? 0)
  }

  /// `the North` is North Korea where the text speaks of it.
  private func isKind(_ part: MentionType, of whole: MentionType) -> Bool {
    part == whole || whole == .state && (part == .place || part == .organization)
  }
}
