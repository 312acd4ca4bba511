/// Something mentions refer to: an actor, treaty, weapon, place, event.
public struct Entity: Hashable, Sendable {
  /// The knowledge base's key, or an identifier computed from name or document; see the identity rules in ARCHITECTURE.md.
  public var id: String
  /// A class of the ontology; never `nationality`, `date` or `quantity`.
  public var type: MentionType
  /// A narrower class: `Alliance`, `NewsAgency`, `BallisticMissile`.
  public var subtype: String?
  public var label: String
  public var aliases: [String]
  /// Names of a capital or seat that stand for the government.
  public var metonyms: [String]
  public var demonym: String?
  /// ISO 3166-1 alpha-2.
  public var countryCode: String?
  /// Identifier of the state or organization that runs it.
  public var operatorEntity: String?
  /// EDTF day of a meeting or other event.
  public var date: String?
  /// Identifiers of those that a group named together consists of: `Estonia and Latvia`.
  public var members: [String]
  /// Whether it is a kind of things and no single one: `nuclear weapon`.
  public var isKind: Bool
  /// Identifiers of the next wider kinds of a kind.
  public var broader: [String]
  /// Identifier of the kind that a single thing is of.
  public var kind: String?
  /// Identifiers of those whose thing of its kind it is: `Iran` of Iran's nuclear programme.
  public var owners: [String]
  /// Codes that others have for it, by the list they stand in: `un-m49`, `iso3166-1-alpha-3`.
  public var codes: [String: String] = [:]
  /// IRIs of the same thing in other people's data; of a kind, of the same concept.
  public var sameAs: [String] = []
  /// The class that a user added, and those above it up to one of the ontology; `subtype` names the first.
  public var declaredClasses: [DeclaredClass] = []
  public var note: String?

  public init(
    id: String, type: MentionType, subtype: String? = nil, label: String, aliases: [String] = [],
    metonyms: [String] = [], demonym: String? = nil, countryCode: String? = nil, operatorEntity: String? = nil,
    date: String? = nil, members: [String] = [], isKind: Bool = false, broader: [String] = [], kind: String? = nil,
    owners: [String] = [], note: String? = nil
  ) {
    self.id = id
    self.type = type
    self.subtype = subtype
    self.label = label
    self.aliases = aliases
    self.metonyms = metonyms
    self.demonym = demonym
    self.countryCode = countryCode
    self.operatorEntity = operatorEntity
    self.date = date
    self.members = members
    self.isKind = isKind
    self.broader = broader
    self.kind = kind
    self.owners = owners
    self.note = note
  }
}

extension Entity {
  /// The narrowest class that it is of, where a user added one; else its type.
  public var className: String { declaredClasses.first?.name ?? type.rawValue }

  /// The codes in the order of their lists.
  public var sortedCodes: [(list: String, code: String)] {
    codes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { (list: $0.key, code: $0.value) }
  }
}
