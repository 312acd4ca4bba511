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
  public var note: String?

  public init(
    id: String, type: MentionType, subtype: String? = nil, label: String, aliases: [String] = [],
    metonyms: [String] = [], demonym: String? = nil, countryCode: String? = nil, operatorEntity: String? = nil,
    date: String? = nil, members: [String] = [], note: String? = nil
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
    self.note = note
  }
}
