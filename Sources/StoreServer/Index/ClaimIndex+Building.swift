import DocumentModel
import Entente
import GraphAssembly
import KnowledgeBase
import QuadStore
import RDF

extension ClaimIndex {
  /// The index of a store as a reader sees it, made anew.
  ///
  /// - Complexity: O(n log n) in the claims, and walks over their quads and the names of things.
  init(_ reader: StoreReader, _ knowledge: KnowledgeBase) throws {
    let scan = QuadScan(store: reader.store)
    let identifiers = reader.graph.assembly(knowledge).identifiers
    var claims: [TermIdentifier] = []
    try scan.pairs(EntenteVocabulary(identifiers.namespace).proposition) { claim, _ in
      if claims.last != claim { claims.append(claim) }
    }
    let documents = try reader.store.documents().filter { $0.document.state == .ready }
    self = try ClaimColumns(reader, knowledge, claims: claims, documents: documents).index()
    changes = try reader.store.documentChanges()
    try name(scan)
    findDisputes(knowledge.relations)
    collect()
  }

  /// The index of the store as a reader sees it now, by what has changed since this one was made.
  ///
  /// Nil where it must be made anew: where quads changed that no annotated document gives, or too much changed.
  /// - Complexity: O(n) in the claims and in the names of things, some ten nanoseconds each.
  func updated(_ reader: StoreReader, _ knowledge: KnowledgeBase) throws -> ClaimIndex? {
    guard let old = changes, let new = try reader.store.documentChanges() else { return nil }
    let others = DocumentNumber(rawValue: 0)
    guard old[others] == new[others] else { return nil }
    let gone = Set(old.filter { new[$0.key] != $0.value }.map(\.key))
    let came = new.filter { old[$0.key] != $0.value }.map(\.key).sorted()
    guard gone.count + came.count <= max(Self.fewChanges, documents.count / 4) else { return nil }
    let scan = QuadScan(store: reader.store)
    let vocabulary = EntenteVocabulary(reader.graph.assembly(knowledge).identifiers.namespace)
    let rows = try came.compactMap { number in try reader.store.document(number).map { (number, $0) } }
    var found: Set<TermIdentifier> = []
    for (_, row) in rows where !row.iri.isEmpty {
      guard let node = try reader.store.identifier(of: .iri(IRI(row.iri))) else { continue }
      found.formUnion(try scan.subjects(vocabulary.inDocument, node))
    }
    let sorted = found.sorted()
    // Other things may lie in documents too.
    let propositions = try scan.column(vocabulary.proposition, of: sorted)
    let claims = zip(sorted, propositions).filter { $0.1 != .none }.map(\.0)
    let part = try ClaimColumns(reader, knowledge, claims: claims, documents: rows).index()
    var index = IndexMerge(self, without: gone, part).merged(knowledge.relations)
    index.changes = new
    try index.name(scan, asIn: self)
    index.collect()
    return index
  }

  /// How many documents are looked up one by one, however few there are.
  private static let fewChanges = 64

  /// Lists the claims of every entity, numbers its type, and counts its documents.
  private mutating func collect() {
    claimsOfEntity = EntityClaims(self)
    let types = Dictionary(uniqueKeysWithValues: MentionType.allCases.enumerated().map { ($1, UInt8($0 + 1)) })
    typeOfEntity = entities.map { $0.type.flatMap { types[$0] } ?? 0 }
    for position in entities.indices {
      var count: Int32 = 0
      // Claims are in the order of their documents.
      var last: Int32 = -1
      for claim in claimsOfEntity[position] where document[Int(claim)] != last {
        last = document[Int(claim)]
        count += 1
      }
      entities[position].documents = count
    }
  }
}
