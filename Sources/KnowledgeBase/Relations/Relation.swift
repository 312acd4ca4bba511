/// A kind of statement between two things, from the relation catalogue.
public struct Relation: Hashable, Sendable {
  /// The name in identifiers: `withdrawsFrom`.
  public var id: String
  /// 1 must be found, 2 should be, 3 is reserved.
  public var tier: Int
  public var group: String
  /// Class names that subjects and objects usually have; `any` and `literal` among them. They guide, the text decides.
  public var domain: [String]
  public var range: [String]
  public var inverse: String?
  /// The wider relation that a claim of this one also states.
  public var wider: String?
  /// Whether it holds both ways.
  public var isSymmetric: Bool
  /// The relation that excludes it between the same two: who violates a treaty does not comply with it.
  public var opposite: String?
  /// Whether a thing has it to one value only, so that two values are a conflict.
  public var isFunctional: Bool
  public var speech: Speech?
  public var misdeed: Misdeed?
  public var ability: Ability?
  /// Whether its subject has its object: who has a weapon is blamed for what the weapon does.
  public var isPossession: Bool
  /// Whether its subject binds itself to what its object says, so that the words of the object lie ahead.
  public var isUndertaking: Bool
  /// Event codes of CAMEO and PLOVER, as annotations.
  public var cameo: String?
  public var plover: String?
  public var definition: String
  public var verbs: [String]
  public var nouns: [String]
  public var source: String

  init(_ row: KnowledgeRow) {
    id = row.text("id")
    tier = Int(row.text("tier")) ?? 3
    group = row.text("group")
    domain = row.list("domain")
    range = row.list("range")
    inverse = row.value("inverse")
    wider = row.value("super")
    isSymmetric = row.value("symmetric") != nil
    opposite = row.value("opposite")
    isFunctional = row.value("functional") != nil
    speech = row.value("speech").flatMap(Speech.init(rawValue:))
    misdeed = row.value("misdeed").flatMap(Misdeed.init(rawValue:))
    ability = row.value("ability").flatMap(Ability.init(rawValue:))
    isPossession = row.value("possession") != nil
    isUndertaking = row.value("undertaking") != nil
    cameo = row.value("cameo")
    plover = row.value("plover")
    definition = row.text("definition")
    verbs = row.list("verbs")
    nouns = row.list("nouns")
    source = row.text("source")
  }
}

extension Relation {
  /// What a relation that is a way of speaking does.
  ///
  /// Reasons and conditions are looked for in what is spoken of, before the act of speaking itself.
  public enum Speech: String, Hashable, Sendable, CaseIterable {
    /// The subject does something to the object by speaking: it warns, urges, announces.
    case act
    /// The subject blames the object; a reproach with such a claim beside it is not made a second time.
    case accusation
    /// The subject only says words: a claim where no other relation tells what is said.
    case words
  }

  /// When a claim of the relation puts blame on its subject.
  public enum Misdeed: String, Hashable, Sendable, CaseIterable {
    /// Where it is said to be so: `violates`.
    case done
    /// Where it is said not to be so: `compliesWith`.
    case undone
    /// Whatever is said of it; it accuses nobody of a deed: `endangers`.
    case danger
    /// Where someone alleges it: `attacks`.
    case alleged
    /// Where it is said to be so of weapons of mass destruction, or to be done in secret: `develops`.
    case forbidden
    /// Only where someone answers it with a denial: `annexes`.
    case answered
  }

  /// How a relation tells what its subject is able to do; `can` and `could` add nothing to it.
  public enum Ability: String, Hashable, Sendable, CaseIterable {
    /// In words of any kind, given up where a particular ability is told with the same words.
    case general
    /// One thing that the subject can do: `canReach`.
    case particular
    /// An amount: `hasRange`.
    case measured
  }

  /// What may stand in `domain` and `range`, and in the types of patterns, beside classes of one's own: the types of mentions, and
  /// names for several of them.
  public static let sideClasses = [
    "Actor", "Claim", "Date", "Document", "Duration", "Event", "Exercise", "Group", "LegalAct", "Meeting",
    "Nationality",
    "Organization", "Person", "Place", "Quantity", "Role", "Site", "State", "Treaty", "Weapon", "WeaponClass", "any",
    "literal",
  ]

  /// Whether only states are its subjects: what a president means to leave, the president's state leaves.
  public var isOfStates: Bool { domain == ["State"] }

  /// Whether it tells what somebody does, not what or where something is.
  public var isOfDeeds: Bool {
    group != "structure" && !Set(domain).isDisjoint(with: ["Actor", "State", "Person", "Organization"])
  }

  /// Whether its object is always another claim.
  public var isAboutClaims: Bool { range == ["Claim"] }
}

/// The relations in the order of their table.
public struct RelationCatalogue: Sendable {
  public let relations: [Relation]
  private let positions: [String: Int]
  /// The relation that excludes each relation that has such a one, whichever row of the two says so.
  public let opposites: [String: String]

  init(_ rows: [KnowledgeRow]) {
    relations = rows.map(Relation.init)
    positions = relations.enumerated().reduce(into: [:]) { $0[$1.element.id] = $1.offset }
    opposites = relations.reduce(into: [:]) { opposites, relation in
      guard let opposite = relation.opposite else { return }
      opposites[relation.id] = opposite
      opposites[opposite] = opposites[opposite] ?? relation.id
    }
  }

  /// The identifiers of the relations that hold both ways.
  public var symmetric: Set<String> { Set(relations.filter(\.isSymmetric).map(\.id)) }

  /// Whether a relation stands before another in the table; false where either is unknown.
  public func isListed(_ id: String, before other: String) -> Bool {
    guard let own = positions[id], let others = positions[other] else { return false }
    return own < others
  }

  /// The identifiers of the relations that a thing has to one value only.
  public var functional: Set<String> { Set(relations.filter(\.isFunctional).map(\.id)) }

  public subscript(id: String) -> Relation? { positions[id].map { relations[$0] } }

  /// A relation and all wider ones, narrowest first: `givesUltimatumTo`, `demands`, `requests`.
  public func lineage(of id: String) -> [Relation] {
    var lineage: [Relation] = []
    var next: String? = id
    while let id = next, let relation = self[id], !lineage.contains(where: { $0.id == id }) {
      lineage.append(relation)
      next = relation.wider
    }
    return lineage
  }

  /// Whether a claim of one relation also states another.
  public func isRelation(_ id: String, narrowerThanOrEqualTo wider: String) -> Bool {
    lineage(of: id).contains { $0.id == wider }
  }
}
