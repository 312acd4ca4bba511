internal import CEmbeddedData
internal import Text

/// The tables that the knowledge base is read from; the raw value is the file's name.
///
/// The order is the order of loading, which is also the order of candidates for equal names.
public enum KnowledgeFile: String, Hashable, Sendable, CaseIterable {
  case classes = "classes.tsv"
  case states = "states.tsv"
  case places = "places.tsv"
  case regions = "regions.tsv"
  case sites = "sites.tsv"
  case groups = "groups.tsv"
  case organizations = "organizations.tsv"
  case publishers = "publishers.tsv"
  case treaties = "treaties.tsv"
  case weaponClasses = "weapon-classes.tsv"
  case kinds = "kinds.tsv"
  case weapons = "weapons.tsv"
  case exercises = "exercises.tsv"
  case events = "events.tsv"
  case roles = "roles.tsv"
  case roleNouns = "role-nouns.tsv"
  case persons = "persons.tsv"
  case officeHolders = "office-holders.tsv"
  case relations = "relations.tsv"
  case identifiers = "identifiers.tsv"

  /// The content that was compiled into the program.
  var builtInBytes: [UInt8] { EmbeddedBytes.copy(accessor) }

  private var accessor: EmbeddedBytes.Accessor {
    switch self {
    case .classes: entente_knowledge_classes
    case .identifiers: entente_knowledge_identifiers
    case .states: entente_knowledge_states
    case .places: entente_knowledge_places
    case .regions: entente_knowledge_regions
    case .sites: entente_knowledge_sites
    case .groups: entente_knowledge_groups
    case .organizations: entente_knowledge_organizations
    case .publishers: entente_knowledge_publishers
    case .treaties: entente_knowledge_treaties
    case .weaponClasses: entente_knowledge_weapon_classes
    case .kinds: entente_knowledge_kinds
    case .weapons: entente_knowledge_weapons
    case .exercises: entente_knowledge_exercises
    case .events: entente_knowledge_events
    case .roles: entente_knowledge_roles
    case .roleNouns: entente_knowledge_role_nouns
    case .persons: entente_knowledge_persons
    case .officeHolders: entente_knowledge_office_holders
    case .relations: entente_knowledge_relations
    }
  }
}

/// One table to read, with the path that errors and origins name.
public struct KnowledgeSource: Sendable {
  public var file: KnowledgeFile
  /// What errors call the table: a path, or `built-in states.tsv`.
  public var path: String
  /// UTF-8, lines ended by LF or CR LF.
  public var bytes: [UInt8]

  public init(file: KnowledgeFile, path: String, bytes: [UInt8]) {
    self.file = file
    self.path = path
    self.bytes = bytes
  }

  /// The source for a file that a user gives by path.
  ///
  /// - Throws: `KnowledgeFailure` with `unknownFile` where the name is none of the known ones.
  public init(path: String, bytes: [UInt8]) throws(KnowledgeFailure) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let file = KnowledgeFile(rawValue: name) else {
      throw KnowledgeFailure(file: path, line: 1, reason: .unknownFile)
    }
    self.init(file: file, path: path, bytes: bytes)
  }

  /// The tables compiled into the program, in loading order.
  static var builtIn: [KnowledgeSource] {
    KnowledgeFile.allCases.map {
      KnowledgeSource(file: $0, path: "built-in " + $0.rawValue, bytes: $0.builtInBytes)
    }
  }
}
