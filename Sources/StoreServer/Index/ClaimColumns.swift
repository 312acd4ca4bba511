import CalendarTime
import DocumentModel
import Entente
import GraphAssembly
import KnowledgeBase
import QuadStore
import RDF
import Text

/// Collects the columns of an index from the properties of claims.
struct ClaimColumns {
  private let scan: QuadScan
  private let identifiers: GraphIdentifiers
  private let ent: EntenteVocabulary
  private let policy: ViewPolicy
  private let knowledge: KnowledgeBase
  /// The claims by number, teasers and boilerplate left out.
  private let claims: [TermIdentifier]
  private let rows: [(number: DocumentNumber, document: StoredDocument)]

  /// - Parameters:
  ///   - claims: sorted.
  ///   - documents: those that are ready, whose claims they are.
  init(
    _ reader: StoreReader, _ knowledge: KnowledgeBase, claims: [TermIdentifier],
    documents: [(number: DocumentNumber, document: StoredDocument)]
  ) throws {
    scan = QuadScan(store: reader.store)
    identifiers = reader.graph.assembly(knowledge).identifiers
    ent = EntenteVocabulary(identifiers.namespace)
    policy = reader.graph.settings.policy
    self.knowledge = knowledge
    rows = documents
    let sections = try scan.column(ent.section, of: claims)
    let quarantined = try Set(
      SectionKind.allCases.filter(\.isQuarantined).compactMap { [store = scan.store, ent] kind in
        try store.identifier(of: .iri(ent.term(kind)))
      })
    self.claims = zip(claims, sections).filter { !quarantined.contains($0.1) }.map(\.0)
  }

  /// The index of the claims; entities have no names yet, and disputes are not found.
  func index() throws -> ClaimIndex {
    let documents = try scan.column(ent.inDocument, of: claims)
    let spans = try scan.column(ent.evidenceSpan, of: claims)
    var begins: [TermIdentifier: Int32] = [:]
    try scan.forEachTerm(spans) { begins[$0] = Self.begin($1) }
    let places = try documentPlaces()
    let place = documents.map { places.positions[$0] ?? -1 }
    let begin = spans.map { begins[$0] ?? 0 }
    let order = claims.indices.sorted { (place[$0], begin[$0], claims[$0]) < (place[$1], begin[$1], claims[$1]) }
    var index = ClaimIndex()
    index.documents = places.documents
    index.terms = order.map { claims[$0] }
    index.document = order.map { place[$0] }
    index.begin = order.map { begin[$0] }
    let authors = try scan.column(Vocabulary.prov.wasAttributedTo, of: claims)
    try addStances(to: &index, order, authors)
    let propositions = try scan.column(ent.proposition, of: claims)
    try addPropositions(order.map { propositions[$0] }, to: &index, order, authors)
    try addTimes(to: &index, order)
    return index
  }

  private static func begin(_ span: Term) -> Int32 {
    guard let text = span.iri?.string, let mark = text.utf8.lastIndex(of: UInt8(ascii: "=")) else { return 0 }
    return Int32(text[text.utf8.index(after: mark)...].prefix { $0 != "," }) ?? 0
  }

