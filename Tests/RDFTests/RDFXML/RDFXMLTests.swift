import RDF
import Testing
import Text

@Suite("RDF/XML")
struct RDFXMLTests {
  private func written(_ turtle: String) throws -> String {
    let writing = RDFWritingOptions(.rdfXML)
    let conversion = RDFConversion(from: .turtle, reading: RDFReadingOptions(version: .rdf12), to: writing)
    return String(decoding: try conversion.bytes(of: Array(turtle.utf8)), as: UTF8.self)
  }

  @Test("triples that follow each other share an element, predicates are elements")
  func layout() throws {
    let text = """
      @prefix ex: <http://example.org/> .
      ex:s a ex:T ; ex:p "a < \\"b\\""@EN , 1 . _:1 <http://other.example/q?x=1&n> _:b .
      """
    #expect(
      try written(text) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF
            xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
            xmlns:ex="http://example.org/">
          <rdf:Description rdf:about="http://example.org/s">
            <rdf:type rdf:resource="http://example.org/T"/>
            <ex:p xml:lang="en">a &lt; &quot;b&quot;</ex:p>
            <ex:p rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</ex:p>
          </rdf:Description>
          <rdf:Description rdf:nodeID="_1">
            <n xmlns="http://other.example/q?x=1&amp;" rdf:nodeID="b"/>
          </rdf:Description>
        </rdf:RDF>

        """)
  }

  @Test("what XML cannot hold is an error and not left out")
  func limits() {
    #expect(throws: RDFWritingFailure.predicate(IRI("http://example.org/"))) {
      try written("<a:s> <http://example.org/> 1 .")
    }
    #expect(throws: RDFWritingFailure.character(1)) { try written("<a:s> <a:p> '\\u0001' .") }
    #expect(throws: RDFWritingFailure.character(0xFFFE)) { try written("<a:s> <a:p> '\\uFFFE' .") }
  }

  @Test("errors of the grammar say which element or attribute is wrong")
  func failures() throws {
    let text = """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://example.org/">
        <e:T rdf:about="http://example.org/s"
             rdf:nodeID="n"/>
      </rdf:RDF>
      """
    let failure = try #require(throws: SyntaxFailure.self) { try RDFReader(.rdfXML).quads(in: Array(text.utf8)) }
    #expect(failure.format == "RDF/XML")
    #expect(failure.position.line == 3)
    #expect(failure.expected == "only one of rdf:ID, rdf:about and rdf:nodeID")
  }
}
