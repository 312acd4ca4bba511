import RDF
import RemoteStores
import SPARQL
import TestSupport
import Testing

/// Loads into servers of other people, and asks them what they have.
@Suite("Loading into Oxigraph and Virtuoso")
struct RealStoreTests {
  private static let manifest = LoadManifest(base: "http://test/m", property: IRI("http://test/loaded"))

  /// A store with the ways to write to it.
  private struct Store {
    let writers: [any RemoteGraphWriter]
    let query: RemoteQuery
  }

  private static func store(
    graphStore: String, update: String, query: String, credentials: Credentials? = nil, chunkBytes: Int = 1 << 20
  ) throws -> Store {
    let session = RemoteSession(try HTTPConnection(credentials: credentials), policy: RetryPolicy(tries: 3))
    return Store(
      writers: [
        GraphStoreWriter(session, endpoint: graphStore, chunkBytes: chunkBytes),
        UpdateWriter(session, endpoint: update, queryEndpoint: query, chunkBytes: chunkBytes),
      ], query: RemoteQuery(RemoteSession(try HTTPConnection()), endpoint: query))
  }

  private static func collection(_ graphs: Int, triples: Int, seed: Int = 0) throws -> GraphCollection {
    let quads = (0..<graphs).flatMap { graph in
      (0..<triples).map { row in
        let words = "é, \"quoted\"\\ \n\t and 東京 \(row) \(graph == 0 ? seed : 0)"
        let object = row % 2 == 0 ? Literal(words, language: "en") : Literal(words)
        return Quad(IRI("http://test/s\(row)"), IRI("http://test/p\(row % 7)"), .literal(object), in: .iri(name(graph)))
      }
    }
    return try GraphCollection(MemoryQuadSource(quads))
  }

  private static func name(_ graph: Int) -> IRI { IRI("http://test/graph/\(graph)?a=b&c=d") }

  /// What the store has in a graph, as sorted lines.
  private static func lines(_ writer: any RemoteGraphWriter, _ graph: Int) throws -> [UInt8] {
    GraphContent(try writer.triples(of: name(graph))).lines
  }

  /// Loads, loads again, changes one graph, drops one: by one protocol, read back by the other.
  private static func exercise(_ store: Store, writer: Int) throws {
    let (own, other) = (store.writers[writer], store.writers[1 - writer])
    let first = try collection(4, triples: 700)
    let loading = GraphLoading(first, to: own, manifest: manifest)
    let summary = try loading.run(try loading.plan())
    #expect(summary.graphsSent == 4)
    #expect(summary.triplesSent == 2800)
    for graph in 0..<4 { #expect(try lines(other, graph) == first.content(of: name(graph)).lines) }
    #expect(try loading.plan().isEmpty)

    let second = try collection(3, triples: 700, seed: 1)
    let again = GraphLoading(second, to: own, manifest: manifest)
    let plan = try again.plan()
    #expect(plan.sends.map(\.graph) == [name(0)])
    #expect(plan.drops == [name(3)])
    _ = try again.run(plan)
    for graph in 0..<3 { #expect(try lines(other, graph) == second.content(of: name(graph)).lines) }
    #expect(try lines(other, 3).isEmpty)
    #expect(try again.plan().isEmpty)
    _ = try GraphLoading(GraphCollection(MemoryQuadSource()), to: own, manifest: manifest).run(
      GraphLoading(GraphCollection(MemoryQuadSource()), to: own, manifest: manifest).plan())
    for graph in manifest.graphs { #expect(try other.triples(of: graph).isEmpty) }
  }

  @Test("Oxigraph by the Graph Store Protocol and by updates", arguments: [0, 1])
  func oxigraph(writer: Int) throws {
    guard let server = OxigraphServer() else { return }
    defer { server.stop() }
    try Self.exercise(
      Self.store(graphStore: server.graphStore, update: server.update, query: server.query, chunkBytes: 20_000),
      writer: writer)
  }

  @Test("Virtuoso by the Graph Store Protocol and by updates, with digest authentication")
  func virtuoso() throws {
    guard let server = VirtuosoServer() else { return }
    defer { server.stop() }
    let store = try Self.store(
      graphStore: server.graphStore, update: server.update, query: server.update,
      credentials: .password(user: "dba", password: "dba"), chunkBytes: 20_000)
    try Self.exercise(store, writer: 0)
    try Self.exercise(store, writer: 1)
    let wrong = try Self.store(
      graphStore: server.graphStore, update: server.update, query: server.update,
      credentials: .password(user: "dba", password: "guess"))
    let failure = #expect(throws: RemoteFailure.self) { try wrong.writers[0].drop(Self.name(0)) }
    guard case .refused(_, 401, _) = failure else { return #expect(Bool(false), "\(failure as Any)") }
  }

  @Test("Virtuoso takes a graph of thirty megabytes, which it stalls on in one request, in pieces")
  func large() throws {
    guard let server = VirtuosoServer() else { return }
    defer { server.stop() }
    let store = try Self.store(
      graphStore: server.graphStore, update: server.update, query: server.query,
      credentials: .password(user: "dba", password: "dba"))
    let text = String(repeating: "x", count: 1000)
    let quads = (0..<30_000).map {
      Quad(IRI("http://test/s\($0)"), IRI("http://test/p"), .literal(Literal(text)), in: .iri(Self.name(0)))
    }
    let loading = GraphLoading(
      try GraphCollection(MemoryQuadSource(quads)), to: store.writers[0], manifest: Self.manifest)
    #expect(try loading.run(try loading.plan()).triplesSent == 30_000)
    #expect(try loading.plan().isEmpty)
    let count = "SELECT (COUNT(*) AS ?n) { GRAPH \(Self.name(0)) { ?s ?p ?o } }"
    guard case .answer(.solutions(let table)) = try store.query.answer(to: count, isGraph: false) else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.first?.first??.literal?.lexicalForm == "30000")
  }
}