  /// The documents by name, with the positions of their nodes.
  private func documentPlaces() throws -> (
    documents: [ClaimIndex.Document], positions: [TermIdentifier: Int32]
  ) {
    var found: [(node: TermIdentifier, document: ClaimIndex.Document)] = []
    for (number, row) in rows where !row.iri.isEmpty {
      guard let node = try scan.store.identifier(of: .iri(IRI(row.iri))) else { continue }
      found.append((node, ClaimIndex.Document(number: number, name: row.name, title: row.name)))
    }
    found.sort { $0.node < $1.node }
    let titles = try scan.column(Vocabulary.dcterms.title, of: found.map(\.node))
    let words = try scan.terms(titles)
    for row in found.indices {
      if let title = words[titles[row]]?.literal?.lexicalForm { found[row].document.title = title }
    }
    found.sort { $0.document.name.utf8.lexicographicallyPrecedes($1.document.name.utf8) }
    let positions = Dictionary(
      found.enumerated().map { ($1.node, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return (found.map(\.document), positions)
  }

  /// Who commits to what, how, and what people said of it.
  private func addStances(to index: inout ClaimIndex, _ order: [Int], _ authors: [TermIdentifier]) throws {
    let modalities = try codes(ent.modality, Modality.allCases.map(ent.term(_:)), order)
    let polarities = try codes(ent.polarity, Polarity.allCases.map(ent.term(_:)), order)
    let tenses = try codes(ent.tense, ClaimTense.allCases.map(ent.term(_:)), order)
    let conditions = try scan.column(ent.condition, of: claims)
    let verdicts = try words(ent.verdict, order)
    let confidences = try words(ent.confidence, order)
    var open: Set<TermIdentifier> = []
    let flag = try scan.store.identifier(of: .literal(Literal(ClaimStance.openFlag)))
    try scan.objects(ent.flag, of: claims) { if $1 == flag { open.insert(claims[$0]) } }
    var isAuthor: Set<TermIdentifier> = []
    try scan.forEachTerm(authors) { number, term in
      if let iri = term.iri, identifiers.isAuthor(iri) { isAuthor.insert(number) }
    }
    for (row, claim) in order.enumerated() {
      var stance = ClaimStance()
      stance.isAuthors = isAuthor.contains(authors[claim])
      stance.modality = modalities[row].map { Modality.allCases[$0] }
      stance.polarity = polarities[row].map { Polarity.allCases[$0] }
      stance.tense = tenses[row].map { ClaimTense.allCases[$0] }
      stance.section = .body
      stance.isConditional = conditions[claim] != .none
      stance.isOpen = open.contains(claims[claim])
      let review = ClaimIndex.Review.allCases.first { $0.name == verdicts[row] } ?? .none
      stance.isRejected = review == .wrong
      stance.confidence = confidences[row].flatMap(ClaimStance.thousandths(of:))
      index.modality.append(UInt8(modalities[row] ?? 0))
      index.isNegative.append(stance.polarity == .negative)
      index.isInView.append(policy.admits(stance))
      index.review.append(review.rawValue)
      index.confidence.append(stance.confidence.map { Int16($0) } ?? -1)
    }
  }

  /// What the propositions speak of, and who holds them.
  private func addPropositions(
    _ propositions: [TermIdentifier], to index: inout ClaimIndex, _ order: [Int], _ authors: [TermIdentifier]
  ) throws {
    let distinct = Set(propositions).sorted()
    let positions = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    let sides = try [Vocabulary.rdf.subject, Vocabulary.rdf.object].map { try scan.column($0, of: distinct) }
    let predicates = try scan.column(Vocabulary.rdf.predicate, of: distinct)
    var reporters: [TermIdentifier: [TermIdentifier]] = [:]
    try scan.objects(ent.reportedBy, of: claims) { reporters[claims[$0], default: []].append($1) }
    var entities = EntityCollection(scan, identifiers)
    try entities.collect(sides[0] + sides[1] + authors + reporters.values.flatMap(\.self))
    let relations = try relationPositions(of: predicates, &index)
    for (row, claim) in order.enumerated() {
      let proposition = positions[propositions[row]] ?? 0
      index.subject.append(entities.position(of: sides[0][proposition]))
      index.object.append(entities.position(of: sides[1][proposition]))
      index.relation.append(relations[predicates[proposition]] ?? 0)
      index.holder.append(entities.position(of: authors[claim]))
      let others = (reporters[claims[claim]] ?? []).map { entities.position(of: $0) }.filter { $0 >= 0 }
      index.isReported.append(!others.isEmpty)
      if !others.isEmpty { index.reporters[row] = others }
    }
    index.entities = entities.entities
  }

  private func relationPositions(
    of predicates: [TermIdentifier], _ index: inout ClaimIndex
  ) throws -> [TermIdentifier: Int16] {
    index.relations = knowledge.relations.relations.map(\.id)
    var known = Dictionary(uniqueKeysWithValues: index.relations.enumerated().map { ($1, Int16($0)) })
    var positions: [TermIdentifier: Int16] = [:]
    for (number, term) in try scan.terms(predicates).sorted(by: { $0.key < $1.key }) {
      guard let iri = term.iri?.string, iri.hasPrefix(identifiers.namespace.iri),
        let id = PercentEncoding.decoded(iri.dropFirst(identifiers.namespace.iri.count))
      else { continue }
      if known[id] == nil {
        known[id] = Int16(index.relations.count)
        index.relations.append(id)
      }
      positions[number] = known[id]
    }
    return positions
  }

  private func addTimes(to index: inout ClaimIndex, _ order: [Int]) throws {
    let nodes = try scan.column(ent.eventTime, of: claims)
    let distinct = Set(nodes).subtracting([.none]).sorted()
    let bounds = try [ent.earliest, ent.latest].map { property in
      let literals = try scan.column(property, of: distinct)
      let texts = try scan.terms(literals)
      let days = literals.map { texts[$0]?.literal.flatMap { EDTFValue($0.lexicalForm)?.earliest?.number } }
      return Dictionary(uniqueKeysWithValues: zip(distinct, days))
    }
    func day(_ bound: Int, _ claim: Int) -> Int32 {
      (bounds[bound][nodes[claim]] ?? nil).map { Int32(clamping: $0) } ?? ClaimIndex.noDay
    }
    index.firstDay = order.map { day(0, $0) }
    index.lastDay = order.map { day(1, $0) }
  }

  /// The position among codes of each claim's value of a property.
  private func codes(_ property: IRI, _ codes: [IRI], _ order: [Int]) throws -> [Int?] {
    var positions: [TermIdentifier: Int] = [:]
    for (position, code) in codes.enumerated() {
      if let number = try scan.store.identifier(of: .iri(code)) { positions[number] = position }
    }
    let column = try scan.column(property, of: claims)
    return order.map { positions[column[$0]] }
  }

  /// The literal of each claim's value of a property.
  private func words(_ property: IRI, _ order: [Int]) throws -> [String?] {
    let column = try scan.column(property, of: claims)
    let terms = try scan.terms(column)
    return order.map { terms[column[$0]]?.literal?.lexicalForm }
  }
}
