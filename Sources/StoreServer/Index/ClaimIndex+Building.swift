import CalendarTime
import DocumentModel
import Entente
import GraphAssembly
import KnowledgeBase
import QuadStore
import RDF
import Text

extension ClaimIndex {
  /// The index of a store as a reader sees it.
  ///
  /// - Complexity: O(n log n) in the claims, and a walk over their quads; about a second for 10,000 articles.
  init(_ reader: StoreReader, _ knowledge: KnowledgeBase) throws {
    let builder = try Builder(reader, knowledge)
    self = try builder.index()
  }

  /// Collects the columns from the properties of claims.
  private struct Builder {
    let scan: QuadScan
    let identifiers: GraphIdentifiers
    let ent: EntenteVocabulary
    let policy: ViewPolicy
    let knowledge: KnowledgeBase
    /// The claims by number, teasers and boilerplate left out.
    let claims: [TermIdentifier]

    init(_ reader: StoreReader, _ knowledge: KnowledgeBase) throws {
      scan = QuadScan(store: reader.store)
      identifiers = reader.graph.assembly(knowledge).identifiers
      ent = EntenteVocabulary(identifiers.namespace)
      policy = reader.graph.settings.policy
      self.knowledge = knowledge
      var all: [TermIdentifier] = []
      try scan.pairs(ent.proposition) { claim, _ in if all.last != claim { all.append(claim) } }
      let sections = try scan.column(ent.section, of: all)
      let quarantined = try Set(
        SectionKind.allCases.filter(\.isQuarantined).compactMap { [store = scan.store, ent] kind in
          try store.identifier(of: .iri(ent.term(kind)))
        })
      claims = zip(all, sections).filter { !quarantined.contains($0.1) }.map(\.0)
    }

    func index() throws -> ClaimIndex {
      let documents = try scan.column(ent.inDocument, of: claims)
      let spans = try scan.column(ent.evidenceSpan, of: claims)
      let begins = try scan.terms(spans).mapValues(Self.begin)
      let places = try documentPlaces()
      let place = documents.map { places.positions[$0] ?? -1 }
      let begin = spans.map { begins[$0] ?? 0 }
      let order = claims.indices.sorted { (place[$0], begin[$0], claims[$0]) < (place[$1], begin[$1], claims[$1]) }
      var index = ClaimIndex()
      index.documents = places.documents
      index.documentPositions = Dictionary(
        places.documents.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
      index.terms = order.map { claims[$0] }
      index.document = order.map { place[$0] }
      index.begin = order.map { begin[$0] }
      try addStances(to: &index, order)
      let propositions = try scan.column(ent.proposition, of: claims)
      try addPropositions(order.map { propositions[$0] }, to: &index, order)
      try addTimes(to: &index, order)
      index.findDisputes(knowledge.relations)
      return index
    }

    private static func begin(_ span: Term) -> Int32 {
      guard let text = span.iri?.string, let mark = text.utf8.lastIndex(of: UInt8(ascii: "=")) else { return 0 }
      return Int32(text[text.utf8.index(after: mark)...].prefix { $0 != "," }) ?? 0
    }

    /// The store's documents by name, with the numbers of their nodes.
    private func documentPlaces() throws -> (documents: [Document], positions: [TermIdentifier: Int32]) {
      let rows = try scan.store.documents().map(\.document).filter { $0.state == .ready }
      var titles: [TermIdentifier: TermIdentifier] = [:]
      try scan.pairs(Vocabulary.dcterms.title) { titles[$0] = $1 }
      let words = try scan.terms(titles.values)
      var documents: [Document] = []
      var positions: [TermIdentifier: Int32] = [:]
      for row in rows.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) where !row.iri.isEmpty {
        guard let number = try scan.store.identifier(of: .iri(IRI(row.iri))) else { continue }
        let title = titles[number].flatMap { words[$0]?.literal?.lexicalForm }
        positions[number] = Int32(documents.count)
        documents.append(Document(name: row.name, title: title ?? row.name))
      }
      return (documents, positions)
    }

    /// Who commits to what, how, and what people said of it.
    private func addStances(to index: inout ClaimIndex, _ order: [Int]) throws {
      let modalities = try codes(ent.modality, Modality.allCases.map(ent.term(_:)), order)
      let polarities = try codes(ent.polarity, Polarity.allCases.map(ent.term(_:)), order)
      let tenses = try codes(ent.tense, ClaimTense.allCases.map(ent.term(_:)), order)
      let conditions = try scan.column(ent.condition, of: claims)
      let verdicts = try words(ent.verdict, order)
      let confidences = try words(ent.confidence, order)
      var open: Set<TermIdentifier> = []
      let flag = try scan.store.identifier(of: .literal(Literal(ClaimStance.openFlag)))
      try scan.pairs(ent.flag) { if $1 == flag { open.insert($0) } }
      let authors = try scan.column(Vocabulary.prov.wasAttributedTo, of: claims)
      let holders = try scan.terms(authors)
      for (row, claim) in order.enumerated() {
        let isAuthors = holders[authors[claim]]?.iri.map(identifiers.isAuthor) ?? false
        var stance = ClaimStance()
        stance.isAuthors = isAuthors
        stance.modality = modalities[row].map { Modality.allCases[$0] }
        stance.polarity = polarities[row].map { Polarity.allCases[$0] }
        stance.tense = tenses[row].map { ClaimTense.allCases[$0] }
        stance.section = .body
        stance.isConditional = conditions[claim] != .none
        stance.isOpen = open.contains(claims[claim])
        let review = Review.allCases.first { $0.name == verdicts[row] } ?? .none
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
      _ propositions: [TermIdentifier], to index: inout ClaimIndex, _ order: [Int]
    ) throws {
      let distinct = Set(propositions).sorted()
      let positions = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
      let sides = try [Vocabulary.rdf.subject, Vocabulary.rdf.object].map { try scan.column($0, of: distinct) }
      let predicates = try scan.column(Vocabulary.rdf.predicate, of: distinct)
      let authors = try scan.column(Vocabulary.prov.wasAttributedTo, of: claims)
      var reporters: [TermIdentifier: [TermIdentifier]] = [:]
      try scan.pairs(ent.reportedBy) { reporters[$0, default: []].append($1) }
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
        if !others.isEmpty { index.reporters[row] = others }
      }
      (index.entities, index.names) = try entities.described()
      index.entityPositions = Dictionary(
        index.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      index.collectClaimsOfEntities()
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

  fileprivate mutating func collectClaimsOfEntities() {
    // A list of its own, since the index is read while it grows.
    var claims: [[Int32]] = Array(repeating: [], count: entities.count)
    for claim in 0..<count { forEachEntity(of: claim) { claims[$0].append(Int32(claim)) } }
    claimsOfEntity = claims
    for position in entities.indices {
      entities[position].claims = claimsOfEntity[position].count
      // Claims are in the order of their documents.
      var last: Int32 = -1
      for claim in claimsOfEntity[position] where document[Int(claim)] != last {
        last = document[Int(claim)]
        entities[position].documents += 1
      }
    }
  }

  /// Hands out the different entities that a claim is about or that say it.
  func forEachEntity(of claim: Int, _ take: (Int) -> Void) {
    let (first, second, third) = (subject[claim], object[claim], holder[claim])
    if first >= 0 { take(Int(first)) }
    if second >= 0, second != first { take(Int(second)) }
    if third >= 0, third != first, third != second { take(Int(third)) }
    guard let others = reporters[claim] else { return }
    for (place, entity) in others.enumerated()
    where ![first, second, third].contains(entity) && !others[..<place].contains(entity) {
      take(Int(entity))
    }
  }
}
