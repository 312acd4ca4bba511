import QuadStore
import RDF
import Testing

@Suite("Which documents of a store changed")
struct DocumentChangeTests {
  private static let others = DocumentNumber(rawValue: 0)
  private static let quad = Quad(IRI("http://e/s"), IRI("http://e/p"), .literal(Literal(1)))

  @discardableResult
  private func put(
    _ key: String, in store: QuadStore, isAnnotated: Bool = true, state: StoredDocument.State = .ready,
    replacing old: DocumentNumber? = nil
  ) throws -> DocumentNumber {
    var number = Self.others
    try store.transaction {
      let source = try store.begin(sourceAt: "/" + key, kind: isAnnotated ? .annotations : .rdf)
      let row = StoredDocument(
        source: source, position: 0, key: key, digest: key, stem: key, name: key, iri: "http://e/" + key, state: state,
        producer: "test")
      let content = DocumentContent(annotation: isAnnotated ? Array("{}\n".utf8) : nil)
      number = try store.put(row, content: content, claims: [], quads: [Self.quad], ownGraphs: [], replacing: old)
    }
    return number
  }

  @Test("a document has another number after it was put in again; the others keep theirs")
  func putAgain() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let (first, second) = try (put("a", in: store), put("b", in: store))
    let before = try #require(try store.documentChanges())
    #expect(Set(before.keys) == [first, second])
    try put("a", in: store, replacing: first)
    let after = try #require(try store.documentChanges())
    #expect(try #require(after[first]) > #require(before.values.max()))
    #expect(after[second] == before[second])
  }

  @Test("no number comes back, also where a document takes the row of one that is gone")
  func neverAgain() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let first = try put("a", in: store)
    let before = try store.documentChanges()
    try store.transaction { try store.remove(first) }
    #expect(try store.documentChanges() == [:])
    let second = try put("b", in: store)
    #expect(second == first)
    #expect(try store.documentChanges() != before)
  }

  @Test("documents that give nothing have no number: duplicates, and those that were taken out")
  func without() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    try put("a", in: store, state: .duplicate)
    let second = try put("b", in: store)
    #expect(try store.documentChanges()?.keys.sorted() == [second])
    try store.transaction { try store.strike(second) }
    #expect(try store.documentChanges() == [:])
  }

  @Test("quads that no annotated document gives count as one: by hand, of a file, of a file that is gone")
  func otherQuads() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    var last: Int64?
    func changed() throws -> Bool {
      let number = try store.documentChanges()?[Self.others]
      defer { last = number }
      return number != last
    }
    try store.transaction { try store.insert(Self.quad) }
    #expect(try changed())
    try store.transaction { try store.insert(Self.quad) }
    #expect(try !changed(), "it was there")
    try store.transaction { try store.remove(Self.quad) }
    #expect(try changed())
    try store.transaction { try store.clear(.defaultGraph) }
    #expect(try changed())
    let file = try put("a.nt", in: store, isAnnotated: false)
    #expect(try changed())
    try store.transaction {
      let loader = try QuadLoader(into: store, document: file)
      try loader.take(Statement(Self.quad))
      try loader.finish()
    }
    #expect(try changed())
    try put("b", in: store)
    #expect(try !changed())
    try store.transaction { try store.remove(file) }
    #expect(try changed())
  }

  @Test("a change that was taken back leaves no trace")
  func takenBack() throws {
    struct Stop: Error {}
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let before = try store.documentChanges()
    #expect(throws: Stop.self) {
      try store.transaction {
        try store.insert(Self.quad)
        throw Stop()
      }
    }
    try store.transaction {}
    #expect(try store.documentChanges() == before)
  }

  @Test("a store of the third version does not say, until somebody writes to it")
  func olderStore() throws {
    let temporary = try TemporaryStore()
    let document = try put("a", in: temporary.open())
    temporary.runSQL(
      """
      DROP TRIGGER document_change_insert; DROP TRIGGER document_change_update; DROP TRIGGER document_change_delete;
      DROP TABLE document_change; PRAGMA user_version = 3;
      """)
    #expect(try temporary.open(.reading).documentChanges() == nil)
    #expect(try temporary.open(.writing).documentChanges()?.keys.sorted() == [document])
  }
}
