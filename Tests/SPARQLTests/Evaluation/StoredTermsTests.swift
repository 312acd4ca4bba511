import RDF
import Testing

@testable import SPARQL

@Suite("Terms that are kept for a graph that passes")
struct StoredTermsTests {
  @Test("they are few, however many passed, and however far their numbers lie apart", arguments: [1, 700])
  func bounded(distance: UInt64) {
    var table = PagedTable<Int>()
    var most = 0
    for number in 0..<20_000 {
      if table.count + table.pageCount << 9 > 4_000 { table.removeAll() }
      table[TermIdentifier(rawValue: UInt64(number) * distance + 1)] = number
      most = max(most, table.count + table.pageCount << 9)
      #expect(table[TermIdentifier(rawValue: UInt64(number) * distance + 1)] == number)
    }
    #expect(most <= 4_000 + 513)
  }

  @Test("a constructed graph is the same where its terms are forgotten on the way")
  func forgotten() throws {
    let quads = (0..<300).map { number in
      Quad(IRI("http://e/s\(number)"), IRI("http://e/p"), .iri(IRI("http://e/o\(number % 7)")))
    }
    let source = MemoryQuadSource(quads)
    let stored = StoredTerms(source: source, capacity: 1_000)
    let terms = QueryTerms(stored)
    let identifiers = quads.compactMap { source.identifier(of: $0.object) }
    for begin in stride(from: 0, to: identifiers.count, by: 50) {
      terms.forget(beyond: 5)
      #expect(stored.size == 0)
      let column = Array(identifiers[begin..<min(begin + 50, identifiers.count)])
      #expect(try terms.terms(column) == quads[begin..<(begin + column.count)].map(\.object))
    }
  }
}
