import DocumentModel
import KnowledgeBase
import Text

/// A family name behind a title means who held the office on the day: `President Bush` in 2006 is George W. Bush.
///
/// The day is the document's; without one, the years that the text names. Where these leave several, the name stays open
/// and says so.
struct OfficeHolderSieve: Sieve {
  let name = "office-holder"
  let offices: OfficeDirectory
  /// Names in full that father and son bear come before others, which may be parts of them: `George Bush`.
  let takesFullNames: Bool

  func link(_ table: inout MentionTable) {
    let days = Self.days(of: table)
    for index in table.mentions.indices where isOpen(table.mentions[index]) {
      let mention = table.mentions[index]
      let persons = offices.persons(named: mention.surface, inFull: takesFullNames)
      guard !persons.isEmpty else { continue }
      let title = title(of: mention, in: table)
      var fitting = persons.filter { holds($0, title, on: days, table) }
      if fitting.isEmpty {
        // A text of 2018 tells of the President of 1991.
        let years = Self.years(in: table.mentions(inSentence: mention.sentence))
        if !years.isEmpty { fitting = persons.filter { holds($0, title, on: years, table) } }
      }
      if fitting.count > 1, days.isEmpty { fitting = contemporaries(fitting, title, table) }
      if fitting.count == 1 {
        linkAll(like: mention, to: fitting[0].id, &table)
      } else if fitting.count > 1, !title.isEmpty {
        table.flag("ambiguous-name", of: index)
      }
    }
    if takesFullNames { guess(&table) }
  }

  /// Where no mention of a name in full tells who is meant, the one in office last.
  private func guess(_ table: inout MentionTable) {
    for index in table.mentions.indices where isOpen(table.mentions[index]) {
      let persons = offices.persons(named: table.mentions[index].surface, inFull: true)
      guard let latest = latest(of: persons) else { continue }
      if persons.count > 1 { table.flag("ambiguous-name", of: index) }
      table.link(index, to: latest.id, reason: name)
      table.addAlias(table.mentions[index].surface, to: latest.id)
    }
  }

  private func latest(of persons: [KnownEntity]) -> KnownEntity? {
    persons.max { last($0) < last($1) }
  }

  private func last(_ person: KnownEntity) -> String { offices.terms(of: person.id).compactMap(\.from).max() ?? "" }

  /// Without a day: the person whose time in office is that of most other persons the text names.
  private func contemporaries(_ persons: [KnownEntity], _ title: Title, _ table: MentionTable) -> [KnownEntity] {
    let others = Set(table.mentions.filter { $0.type == .person }.compactMap(\.entity)).subtracting(persons.map(\.id))
    let times = others.sorted().map { offices.terms(of: $0) }.filter { !$0.isEmpty }
    let counted = persons.map { person in
      let own = offices.terms(of: person.id).filter { term in
        title.role.map { term.role == $0 } ?? title.office.map { offices.isTitle($0, of: term.role) } ?? true
      }
      return (person, times.count { terms in terms.contains { other in own.contains { $0.overlaps(other) } } })
    }
    let most = counted.map(\.1).max() ?? 0
    let fitting = counted.filter { $0.1 == most }.map(\.0)
    return most > 0 && fitting.count == 1 ? fitting : persons
  }

  private func isOpen(_ mention: MentionDraft) -> Bool {
    mention.type == .person && mention.level == .name && mention.entity == nil
  }

  /// Every later mention of the bare name in the text means the same person.
  private func linkAll(like mention: MentionDraft, to person: String, _ table: inout MentionTable) {
    for other in table.mentions.indices
    where isOpen(table.mentions[other]) && table.mentions[other].surface == mention.surface {
      table.link(other, to: person, reason: name)
    }
    table.addAlias(mention.surface, to: person)
  }

  /// What the text says of the office: its name, the state or body it belongs to, and whether it is over.
  private struct Title {
    var office: String?
    var role: String?
    var body: String?
    var isFormer = false
    var hasHonorific = false

    var isEmpty: Bool { office == nil && role == nil }
  }

  private func title(of mention: MentionDraft, in table: MentionTable) -> Title {
    let sentence = table.sentences[mention.sentence]
    var title = Title()
    let before = mention.tokens.lowerBound - 1
    if sentence.tokens.contains(before), table.lexicon.has(sentence.text(of: before), .honorific) {
      title.hasHonorific = true
    }
    guard let role = table.mentions(inSentence: mention.sentence).first(where: { isBeside(mention, $0) }) else {
      return title
    }
    title.office = role.surface
    title.role = role.entity.flatMap { EntityIdentifier.scope(of: $0) == .known ? $0 : nil }
    title.body =
      table.mentions(inSentence: mention.sentence).last {
        [.state, .nationality, .organization].contains($0.type) && $0.tokens.upperBound <= role.tokens.lowerBound
          && $0.tokens.upperBound.distance(to: role.tokens.lowerBound) <= 1
      }?.entity
    let first = role.tokens.lowerBound
    let earlier = max(sentence.tokens.lowerBound, first - 3)..<first
    title.isFormer = earlier.contains { ["former", "ex", "then"].contains(sentence.lowercasedLemma(of: $0)) }
    return title
  }

  private func isBeside(_ mention: MentionDraft, _ role: MentionDraft) -> Bool {
    role.type == .role
      && (role.tokens.upperBound == mention.tokens.lowerBound
        || role.tokens.lowerBound > mention.tokens.upperBound
          && mention.tokens.upperBound.distance(to: role.tokens.lowerBound) <= 3)
  }

  private func holds(_ person: KnownEntity, _ title: Title, on days: [String], _ table: MentionTable) -> Bool {
    let terms = offices.terms(of: person.id).filter { term in
      if let role = title.role { return term.role == role }
      if let office = title.office, !offices.isTitle(office, of: term.role),
        !offices.isShortTitle(office, of: term.role)
      {
        return false
      }
      guard let body = title.body else { return true }
      return offices.body(of: term.role) == body || offices.state(of: term.role) == body
    }
    if title.isEmpty, takesFullNames {
      return !days.isEmpty && terms.contains { term in days.contains { term.covers($0) } }
    }
    if title.isEmpty {
      // `Mr. Putin` without any office: only where the text speaks of the state and the person was in office then.
      guard title.hasHonorific, case .person(_, let state?) = person.details,
        table.mentions.contains(where: { $0.entity == state })
      else { return false }
      return !days.isEmpty && terms.contains { term in days.contains { term.covers($0) } }
    }
    guard !days.isEmpty else { return !terms.isEmpty }
    if title.isFormer { return terms.contains { term in days.contains { term.begins(by: $0) } } }
    return terms.contains { term in days.contains { term.covers($0) } }
  }

  /// The day of the document; else the years that the text names, if any.
  private static func days(of table: MentionTable) -> [String] {
    let date = table.document.source.record.date
    if let day = date.value ?? date.textOnly { return [day] }
    return years(in: table.mentions[...])
  }

  private static func years(in mentions: ArraySlice<MentionDraft>) -> [String] {
    let years = mentions.compactMap { mention -> String? in
      guard mention.type == .date, let value = mention.time?.value, value.utf8.count >= 4,
        value.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      return String(value.prefix(4))
    }
    return Set(years).sorted()
  }
}
