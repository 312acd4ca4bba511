import DocumentModel
import Entente
import QuadStore
import Testing
import Text

@Suite("What a store hands out is what it counts")
struct StoredGraphTests {
  /// Puts a document's annotations past the editor into a store that counts so many claims of it.
  private func withGraph(claims count: Int, annotation: [UInt8]?, _ body: (StoredGraph) throws -> Void) throws {
    let history = try StoreHistory()
    let store = try QuadStore(path: history.storePath, access: .making)
    try store.transaction {
      let source = try store.begin(sourceAt: "/seed.txt", kind: .documents)
      let row = StoredDocument(
        source: source, position: 0, key: "k", digest: "d", stem: "seed", name: "seed", iri: "http://e/seed",
        state: .ready, producer: "test")
      let claims = (0..<count).map {
        StoredClaim(name: "seed-c\($0)", summary: "Russia violates INF", evidence: "violates")
      }
      let number = try store.put(
        row, content: DocumentContent(annotation: annotation), claims: claims, quads: [], ownGraphs: [])
      try store.finish(source, digest: "d", metadata: "", keeping: [number])
    }
    try withExtendedLifetime(history) { try body(StoredGraph(store)) }
  }

  private func annotation(_ document: AnnotatedDocument) -> [UInt8] {
    var writer = ByteWriter()
    AnnotationWriter().write(document, to: &writer)
    return writer.bytes
  }

  @Test("claims that are missing from a document, or more than were counted, are damage and no shorter export")
  func claims() throws {
    let seed = try StoreHistory.seeds.get()[1]
    let whole = seed.claims.count
    #expect(whole > 2)
    var shorter = seed
    shorter.claims.removeLast()
    for (document, counted) in [(seed, whole), (shorter, whole), (seed, whole - 1)] {
      try withGraph(claims: counted, annotation: annotation(document)) { (graph: StoredGraph) throws in
        if document.claims.count == counted {
          #expect(try graph.corpus().documents.map(\.claims.count) == [whole])
        } else {
          #expect(throws: StoreFailure.self) { _ = try graph.corpus() }
          #expect(throws: StoreFailure.self) { _ = try graph.files() }
        }
      }
    }
  }

  @Test("a document whose annotation is gone is told; a file of quads has none")
  func annotations() throws {
    try withGraph(claims: 3, annotation: nil) { (graph: StoredGraph) throws in
      #expect(throws: StoreFailure.self) { _ = try graph.corpus() }
    }
    try withGraph(claims: 0, annotation: nil) { (graph: StoredGraph) throws in
      #expect(try graph.corpus().documents.isEmpty)
    }
  }
}
