import DocumentModel
import QuadStore
import RDF

/// Every claim of a store by what readers choose claims by, in columns, so that choosing among millions takes
/// milliseconds.
///
/// A picture of the store at one moment; made from its quads, about 60 bytes a claim. After a change it takes over from the
/// last one what did not change.
struct ClaimIndex: Sendable {
  /// A thing that claims are about, or that says them.
  struct Entity: Sendable {
    var term: TermIdentifier
    /// `state/russia`: what its IRI ends with.
    var id: String
    var type: MentionType?
    var label = ""
    /// Over the numbers of all its names: another one where they are others.
    var nameDigest: UInt64 = 0
    /// How many documents have claims about it, or of it.
    var documents: Int32 = 0
  }

  /// A document with claims or without.
  struct Document: Sendable {
    var number: DocumentNumber
    var name: String
    var title: String
  }

  /// What a person said of a claim.
  enum Review: UInt8, CaseIterable, Sendable {
    case none, right, wrong, corrected
    var name: String { ["not reviewed", "right", "wrong", "corrected"][Int(rawValue)] }
  }

  static let noDay = Int32.min

  /// When each of its documents changed last, as the store counts; nil where the store does not say.
  var changes: [DocumentNumber: Int64]?

  /// By their numbers.
  var entities: [Entity] = []
  /// The numbers of entities by their identifiers.
  var entityTerms: [String: TermIdentifier] = [:]
  /// What the names of entities are looked for in.
  var names = SoughtNames()
  /// By the bytes of their names.
  var documents: [Document] = []
  /// The relations of the catalogue and those that only the store has.
  var relations: [String] = []
  /// The propositions that some affirm and others deny, those with most claims first.
  var disputes: [Dispute] = []

  // The columns; one value for each claim, by document and then in text order.
  var terms: [TermIdentifier] = []
  /// Positions of documents; -1 for claims of none.
  var document: [Int32] = []
  var begin: [Int32] = []
  /// Positions of entities; -1 for what is none.
  var subject: [Int32] = []
  var object: [Int32] = []
  /// The innermost holder; -1 for the document's author.
  var holder: [Int32] = []
  /// Whether entities pass a claim on, so that most claims need no look into `reporters`.
  var isReported: [Bool] = []
  /// The entities that pass a claim on, where there are any.
  var reporters: [Int: [Int32]] = [:]
  var relation: [Int16] = []
  var modality: [UInt8] = []
  var isNegative: [Bool] = []
  /// Whether it leaves a direct triple under the store's policy.
  var isInView: [Bool] = []
  var review: [UInt8] = []
  /// Days since 1970; `noDay` for none.
  var firstDay: [Int32] = []
  var lastDay: [Int32] = []
  /// In thousandths; -1 for none.
  var confidence: [Int16] = []
  var isContested: [Bool] = []

  /// The type of each entity as its position among all, counted from one; 0 for none.
  var typeOfEntity: [UInt8] = []
  /// The claims of each entity, as subject, object or holder, ascending.
  var claimsOfEntity = EntityClaims()

  var count: Int { terms.count }

  /// Whether a claim has a first or a last day.
  func hasDay(_ claim: Int) -> Bool { firstDay[claim] != Self.noDay || lastDay[claim] != Self.noDay }

  /// A proposition on which holders disagree.
  struct Dispute: Equatable, Sendable {
    var affirming: [Int] = []
    var denying: [Int] = []
  }

  /// The position of an entity; nil where no claim is about it or of it.
  func position(ofEntity id: String) -> Int? { entityTerms[id].flatMap(position(ofEntity:)) }

  /// The position of an entity by its number.
  func position(ofEntity term: TermIdentifier) -> Int? {
    let place = entities.partitioningIndex { !($0.term < term) }
    return place < entities.count && entities[place].term == term ? place : nil
  }

  /// The position of a document; nil where there is none of the name.
  func position(ofDocument name: String) -> Int? {
    let place = documents.partitioningIndex { !$0.name.utf8.lexicographicallyPrecedes(name.utf8) }
    return place < documents.count && documents[place].name == name ? place : nil
  }
}
