import CalendarTime
import DocumentModel
import GraphAssembly
import RDF

/// What all documents together say about an entity.
struct CollectedEntity {
  let iri: IRI
  let type: MentionType?
  private let hasFixedLabel: Bool
  /// One document's unnamed thing.
  let isUnnamed: Bool
  /// How many documents call it by each name.
  private var labels: [String: Int] = [:]
  private var aliases: Set<String> = []
  private(set) var subtypes: Set<String> = []
  /// Codes of others, with the lists they stand in: `un-m49:643`.
  private(set) var codes: Set<String> = []
  /// IRIs of the same thing in other people's data.
  private(set) var sameAs: Set<String> = []
  /// The class that a user added, and those above it.
  private(set) var declaredClasses: [DeclaredClass] = []
  private(set) var mentions = 0
  private(set) var documents = 0
  /// The first of its documents by name, which tells things of one label apart where nothing else does.
  private(set) var firstDocument: String
  /// Whether it belongs to the parts wanted; others are drawn only where an edge needs them.
  private(set) var isWanted = false
  private(set) var first: CalendarDay?
  private(set) var last: CalendarDay?

  /// - Parameter part: what the first of the documents says.
  init(_ part: DocumentEntity) {
    iri = part.iri
    type = part.type
    hasFixedLabel = EntityIdentifier.scope(of: part.identifier) == .known
    isUnnamed = EntityIdentifier.scope(of: part.identifier) == .local
    firstDocument = part.document
    add(part)
  }

  /// The key's own label, else the one that most documents use, the smaller of equals.
  var label: String {
    let best = labels.max { left, right in (left.value, right.key) < (right.value, left.key) }
    return best?.key ?? iri.string
  }

  var sortedAliases: [String] {
    let label = label
    let others = hasFixedLabel ? [] : Array(labels.keys)
    return aliases.union(others).filter { $0 != label }.sorted()
  }

  /// The class for people and programs: one that a user added, else that of the ontology.
  var className: String {
    declaredClasses.first?.name ?? type.map { OntologyClass($0).rawValue } ?? OntologyClass.thing.rawValue
  }

  /// The colour that a user gave the class, or one above it, else that of the ontology's class.
  var colour: Colour {
    declaredClasses.lazy.compactMap { $0.colour.flatMap(Colour.init(hexadecimal:)) }.first
      ?? PropertyGraph.colour(of: type.map { OntologyClass($0).rawValue } ?? className)
  }

  /// Takes what one document says into account.
  mutating func add(_ part: DocumentEntity) {
    labels[part.label, default: 0] += 1
    aliases.formUnion(part.aliases)
    if let subtype = part.subtype { subtypes.insert(subtype) }
    codes.formUnion(part.codes)
    sameAs.formUnion(part.sameAs)
    if !part.declaredClasses.isEmpty { declaredClasses = part.declaredClasses }
    mentions += part.mentions
    documents += 1
    firstDocument = min(firstDocument, part.document)
    isWanted = isWanted || part.isWanted
    if let day = part.first { first = min(first ?? day, day) }
    if let day = part.last { last = max(last ?? day, day) }
  }
}
