import RDF
import Testing

@Suite("Frequencies of terms")
struct TermFrequenciesTests {
  /// Sorted terms, each as often as is said.
  private static func terms(_ counts: [Int]) -> [TermIdentifier] {
    counts.enumerated().flatMap { index, count in
      Array(repeating: TermIdentifier(rawValue: UInt64(index + 1)), count: count)
    }
  }

  @Test(
    "terms with two of the quads that are looked at are found, with exact counts",
    arguments: [
      [], [1], [5], [1, 1, 1], [200, 1, 1, 300, 4], Array(repeating: 1, count: 5000),
      [3000] + Array(repeating: 2, count: 3000), Array(repeating: 7, count: 400) + [90, 4000, 90],
    ])
  func found(counts: [Int]) {
    let terms = Self.terms(counts)
    let frequencies = TermFrequencies(amongSorted: terms.count) {
      terms[$0]
    } count: { term in
      counts[Int(term.rawValue) - 1]
    }
    #expect(frequencies.quads == terms.count)
    #expect(frequencies.entries.allSatisfy { $0.quads == counts[Int($0.term.rawValue) - 1] })
    #expect(zip(frequencies.entries, frequencies.entries.dropFirst()).allSatisfy { $0.term < $1.term })
    let certain = counts.indices.filter { counts[$0] > 1 && counts[$0] * TermFrequencies.samples >= 2 * terms.count }
    #expect(
      Set(frequencies.entries.map(\.term)).isSuperset(of: certain.map { TermIdentifier(rawValue: UInt64($0 + 1)) }))
  }

  @Test("a source tells those of either end of a predicate's quads, in all graphs, and none of a predicate it lacks")
  func source() throws {
    let quads = (0..<600).map { number in
      Quad(
        IRI("e:s\(number)"), IRI("e:p"), .iri(IRI("e:o\(number % 3 == 0 ? 0 : number)")),
        in: number % 2 == 0 ? .defaultGraph : .iri(IRI("e:g")))
    }
    let source = MemoryQuadSource(quads + [Quad(IRI("e:o0"), IRI("e:q"), .iri(IRI("e:o0")))])
    let predicate = try #require(source.identifier(of: .iri(IRI("e:p"))))
    let frequent = try #require(source.identifier(of: .iri(IRI("e:o0"))))
    #expect(
      source.frequencies(at: .object, ofPredicate: predicate)
        == TermFrequencies(entries: [.init(term: frequent, quads: 200)], quads: 600))
    #expect(source.frequencies(at: .subject, ofPredicate: predicate) == TermFrequencies(entries: [], quads: 600))
    #expect(source.frequencies(at: .object, ofPredicate: frequent) == TermFrequencies(entries: [], quads: 0))
  }
}
