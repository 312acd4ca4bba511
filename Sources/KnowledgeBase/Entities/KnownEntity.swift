/// A known entity within one knowledge base; four bytes that hot paths pass around instead of text.
public struct EntityReference: Hashable, Sendable, Comparable {
  let index: UInt32

  /// Orders by loading: states, places, groups, organizations, treaties, weapons, exercises, offices, persons.
  public static func < (left: EntityReference, right: EntityReference) -> Bool { left.index < right.index }
}

/// What the knowledge base says about one entity, as one value.
public struct KnownEntity: Hashable, Sendable {
  /// The key in identifiers and files: `russia`, `inf-treaty`.
  public var id: String
  public var entityClass: EntityClass
  /// A narrower class: `Alliance`, `NewsAgency`, `nuclear-site`, the identifier of a weapon's class.
  public var subtype: String?
  public var label: String
  public var aliases: [String]
  /// Names of capital and seats that stand for the government.
  public var metonyms: [String]
  public var demonyms: Demonyms
  public var designations: [Designation]
  /// EDTF dates between which it exists or is in force; nil where open or not recorded.
  public var validFrom: String?
  public var validUntil: String?
  public var details: EntityDetails
  /// The code of the United Nations Statistics Division (M49): `643`.
  public var regionCode: String?
  /// IRIs of the same thing in other people's data.
  public var sameAs: [String] = []
  /// The class of `classes.tsv` that it is of, and those above it that stand there too.
  public var declaredClasses: [ClassTable.Row] = []
  /// Where the facts come from, in the words of the row.
  public var source: String
  /// The table and line of the row.
  public var origin: Origin

  /// Words for nationality.
  public struct Demonyms: Hashable, Sendable {
    public var adjectives: [String] = []
    /// Singular and plural nouns.
    public var nouns: [String] = []
  }

  /// What is known of it as a kind; nil for what is a single thing.
  public var kind: Kind? {
    if case .kind(let kind) = details { kind } else { nil }
  }

  /// A place in a knowledge file.
  public struct Origin: Hashable, Sendable {
    public var file: String
    /// From 1.
    public var line: Int
  }
}

/// A weapon's name in one designation system.
public struct Designation: Hashable, Sendable {
  /// Who gives such names.
  public enum System: String, Hashable, Sendable, CaseIterable {
    /// The maker or the armed forces that use it: `9M729`, `LGM-30G`.
    case own
    /// The United States Department of Defense for foreign missiles: `SSC-8`, `CSS-4`, `KN-23`.
    case departmentOfDefense
    /// NATO reporting names: `Screwdriver`.
    case nato
  }

  public var system: System
  public var name: String
}

/// Facts that only one class of entities has.
public enum EntityDetails: Hashable, Sendable {
  /// Codes of ISO 3166-1 (or 3166-3), the capital's identifier, membership status in the United Nations.
  case state(official: String?, alpha2: String?, alpha3: String?, capital: String?, status: String)
  /// Identifier of the state; decimal degrees.
  case place(country: String?, latitude: Double?, longitude: Double?)
  /// Identifiers of members, where they are settled.
  case group(members: [String])
  /// Identifiers of the body it is part of and of the state it belongs to.
  case organization(parent: String?, state: String?)
  /// Full title, EDTF date of signature or adoption, identifiers of parties.
  case treaty(kind: String, title: String?, signed: String?, parties: [String])
  case weaponClass(parent: String?)
  case kind(Kind)
  /// Identifiers of the class and of the states of origin.
  case weapon(weaponClass: String, origins: [String])
  case exercise(organizers: [String])
  /// Identifiers of who held it and who took part, as far as settled, and of the place.
  case event(conveners: [String], participants: [String], place: String?)
  /// Identifier of the state or organization the office belongs to.
  case role(body: String)
  case roleNoun(kind: String)
  /// The family name, and the identifier of the state the person acts or acted for.
  case person(surname: String?, state: String?)
}
