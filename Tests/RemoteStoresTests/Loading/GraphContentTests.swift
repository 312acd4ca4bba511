import RDF
import RemoteStores
import Testing

@Suite("Graphs cut for sending")
struct GraphContentTests {
  private func quad(_ object: String) -> Quad {
    Quad(IRI("http://s"), IRI("http://p"), .literal(Literal(object)), in: .iri(IRI("http://g")))
  }

  private func text(_ lines: some Sequence<UInt8>) -> String { String(decoding: Array(lines), as: UTF8.self) }

  @Test("the content is sorted lines, each once, whatever order the quads had")
  func lines() {
    let content = GraphContent([quad("b"), quad("a"), quad("b")])
    #expect(text(content.lines) == "<http://s> <http://p> \"a\" .\n<http://s> <http://p> \"b\" .\n")
    #expect(content.triples == 2)
    #expect(content.digest == GraphContent([quad("a"), quad("b")]).digest)
    #expect(content.digest != GraphContent([quad("a")]).digest)
  }

  @Test("pieces end at lines and keep both limits; together they are the whole")
  func chunks() {
    let content = GraphContent((0..<10).map { quad("\($0)") })
    let line = content.lines.count / 10
    let byTriples = content.chunks(ChunkSize(bytes: .max, triples: 4))
    #expect(byTriples.map(\.count) == [4 * line, 4 * line, 2 * line])
    let byBytes = content.chunks(ChunkSize(bytes: 3 * line + 1, triples: .max))
    #expect(byBytes.map(\.count) == [3 * line, 3 * line, 3 * line, line])
    #expect(byBytes.flatMap { $0 } == content.lines)
    #expect(content.chunks(ChunkSize(bytes: 1, triples: .max)).count == 10)
    #expect(GraphContent([]).chunks(ChunkSize(bytes: 1, triples: 1)).map(\.count) == [0])
  }

  @Test("a graph with blank nodes stays whole: their labels hold for one request only")
  func blankNodes() {
    let quads = (0..<10).map { Quad(.blankNode(BlankNode("b\($0)")), IRI("http://p"), .literal(Literal("x"))) }
    #expect(GraphContent(quads).chunks(ChunkSize(bytes: 1, triples: 1)).count == 1)
  }

  @Test("a collection names its graphs in order and asks where triples without a graph should go")
  func collection() throws {
    let source = MemoryQuadSource([
      quad("a"), Quad(IRI("http://s"), IRI("http://p"), .literal(Literal("b"))),
      Quad(IRI("http://s"), IRI("http://p"), .literal(Literal("c")), in: .iri(IRI("http://a"))),
    ])
    #expect(throws: GraphNameFailure.defaultGraph) { try GraphCollection(source) }
    let apart = try GraphCollection(source, defaultGraph: IRI("http://d"))
    #expect(apart.names.map(\.string) == ["http://a", "http://d", "http://g"])
    #expect(text(try apart.content(of: IRI("http://d")).lines) == "<http://s> <http://p> \"b\" .\n")
    let merged = try GraphCollection(source, defaultGraph: IRI("http://g"))
    #expect(try merged.content(of: IRI("http://g")).triples == 2)
    let blank = MemoryQuadSource([
      Quad(IRI("http://s"), IRI("http://p"), .literal(Literal("b")), in: .blankNode(BlankNode("x")))
    ])
    #expect(throws: GraphNameFailure.blankNode("_:x")) { try GraphCollection(blank) }
  }
}
