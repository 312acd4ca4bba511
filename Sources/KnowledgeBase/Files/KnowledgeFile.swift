internal import CEmbeddedData

/// The tables that the knowledge base is read from; the raw value is the file's name.
///
/// The order is the order of loading, which is also the order of candidates for equal names.
public enum KnowledgeFile: String, Hashable, Sendable, CaseIterable {
  case states = "states.tsv"
  case places = "places.tsv"
  case regions = "regions.tsv"
  case sites = "sites.tsv"
  case groups = "groups.tsv"
  case organizations = "organizations.tsv"
  case publishers = "publishers.tsv"
  case treaties = "treaties.tsv"
  case weaponClasses = "weapon-classes.tsv"
  case weapons = "weapons.tsv"
  case exercises = "exercises.tsv"
  case events = "events.tsv"
  case roles = "roles.tsv"
  case roleNouns = "role-nouns.tsv"
  case persons = "persons.tsv"
  case officeHolders = "office-holders.tsv"
  case relations = "relations.tsv"

  /// The content that was compiled into the program.
  var builtInBytes: [UInt8] {
    var length = 0
    let start = embeddedBytes(&length)
    return Array(UnsafeBufferPointer(start: start, count: length))
  }

  private func embeddedBytes(_ length: inout Int) -> UnsafePointer<UInt8> {
    switch self {
    case .states: entente_knowledge_states(&length)
    case .places: entente_knowledge_places(&length)
    case .regions: entente_knowledge_regions(&length)
    case .sites: entente_knowledge_sites(&length)
    case .groups: entente_knowledge_groups(&length)
    case .organizations: entente_knowledge_organizations(&length)
    case .publishers: entente_knowledge_publishers(&length)
    case .treaties: entente_knowledge_treaties(&length)
    case .weaponClasses: entente_knowledge_weapon_classes(&length)
    case .weapons: entente_knowledge_weapons(&length)
    case .exercises: entente_knowledge_exercises(&length)
    case .events: entente_knowledge_events(&length)
    case .roles: entente_knowledge_roles(&length)
    case .roleNouns: entente_knowledge_role_nouns(&length)
    case .persons: entente_knowledge_persons(&length)
    case .officeHolders: entente_knowledge_office_holders(&length)
    case .relations: entente_knowledge_relations(&length)
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
