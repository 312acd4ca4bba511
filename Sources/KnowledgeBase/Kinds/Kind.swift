/// What common nouns name when they name no single thing: `nuclear weapon`, `uranium enrichment`, `officials`.
public struct Kind: Hashable, Sendable {
  /// What tells one thing of the kind from another; the raw value stands in `kinds.tsv`.
  public enum Identity: String, Hashable, Sendable, CaseIterable {
    /// There is one to an owner: Iran's nuclear programme, the parliament of Lebanon.
    case owner
    /// One to an owner and a place: the peacekeeping force of the African Union in Darfur.
    case ownerInPlace = "owner-place"
    /// One to those it is directed at: the sanctions on Burma.
    case target
    /// One to those between whom it is: a border, the relations of two states.
    case side
    /// Nothing: the bare noun means all of it wherever it stands: `terrorism`, `diplomats`.
    case any
    /// A title that goes with a person and belongs to no body: `General`.
    case title
  }

  /// Where the owner of a thing may be read; the raw value stands in `kinds.tsv`.
  public enum OwnerSource: String, Hashable, Sendable, CaseIterable {
    /// Only in the phrase: `Iran's`, `Iranian`, `of Iran`.
    case stated
    /// In the phrase, else the subject of its clause: `Iran resumed uranium enrichment`.
    case subject
    /// In the phrase, else the state that the text speaks of most: `Authorities arrested three men`.
    case text
    /// In the phrase, in the clause, else the state that the text speaks of most.
    case context
  }

  public var id: String
  public var label: String
  /// Other words for it.
  public var names: [String]
  /// Identifiers of the next wider kinds.
  public var broader: [String]
  /// The class of its things, as mentions have it: `Weapon`, `Event`.
  public var type: String
  /// Nil where things of the kind are told apart by their documents alone.
  public var identity: Identity?
  public var ownerSource: OwnerSource

  /// Whether its usual name is a plural: `allies`, not `police`.
  public var isCalledInPlural: Bool {
    guard let noun = label.split(separator: " ").last, let singular = KindWording.form(of: noun) else { return false }
    return noun.lowercased() != singular && (noun.hasSuffix("s") || noun.hasSuffix("men"))
  }

  /// The classes that things of a kind may have.
  static let types = [
    "Place", "Organization", "Group", "Person", "Role", "Treaty", "Weapon", "Meeting", "Exercise", "Event", "Document",
  ]

  /// A row of `kinds.tsv`, or of `weapon-classes.tsv`, whose classes are kinds too.
  init(_ row: KnowledgeRow) {
    id = row.text("id")
    label = row.text("label")
    names = row.list("names")
    if row.table.file == .weaponClasses {
      broader = row.value("parent").map { [$0] } ?? []
      type = "Weapon"
      identity = nil
      ownerSource = .stated
    } else {
      broader = row.list("broader")
      type = row.text("type")
      identity = row.value("identity").flatMap(Identity.init(rawValue:))
      ownerSource = row.value("owner").flatMap(OwnerSource.init(rawValue:)) ?? .stated
    }
  }
}
