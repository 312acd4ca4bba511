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
  private(set) var firstDocument: String?
  private(set) var first: CalendarDay?
  private(set) var last: CalendarDay?

  init(iri: IRI, identifier: String, type: MentionType?) {
    self.iri = iri
    self.type = type
    hasFixedLabel = EntityIdentifier.scope(of: identifier) == .known
    isUnnamed = EntityIdentifier.scope(of: identifier) == .local
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

  /// The colour that a user gave the class, or one above it; nil for that of the ontology's class.
  var colour: Colour? { declaredClasses.lazy.compactMap { $0.colour.flatMap(Colour.init(hexadecimal:)) }.first }

  /// Takes one document's row and number of mentions into account.
  mutating func add(_ entity: Entity?, fallbackLabel: String, mentions count: Int, of document: String) {
    labels[entity?.label ?? fallbackLabel, default: 0] += 1
    aliases.formUnion(entity?.aliases ?? [])
    if let subtype = entity?.subtype { subtypes.insert(subtype) }
    if let code = entity?.countryCode { codes.insert("iso3166-1-alpha-2:" + code) }
    for (list, code) in entity?.sortedCodes ?? [] { codes.insert(list + ":" + code) }
    sameAs.formUnion(entity?.sameAs ?? [])
    if let declared = entity?.declaredClasses, !declared.isEmpty { declaredClasses = declared }
    mentions += count
    documents += 1
    firstDocument = min(firstDocument ?? document, document)
  }

  /// Widens the stretch of time in which the entity takes part in something.
  mutating func widen(to value: EDTFValue) {
    if let day = value.earliest { first = min(first ?? day, day) }
    if let day = value.latest { last = max(last ?? day, day) }
  }
}
