import DocumentModel
import KnowledgeBase
import Text

/// Equal names of compatible types are one entity.
struct EqualNameSieve: Sieve {
  let name = "equal-name"

  func link(_ table: inout MentionTable) {
    var seen: [String: String] = [:]
    for index in table.mentions.indices where table.mentions[index].level == .name {
      let mention = table.mentions[index]
      let key = mention.type.rawValue + "\n" + CanonicalName.form(of: mention.surface)
      if let entity = mention.entity {
        seen[key] = seen[key] ?? entity
      } else if let entity = seen[key] {
        table.link(index, to: entity, reason: name)
      }
    }
    for index in table.mentions.indices
    where table.mentions[index].level == .name && table.mentions[index].entity == nil {
      let mention = table.mentions[index]
      let key = mention.type.rawValue + "\n" + CanonicalName.form(of: mention.surface)
      if let entity = seen[key], !isKind(index, in: table) { table.link(index, to: entity, reason: name) }
    }
  }

  /// `Foreign Ministry` before any is named is not the one that a later state has.
  private func isKind(_ index: Int, in table: MentionTable) -> Bool {
    guard let reading = NominalReading(index, in: table, takesNames: true) else { return false }
    return reading.kind?.identity == .owner && reading.narrowing.isEmpty && reading.owners.isEmpty
  }
}

/// A name and the short form that follows it in brackets, which means the same from there on: `NATO-Russia Council (NRC)`.
struct BracketSieve: Sieve {
  let name = "bracket"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices.dropLast() {
      let long = table.mentions[index]
      guard long.level == .name, let next = nextName(after: index, in: table) else { continue }
      let short = table.mentions[next]
      guard short.tokens.lowerBound == long.tokens.upperBound + 1, word(long.tokens.upperBound, table) == "(",
        word(short.tokens.upperBound, table) == ")",
        isShort(short.surface, of: long.surface) || long.type == short.type
      else { continue }
      if long.entity == nil, short.entity == nil, isShort(short.surface, of: long.surface) {
        table.mint(index, reason: NewNameSieve().name)
        linkNames(equalTo: short.surface, with: index, in: &table)
      } else if let entity = long.entity {
        table.link(next, to: entity, reason: name)
        table.setType(long.type, of: next)
        linkNames(equalTo: short.surface, with: index, in: &table)
      } else if let entity = short.entity, long.type == short.type {
        table.link(index, to: entity, reason: name)
      }
    }
  }

  /// Links all names that nothing has linked and that are spelled as the short one.
  private func linkNames(equalTo short: String, with long: Int, in table: inout MentionTable) {
    guard let entity = table.mentions[long].entity else { return }
    let type = table.mentions[long].type
    for index in table.mentions.indices
    where table.mentions[index].level == .name && table.mentions[index].entity == nil
      && table.mentions[index].surface == short
    {
      table.link(index, to: entity, reason: name)
      table.setType(type, of: index)
    }
    table.addAlias(short, to: entity)
  }

  private func nextName(after index: Int, in table: MentionTable) -> Int? {
    let end = table.mentions[index].tokens.upperBound
    return table.mentions.indices[(index + 1)...].first {
      table.mentions[$0].level == .name && table.mentions[$0].tokens.lowerBound >= end
    }
  }

  private func word(_ row: TokenPlace, _ table: MentionTable) -> String {
    row.row < table.document.tokens.count ? table.document.text(ofToken: row.row) : ""
  }

  private func isShort(_ short: String, of long: String) -> Bool { abbreviates(short, long) || holds(long, short) }

  /// Whether a short name is a word of a long one: `Hangzhou Fengtai Import and Export Co. (Fengtai)`.
  private func holds(_ long: String, _ short: String) -> Bool {
    long.split(separator: " ").contains { $0 == short[...] }
  }

  /// Whether the capitals of a long name begin with those of a short one.
  private func abbreviates(_ short: String, _ long: String) -> Bool {
    let letters = short.utf8.filter(\.isASCIIUppercase)
    let initials = long.utf8.filter(\.isASCIIUppercase)
    return letters.count >= 2 && initials.starts(with: letters)
  }
}

/// The initials of a name in full that stands before them: `RSF` after `Rapid Support Forces`, where it is the only one.
struct InitialsSieve: Sieve {
  let name = "initials"

  /// What names of one type with the same initials are called, and the first of them.
  private struct Bearers {
    let first: Int
    var names: Set<String>
  }

  func link(_ table: inout MentionTable) {
    var bearers: [String: Bearers] = [:]
    for index in table.mentions.indices where table.mentions[index].level == .name {
      let mention = table.mentions[index]
      if let full = bearers[Self.key(mention.surface, of: mention)], full.names.count == 1, isShort(mention) {
        link(index, to: full.first, in: &table)
      }
      let key = Self.key(Self.initials(of: mention.surface), of: mention)
      bearers[key, default: Bearers(first: index, names: [])].names.insert(CanonicalName.form(of: mention.surface))
    }
  }

  private static func key(_ initials: String, of mention: MentionDraft) -> String {
    mention.type.rawValue + "\n" + initials
  }

  /// Whether a name is written in capitals alone, and nobody knows what it means.
  private func isShort(_ mention: MentionDraft) -> Bool {
    mention.entity.map { EntityIdentifier.scope(of: $0) == .named } ?? true
      && mention.surface.utf8.count > 2 && mention.surface.utf8.allSatisfy(\.isASCIIUppercase)
  }

  private func link(_ short: Int, to full: Int, in table: inout MentionTable) {
    if table.mentions[full].entity == nil { table.mint(full, reason: NewNameSieve().name) }
    guard let entity = table.mentions[full].entity else { return }
    table.link(short, to: entity, reason: name)
    table.addAlias(table.mentions[short].surface, to: entity)
  }

  /// The capitals that words of a name begin with.
  private static func initials(of name: String) -> String {
    name.split(separator: " ").compactMap { word in
      word.utf8.first.map(\.isASCIIUppercase) == true ? word.prefix(1) : nil
    }.joined()
  }
}

/// Names that nothing links are entities of their own.
struct NewNameSieve: Sieve {
  let name = "new-name"

  func link(_ table: inout MentionTable) {
    for index in table.mentions.indices where table.mentions[index].entity == nil {
      let level = table.mentions[index].level
      if level == .name || level == .adjective { table.mint(index, reason: name) }
    }
  }
}
