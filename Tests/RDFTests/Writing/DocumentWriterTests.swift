import RDF
import Testing

@Suite("Documents for people")
struct DocumentWriterTests {
  private let namespaces = [
    Namespace.rdfs, Namespace.xsd, Namespace(prefix: "ex", iri: "https://example.org/"), Namespace.owl,
  ]

  private func text(_ turtle: String, as format: RDFFormat = .turtle) throws -> String {
    let dataset = try RDFReader(.triG, options: RDFReadingOptions(version: .rdf12)).dataset(of: Array(turtle.utf8))
    return String(decoding: try RDFDocumentWriter(format, prefixes: namespaces).bytes(of: dataset), as: UTF8.self)
  }

  @Test("used prefixes only, grouped and sorted subjects, a first, numbers without quotes")
  func turtle() throws {
    let written = try text(
      """
      @prefix e: <https://example.org/> . @prefix r: <http://www.w3.org/2000/01/rdf-schema#> .
      e:b e:zeal 1, 2.50, 3e0, true, "4"^^<http://www.w3.org/2001/XMLSchema#byte> ; a e:C ; r:label "x\\ty"@EN .
      e:a e:p e:b, <https://example.org/not,plain>, "05"^^<http://www.w3.org/2001/XMLSchema#integer> .
      """)
    #expect(
      written == """
        @prefix ex: <https://example.org/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

        ex:a ex:p 05 ,
                ex:b ,
                <https://example.org/not,plain> .

        ex:b a ex:C ;
            rdfs:label "x\\ty"@en ;
            ex:zeal 1 ,
                2.50 ,
                3e0 ,
                "4"^^xsd:byte ,
                true .

        """)
  }

  @Test("one block for each graph, the default graph first")
  func triG() throws {
    let written = try text(
      """
      PREFIX e: <https://example.org/>
      e:h { e:s e:p e:o . e:s e:q e:o } e:g { e:s e:p e:o } e:z e:p "2" .
      """, as: .triG)
    #expect(
      written == """
        @prefix ex: <https://example.org/> .

        ex:z ex:p "2" .

        ex:g {
            ex:s ex:p ex:o .
        }

        ex:h {
            ex:s ex:p ex:o ;
                ex:q ex:o .
        }

        """)
  }

  @Test("a new subject changes no line of the others")
  func stability() throws {
    let first = try text("PREFIX e: <https://example.org/> e:a e:p 1 . e:c e:p 1 .")
    let second = try text("PREFIX e: <https://example.org/> e:c e:p 1 . e:b e:p 1 . e:a e:p 1 .")
    #expect(second.contains("\nex:b ex:p 1 .\n"))
    #expect(second.replacing("\nex:b ex:p 1 .\n", with: "") == first)
  }

  @Test("what a format cannot carry is an error")
  func namedGraph() throws {
    #expect(throws: RDFWritingFailure.namedGraph(.turtle)) { try text("<a:g> { <a:s> <a:p> <a:o> }") }
    #expect(throws: RDFWritingFailure.namedGraph(.nTriples)) { try text("<a:g> { <a:s> <a:p> <a:o> }", as: .nTriples) }
  }

  @Test("lines are in the order of sort")
  func lines() throws {
    let written = try text("<a:g> { <a:s> <a:p> 'b', 'a' } <a:s> <a:p> 'b' .", as: .nQuads)
    #expect(
      written == """
        <a:s> <a:p> "a" <a:g> .
        <a:s> <a:p> "b" .
        <a:s> <a:p> "b" <a:g> .

        """)
  }

  @Test("what is said about a triple goes behind it, where the same graph asserts it")
  func annotations() throws {
    let source = """
      PREFIX e: <https://example.org/> PREFIX r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      e:s e:p e:o , e:o2 .
      e:claim r:reifies <<( e:s e:p e:o )>> ; a e:Claim ; e:holder e:nato , e:us .
      e:bare r:reifies <<( e:s e:p e:o )>> .
      e:denied r:reifies <<( e:s e:p e:other )>> ; a e:Claim .
      e:both r:reifies <<( e:s e:p e:o )>> , <<( e:s e:p e:o2 )>> .
      e:g { e:claim r:reifies <<( e:s e:p e:o )>> }
      """
    let written = try text(source, as: .triG)
    #expect(
      written.replacing("<http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies>", with: "ex:reifies") == """
        @prefix ex: <https://example.org/> .

        ex:both ex:reifies <<( ex:s ex:p ex:o2 )>> ,
                <<( ex:s ex:p ex:o )>> .

        ex:denied a ex:Claim ;
            ex:reifies <<( ex:s ex:p ex:other )>> .

        ex:s ex:p ex:o2 ,
                ex:o ~ ex:bare ~ ex:claim {|
                    a ex:Claim ;
                    ex:holder ex:nato ,
                        ex:us |} .

        ex:g {
            ex:claim ex:reifies <<( ex:s ex:p ex:o )>> .
        }

        """)
    #expect(try text(written, as: .nQuads) == (try text(source, as: .nQuads)))
  }

  @Test("annotations never hold each other, nor what they annotate")
  func nestedAnnotations() throws {
    let source = """
      PREFIX e: <https://example.org/> PREFIX r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      e:a e:p e:o . e:a r:reifies <<( e:a e:p e:o )>> .
      e:s e:p e:o . e:b r:reifies <<( e:s e:p e:o )>> ; e:q e:r . e:c r:reifies <<( e:b e:q e:r )>> ; e:q e:t .
      e:d r:reifies <<( e:d r:reifies <<( e:s e:p e:o )>> )>> , <<( e:s e:p e:o )>> .
      """
    let written = try text(source)
    #expect(try text(written, as: .nTriples) == (try text(source, as: .nTriples)))
    #expect(written.contains("ex:q ex:r ~ ex:c {|"))
  }
}
