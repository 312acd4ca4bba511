import QuadStore
import RDF
import Testing

@Suite("Loading texts of RDF")
struct LoaderTests {
  private let text = """
    @prefix e: <http://e/> .
    e:a e:p 1, 1.50, "x"@EN, "y"^^<http://www.w3.org/2001/XMLSchema#string>, _:b .
    _:b e:q e:a ; e:q e:a .
    """

  @Test("gives the quads that the reader reads, whatever was there before")
  func sameAsReader() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let bytes = Array(text.utf8)
    let expected = try RDFReader(.turtle).quads(in: bytes)
    for round in 0..<2 {
      try store.transaction {
        let loader = try QuadLoader(into: store)
        try RDFReader(.turtle).read(into: loader, from: once(bytes))
        #expect(loader.addedCount == (round == 0 ? 6 : 0))
      }
      #expect(try Dataset(store.quads()) == Dataset(expected))
    }
  }

  @Test("keeps blank nodes of different texts apart and puts plain triples into the graph that is named")
  func graphAndPrefix() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let graph = GraphName.iri(IRI("http://e/file"))
    try store.transaction {
      let loader = try QuadLoader(into: store, graph: graph, blankNodePrefix: "x7")
      let bytes = Array("_:b <http://e/p> _:c .\n_:b <http://e/p> _:c <http://e/g> .\n".utf8)
      try RDFReader(.nQuads).read(into: loader, from: once(bytes))
    }
    let quads = try store.quads().sorted().map(\.description)
    #expect(
      quads == [
        "_:x7b <http://e/p> _:x7c <http://e/file> .", "_:x7b <http://e/p> _:x7c <http://e/g> .",
      ])
  }

  @Test("a text that breaks off leaves nothing")
  func failure() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let bytes = Array((text + "\ne:a e:p").utf8)
    #expect(throws: (any Error).self) {
      try store.transaction {
        try RDFReader(.turtle).read(into: try QuadLoader(into: store), from: once(bytes))
      }
    }
    #expect(try store.quads().isEmpty)
    #expect(try store.identifier(of: .iri(IRI("http://e/a"))) == nil)
  }

  private func once(_ bytes: [UInt8]) -> () throws -> [UInt8] {
    var rest = bytes
    return {
      defer { rest = [] }
      return rest
    }
  }
}
