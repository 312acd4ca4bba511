import QuadStore
import RDF
import Testing

@Suite("What only stores of many quads meet")
struct LargeStoreTests {
  private func quads(_ numbers: Range<Int>) -> [Quad] {
    numbers.map { number in
      Quad(
        IRI("http://e/\(number)"), IRI("http://e/p\(number % 5)"), .literal(Literal("value \(number * 7 % 3_001)")),
        in: .iri(IRI("http://e/g\(number % 3)")))
    }
  }

  @Test("blocks that lose most of their quads and get others leave every index and count whole")
  func shrinkingBlocks() throws {
    let temporary = try TemporaryStore()
    let store = try temporary.open()
    let all = quads(0..<5_000)
    try store.transaction { for quad in all { try store.insert(quad) } }
    let kept = all.enumerated().filter { $0.offset % 11 == 0 || $0.offset > 4_500 }.map(\.element)
    let removed = Set(all).subtracting(kept)
    try store.transaction { for quad in all where removed.contains(quad) { try store.remove(quad) } }
    #expect(try store.damages() == [])
    #expect(try Set(store.quads()) == Set(kept))
    // Blocks are written into the rows of those that they take the place of.
    try store.transaction { for quad in all where removed.contains(quad) { try store.insert(quad) } }
    #expect(try store.damages() == [])
    #expect(try Set(store.quads()) == Set(all))
    let predicate = try #require(try store.identifier(of: .iri(IRI("http://e/p2"))))
    let counts = try store.statistics(ofPredicate: predicate)
    let same = all.filter { $0.predicate == IRI("http://e/p2") }
    #expect(counts.quads == same.count)
    #expect(counts.distinctSubjects == Set(same.map(\.subject)).count)
    #expect(counts.distinctObjects == Set(same.map(\.object)).count)
  }

  @Test("terms that a store has are found again when it is opened anew and very many others come")
  func manyTerms() throws {
    let temporary = try TemporaryStore()
    let known = quads(0..<9_000)
    let store = try temporary.open()
    try store.transaction { for quad in known { try store.insert(quad) } }
    let opened = try temporary.open()
    // More looks into the file than it takes until all hashes are read, some before and some after.
    let all = quads(0..<24_000)
    try opened.transaction { for quad in all { try opened.insert(quad) } }
    try opened.transaction { for quad in all { try opened.insert(quad) } }
    #expect(try opened.quadCount() == all.count)
    #expect(try opened.damages() == [])
  }
}
