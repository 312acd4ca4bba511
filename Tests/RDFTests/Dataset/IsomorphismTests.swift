import RDF
import Testing

@Suite("Datasets equal up to blank nodes")
struct IsomorphismTests {
  private func dataset(_ lines: String) throws -> Dataset {
    try RDFReader(.triG, options: RDFReadingOptions(version: .rdf12)).dataset(of: Array(lines.utf8))
  }

  /// Blank nodes in a ring, each tied to the next.
  private func ring(_ size: Int, _ label: String = "n") -> [Quad] {
    (0..<size).map { node in
      Quad(
        .blankNode(BlankNode("\(label)\(node)")), IRI("a:next"), .blankNode(BlankNode("\(label)\((node + 1) % size)")))
    }
  }

  @Test("labels do not matter, everything else does")
  func labels() throws {
    let first = try dataset("_:a <a:p> _:b . _:b <a:q> 1 . _:g { _:a <a:p> 'x' }")
    #expect(first.isIsomorphic(to: try dataset("_:y <a:p> _:x . _:x <a:q> 1 . _:h { _:y <a:p> 'x' }")))
    #expect(!first.isIsomorphic(to: try dataset("_:y <a:p> _:x . _:x <a:q> 1 . _:y { _:y <a:p> 'x' }")))
    #expect(!first.isIsomorphic(to: try dataset("_:y <a:p> _:x . _:x <a:q> 2 . _:h { _:y <a:p> 'x' }")))
    #expect(!first.isIsomorphic(to: try dataset("_:y <a:p> _:x . _:x <a:q> 1 .")))
  }

  @Test("blank nodes in triple terms are mapped too")
  func tripleTerms() throws {
    let first = try dataset("_:r <a:p> <<( _:s <a:p> _:o )>> . _:s <a:p> 1 .")
    #expect(first.isIsomorphic(to: try dataset("_:x <a:p> <<( _:y <a:p> _:z )>> . _:y <a:p> 1 .")))
    #expect(!first.isIsomorphic(to: try dataset("_:x <a:p> <<( _:y <a:p> _:z )>> . _:z <a:p> 1 .")))
  }

  @Test("symmetric datasets are searched exactly: two rings of three are not a ring of six")
  func symmetric() {
    #expect(Dataset(ring(6)).isIsomorphic(to: Dataset(ring(6, "other"))))
    #expect(!Dataset(ring(6)).isIsomorphic(to: Dataset(ring(3) + ring(3, "other"))))
    #expect(Dataset(ring(3) + ring(3, "b")).isIsomorphic(to: Dataset(ring(3, "x") + ring(3, "y"))))
  }

  @Test("thousands of interchangeable blank nodes need no search")
  func interchangeable() {
    let lists = [(0..<3000).map { "a\($0)" }, (0..<3000).map { "b\($0)" }]
    let datasets = lists.map { labels in
      Dataset(labels.map { Quad(.blankNode(BlankNode($0)), IRI("a:p"), .literal(Literal("same"))) })
    }
    #expect(datasets[0].isIsomorphic(to: datasets[1]))
  }
}
