import QuadStore
import RDF
import Testing

@Suite("Documents of a store")
struct DocumentTests {
  private let view = GraphName.iri(IRI("http://e/view"))

  private func graph(_ key: String) -> GraphName { .iri(IRI("http://e/doc/" + key)) }

  /// Two quads of the document's own, and one that every document gives.
  private func quads(_ key: String) -> [Quad] {
    [
      Quad(IRI("http://e/" + key), IRI("http://e/p"), .literal(Literal(1)), in: graph(key)),
      Quad(IRI("http://e/" + key), IRI("http://e/p"), .literal(Literal(2)), in: graph(key)),
      Quad(IRI("http://e/x"), IRI("http://e/p"), .literal(Literal(3)), in: view),
    ]
  }

  @discardableResult
  private func put(
    _ key: String, in store: QuadStore, at path: String, replacing old: DocumentNumber? = nil
  ) throws -> DocumentNumber {
    var number = DocumentNumber(rawValue: 0)
    try store.transaction {
      let source = try store.begin(sourceAt: path, kind: .documents)
      let row = StoredDocument(
        source: source, position: 0, key: key, digest: key, stem: key, name: key, iri: "http://e/" + key,
        state: .ready, producer: "test")
      let content = DocumentContent(annotation: Array("{}\n".utf8), text: Array("Moscow violated the treaty.".utf8))
      let claim = StoredClaim(name: key + "-c1", summary: "Russia violates X", evidence: "violated the treaty")
      number = try store.put(
        row, content: content, claims: [claim], quads: quads(key), ownGraphs: [graph(key)], replacing: old)
      try store.finish(source, digest: key, metadata: "", keeping: [number])
    }
    return number
  }

  @Test("a document that is replaced takes exactly its quads with it")
  func replacement() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    try put("a", in: store, at: "/1")
    try put("b", in: store, at: "/2")
    #expect(try Set(store.quads()) == Set(quads("a") + quads("b")))
    try put("c", in: store, at: "/1")
    #expect(try Set(store.quads()) == Set(quads("b") + quads("c")))
    #expect(try store.documents().map(\.document.name) == ["c", "b"])
    #expect(try store.damages().isEmpty)
  }

  @Test("rows that stop half way, as one is there already, are taken back with their transaction")
  func halfInserted() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let number = try put("a", in: store, at: "/1")
    let kept = [StoredThing(identifier: "kept", mentions: 1)]
    try store.transaction { try store.insert(kept, of: number, names: { _ in [] }) }
    let things = (0..<100).map { StoredThing(identifier: "thing-\($0 % 90)") }
    #expect(throws: StoreFailure.self) {
      try store.transaction { try store.insert(things, of: number, names: { _ in [] }) }
    }
    #expect(try store.documents(withThing: "thing-1", in: .all, orMentions: true).isEmpty)
    #expect(try store.mentionCount(ofThing: "kept") == 1)
    #expect(try store.damages().isEmpty)
  }

  @Test("claims and ready documents are counted")
  func counts() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let first = try put("a", in: store, at: "/1")
    let second = try put("b", in: store, at: "/2")
    #expect(try store.claimCounts() == [first: 1, second: 1])
    #expect(try store.readyDocumentCount() == 2)
    try store.transaction { try store.strike(first) }
    #expect(try store.claimCounts() == [second: 1])
    #expect(try store.readyDocumentCount() == 1)
  }

  @Test("a shared quad stays as long as a document gives it, or a hand put it in")
  func sharedQuads() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let first = try put("a", in: store, at: "/1")
    let second = try put("b", in: store, at: "/2")
    try store.transaction { try store.remove(first) }
    #expect(try Set(store.quads()) == Set(quads("b")))
    try store.transaction { try store.insert(quads("b")[2]) }
    try store.transaction { try store.remove(second) }
    #expect(try store.quads() == [quads("b")[2]])
    try put("a", in: store, at: "/1")
    try store.transaction { for number in try store.documents().map(\.number) { try store.remove(number) } }
    #expect(try store.quads() == [quads("b")[2]])
  }

  @Test("of two documents with one key the later one counts, and the other becomes its duplicate")
  func sameKey() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    try put("a", in: store, at: "/2")
    try put("a", in: store, at: "/1")
    #expect(try store.documents().map(\.document.state) == [.ready, .duplicate])
    #expect(try Set(store.quads()) == Set(quads("a")))
    #expect(try store.search("treaty", limit: 9).count == 2)
  }

  @Test("a file of quads in a graph that a document owns, and the document, leave each other's quads alone")
  func sharedGraph() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let number = try put("a", in: store, at: "/1")
    var file = DocumentNumber(rawValue: 0)
    let more = Quad(IRI("http://e/more"), IRI("http://e/p"), .literal(Literal(4)), in: graph("a"))
    try store.transaction {
      let source = try store.begin(sourceAt: "/2.trig", kind: .rdf)
      let row = StoredDocument(
        source: source, position: 0, key: "file", digest: "", stem: "", name: "2.trig", iri: "", state: .ready,
        producer: "")
      file = try store.put(row, content: DocumentContent(), claims: [], quads: [], ownGraphs: [])
      let loader = try QuadLoader(into: store, document: file)
      for quad in [quads("a")[0], more] { try loader.take(Statement(quad)) }
      try loader.finish()
    }
    try store.transaction { try store.remove(number) }
    #expect(try Set(store.quads()) == [quads("a")[0], more])
    let again = try put("a", in: store, at: "/1")
    try store.transaction { try store.remove(file) }
    #expect(try Set(store.quads()) == Set(quads("a")))
    try store.transaction { try store.remove(again) }
    #expect(try store.quads().isEmpty)
    #expect(try store.damages().isEmpty)
  }

  @Test(
    "search finds inflections, beginnings and phrases, and nothing that people type is syntax",
    arguments: [
      ("violate", 2), ("VIOLATION", 2), ("treat*", 2), ("\"violated the treaty\"", 2), ("\"the violated\"", 0),
      ("Moscow", 1), ("moscow treaty", 1), ("AND OR NOT NEAR( ) \" * ^ : -", 0), ("", 0), ("missile", 0),
    ])
  func search(words: String, hits: Int) throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    try put("a", in: store, at: "/1")
    #expect(try store.search(words, limit: 10).count == hits)
  }

  @Test(
    "documents that were taken out leave room for those that stay, however equal hits are chosen",
    arguments: [SearchTies.byName, .byAge])
  func struckHits(ties: SearchTies) throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let gone = try (1...3).map { try put("gone\($0)", in: store, at: "/\($0)") }
    try put("kept", in: store, at: "/4")
    try store.transaction { for number in gone { try store.strike(number) } }
    let hits = try store.search("violate", limit: 1, ties: ties)
    #expect(hits.map(\.document) == ["kept", "kept"])
  }

  @Test("a hit names the document and the claim and marks the words")
  func hit() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let number = try put("a", in: store, at: "/1")
    let hits = try store.search("violate", limit: 10)
    #expect(hits.map(\.claim) == ["a-c1", nil])
    #expect(hits.map(\.snippet) == ["«violated» the treaty", "Moscow «violated» the treaty."])
    try store.transaction { try store.strike(number) }
    #expect(try store.search("violate", limit: 10).isEmpty)
  }
}
