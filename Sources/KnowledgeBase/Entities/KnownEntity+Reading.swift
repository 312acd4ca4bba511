/// One row with its columns by name, for turning it into a value.
struct KnowledgeRow {
  let table: KnowledgeTable
  let row: Int

  func text(_ column: String) -> String { value(column) ?? "" }

  func value(_ column: String) -> String? {
    table.file.schema.index(of: column).flatMap { table.value(row: row, column: $0) }
  }

  func list(_ column: String) -> [String] {
    table.file.schema.index(of: column).map { table.list(row: row, column: $0) } ?? []
  }

  func number(_ column: String) -> Double? { value(column).flatMap { Double($0) } }
}

extension KnownEntity {
  /// Reads the row of an entity.
  init(_ row: KnowledgeRow, entityClass: EntityClass, capitalNames: [String]) {
    id = row.text("id")
    self.entityClass = entityClass
    label = row.text("label")
    aliases = row.list("aliases") + row.list("names")
    metonyms = capitalNames + row.list("metonyms").filter { !capitalNames.contains($0) }
    demonyms = Demonyms(adjectives: row.list("adjectives"), nouns: row.list("nouns"))
    designations = Self.designations(of: row)
    validFrom = row.value("from") ?? row.value("in_force")
    validUntil = row.value("until") ?? row.value("ended")
    subtype = Self.subtype(of: row, entityClass)
    details = EntityDetails(row, entityClass)
    source = row.text("source")
    origin = Origin(file: row.table.path, line: row.table.line(row: row.row))
    if let official = row.value("official"), !aliases.contains(official) { aliases.append(official) }
    if let title = row.value("title"), title != label, !aliases.contains(title) { aliases.append(title) }
  }

  static func designations(of row: KnowledgeRow) -> [Designation] {
    let systems: [(Designation.System, String)] = [
      (.own, "designation"), (.departmentOfDefense, "dod"), (.nato, "nato"),
    ]
    return systems.flatMap { system, column in
      row.list(column).map { Designation(system: system, name: $0) }
    }
  }

  private static func subtype(of row: KnowledgeRow, _ entityClass: EntityClass) -> String? {
    switch entityClass {
    case .organization: row.value("subtype")
    case .place, .treaty, .roleNoun, .event: row.value("kind")
    case .weapon: row.value("class")
    case .state, .group, .weaponClass, .kind, .exercise, .role, .person: nil
    }
  }
}

extension EntityDetails {
  fileprivate init(_ row: KnowledgeRow, _ entityClass: EntityClass) {
    self =
      switch entityClass {
      case .state:
        .state(
          official: row.value("official"), alpha2: row.value("iso2"), alpha3: row.value("iso3"),
          capital: row.value("capital"), status: row.text("status"))
      case .place:
        .place(country: row.value("country"), latitude: row.number("latitude"), longitude: row.number("longitude"))
      case .group: .group(members: row.list("members"))
      case .organization: .organization(parent: row.value("parent"), state: row.value("state"))
      case .treaty:
        .treaty(
          kind: row.text("kind"), title: row.value("title"), signed: row.value("signed"), parties: row.list("parties"))
      case .weaponClass: .weaponClass(parent: row.value("parent"))
      case .kind: .kind(Kind(row))
      case .weapon: .weapon(weaponClass: row.text("class"), origins: row.list("origin"))
      case .exercise: .exercise(organizers: row.list("organizers"))
      case .event:
        .event(
          conveners: row.list("conveners"), participants: row.list("participants"), place: row.value("place"))
      case .role: .role(body: row.text("body"))
      case .roleNoun: .roleNoun(kind: row.text("kind"))
      case .person: .person(surname: row.value("surname"), state: row.value("state"))
      }
  }
}
