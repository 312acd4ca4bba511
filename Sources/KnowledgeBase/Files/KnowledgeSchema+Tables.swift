extension KnowledgeFile {
  /// The columns of this table.
  var schema: KnowledgeSchema {
    switch self {
    case .classes: Self.classesSchema
    case .identifiers: Self.identifiersSchema
    case .states: Self.statesSchema
    case .places, .regions, .sites: Self.placesSchema
    case .groups: Self.groupsSchema
    case .organizations: Self.organizationsSchema
    case .publishers: Self.publishersSchema
    case .treaties: Self.treatiesSchema
    case .weaponClasses: Self.weaponClassesSchema
    case .kinds: Self.kindsSchema
    case .weapons: Self.weaponsSchema
    case .exercises: Self.exercisesSchema
    case .events: Self.eventsSchema
    case .roles: Self.rolesSchema
    case .roleNouns: Self.roleNounsSchema
    case .persons: Self.personsSchema
    case .officeHolders: Self.officeHoldersSchema
    case .relations: Self.relationsSchema
    }
  }

  private typealias Column = KnowledgeSchema.Column
  private static let actors: [EntityClass] = [.state, .organization, .group]

  private static let classesSchema = KnowledgeSchema(
    columns: [
      Column("id", .className), Column("label", .text), Column("parent", .className), Column("colour", .colour),
      Column("source", .text),
    ], entityClass: nil)

  private static let identifiersSchema = KnowledgeSchema(
    columns: [
      Column("id", .reference(EntityClass.allCases)), Column("m49", .optionalText), Column("same_as", .addresses),
      Column("source", .text),
    ], entityClass: nil)

  private static let statesSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("official", .optionalText),
      Column("iso2", .optionalText), Column("iso3", .optionalText), Column("adjectives", .list),
      Column("nouns", .list), Column("aliases", .list), Column("capital", .reference([.place])),
      Column("metonyms", .list), Column("from", .date), Column("until", .date),
      Column(
        "status",
        .choice(["member", "observer", "partly-recognised", "unrecognised", "associated", "historic"])),
      Column("source", .text),
    ], entityClass: .state)

  private static let placesSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("aliases", .list), Column("adjectives", .list),
      Column(
        "kind",
        .subclass([
          "capital", "city", "city-part", "region", "territory", "continent", "ocean", "sea", "strait", "peninsula",
          "island", "nuclear-site", "test-site", "launch-site", "base", "headquarters", "building", "installation",
        ])),
      Column("country", .reference([.state])), Column("latitude", .number), Column("longitude", .number),
      Column("ambiguous", .flag), Column("source", .text),
    ], entityClass: .place)

  private static let groupsSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("aliases", .list),
      Column("members", .references([.state, .organization])), Column("source", .text),
    ], entityClass: .group)

  private static let organizationsSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("subtype", .subclass(organizationSubtypes)),
      Column("aliases", .list), Column("parent", .sibling), Column("state", .reference([.state])),
      Column("from", .date), Column("until", .date), Column("source", .text),
    ], entityClass: .organization)

  private static let organizationSubtypes = [
    "Agency", "Alliance", "ArmedForces", "ArmedGroup", "Assembly", "Board", "Broadcaster", "Commission", "Committee",
    "Company", "Council", "Court", "Forum", "Government", "IntelligenceService", "IntergovernmentalOrganization",
    "LegislativeChamber", "Legislature", "Magazine", "MilitaryCommand", "MilitaryUnit", "Ministry", "Mission",
    "NewsAgency", "NewsSite", "Newspaper", "NonGovernmentalOrganization", "Party", "Programme", "Regime",
    "ResearchInstitute", "Secretariat", "ThinkTank", "University",
  ]

  private static let publishersSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("organization", .requiredReference([.organization])),
      Column("slugs", .list), Column("domains", .list), Column("source", .text),
    ], entityClass: nil)

  private static let treatiesSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text),
      Column(
        "kind",
        .subclass([
          "bilateral", "multilateral", "political", "regime", "resolution", "proposed", "declaration", "protocol",
        ])),
      Column("aliases", .list), Column("title", .optionalText), Column("signed", .date), Column("in_force", .date),
      Column("ended", .date), Column("parties", .references(actors)), Column("source", .text),
    ], entityClass: .treaty)

  private static let weaponClassesSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("parent", .sibling), Column("names", .list),
      Column("source", .text),
    ], entityClass: .weaponClass)

  private static let kindsSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("names", .list),
      Column("broader", .references([.kind, .weaponClass])),
      Column("type", .choice(Kind.types)),
      Column("identity", .optionalChoice(Kind.Identity.allCases.map(\.rawValue))),
      Column("owner", .optionalChoice(Kind.OwnerSource.allCases.map(\.rawValue))),
      Column("example", .text), Column("source", .text),
    ], entityClass: .kind)

  private static let weaponsSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("class", .requiredReference([.weaponClass])),
      Column("origin", .references([.state])), Column("designation", .list), Column("dod", .list),
      Column("nato", .list), Column("aliases", .list), Column("source", .text),
    ], entityClass: .weapon)

  private static let exercisesSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("aliases", .list),
      Column("organizers", .references(actors)), Column("source", .text),
    ], entityClass: .exercise)

  private static let eventsSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text),
      Column(
        "kind",
        .subclass([
          "war", "conflict", "crisis", "attack", "accident", "meeting", "summit", "conference", "talks", "process",
          "campaign",
        ])), Column("aliases", .list), Column("conveners", .references([.organization, .group])),
      Column("participants", .references(actors)), Column("place", .reference([.place])), Column("from", .date),
      Column("until", .date), Column("source", .text),
    ], entityClass: .event)

  private static let rolesSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("aliases", .list),
      Column("body", .requiredReference([.state, .organization])), Column("source", .text),
    ], entityClass: .role)

  private static let roleNounsSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("names", .list),
      Column(
        "kind",
        .choice([
          "head-of-state", "head-of-government", "minister", "deputy", "legislator", "diplomat", "negotiator",
          "military", "official", "spokesperson", "head", "expert", "leader",
        ])), Column("source", .text),
    ], entityClass: .roleNoun)

  private static let personsSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("label", .text), Column("aliases", .list), Column("surname", .optionalText),
      Column("state", .reference([.state])), Column("ambiguous", .flag), Column("source", .text),
    ], entityClass: .person)

  private static let officeHoldersSchema = KnowledgeSchema(
    columns: [
      Column("id", .identifier), Column("person", .requiredReference([.person])),
      Column("role", .requiredReference([.role])), Column("from", .date), Column("until", .date),
      Column("source", .text),
    ], entityClass: nil)

  private static let relationsSchema = KnowledgeSchema(
    columns: [
      Column("id", .text), Column("tier", .choice(["1", "2", "3"])),
      Column("group", .choice(["speech", "diplomacy", "force", "treaty", "weapon", "event", "structure"])),
      Column("domain", .classes(Relation.sideClasses)), Column("range", .classes(Relation.sideClasses)),
      Column("inverse", .optionalText), Column("super", .sibling),
      Column("symmetric", .flag), Column("opposite", .sibling), Column("functional", .flag),
      Column("speech", .optionalChoice(Relation.Speech.allCases.map(\.rawValue))),
      Column("misdeed", .optionalChoice(Relation.Misdeed.allCases.map(\.rawValue))),
      Column("ability", .optionalChoice(Relation.Ability.allCases.map(\.rawValue))),
      Column("possession", .flag), Column("undertaking", .flag),
      Column("cameo", .optionalText), Column("plover", .optionalText), Column("definition", .text),
      Column("verbs", .list), Column("nouns", .list), Column("source", .text),
    ], entityClass: nil)
}
