import DocumentModel
import Text

/// A name means one thing in one text: where it was read as several types, it is of that which was read most, and a part of a
/// person's full name is a person.
///
/// Names that the knowledge base tells apart are left alone: `Washington` is a city in one sentence and a state in the next.
struct NameTypeSieve: Sieve {
  let name = "name-type"

  func link(_ table: inout MentionTable) {
    let open = table.mentions.indices.filter { table.mentions[$0].level == .name && table.mentions[$0].entity == nil }
      .map { (index: $0, form: CanonicalName.form(of: table.mentions[$0].surface)) }
    let persons = familyNames(in: table)
    let companies = companyNames(in: table)
    var counts: [String: [(type: MentionType, count: Int)]] = [:]
    for (index, form) in open {
      let mention = table.mentions[index]
      if let place = counts[form]?.firstIndex(where: { $0.type == mention.type }) {
        counts[form]?[place].count += 1
      } else {
        counts[form, default: []].append((mention.type, 1))
      }
    }
    for (index, form) in open {
      if persons.contains(form) {
        table.setType(.person, of: index)
      } else if companies.contains(form) {
        table.setType(.organization, of: index)
      } else if let types = counts[form], types.count > 1 {
        // Of types read equally often, the first.
        let most = types.map(\.count).max()
        if let type = types.first(where: { $0.count == most })?.type { table.setType(type, of: index) }
      }
    }
  }

  /// The names that end as companies' do, and what they begin with: `Zibo Chemet Co., Ltd.`, of which `Zibo Chemet` is no person.
  private func companyNames(in table: MentionTable) -> Set<String> {
    var names: Set<String> = []
    for mention in table.mentions where mention.level == .name && mention.type == .organization {
      guard let last = mention.surface.split(separator: " ").last, table.lexicon.has(String(last), .companySuffix)
      else {
        continue
      }
      let words = CanonicalName.form(of: mention.surface).split(separator: " ")
      for count in words.indices { names.insert(words[...count].joined(separator: " ")) }
    }
    return names
  }

  /// The last words of the full names of persons, and first ones that the table of such names has.
  private func familyNames(in table: MentionTable) -> Set<String> {
    var names: Set<String> = []
    for mention in table.mentions where mention.type == .person && mention.level == .name {
      let words = mention.surface.split(separator: " ")
      guard words.count > 1, let first = words.first, let last = words.last else { continue }
      names.insert(CanonicalName.form(of: String(last)))
      if table.lexicon.has(String(first), .firstFamilyName) { names.insert(CanonicalName.form(of: String(first))) }
    }
    return names
  }
}
