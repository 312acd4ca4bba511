import RDF
import Testing

@Suite("JSON-LD")
struct JSONLDTests {
  private func written(_ text: String) throws -> String {
    let conversion = RDFConversion(
      from: .triG, reading: RDFReadingOptions(version: .rdf12), to: RDFWritingOptions(.jsonLD))
    return String(decoding: try conversion.bytes(of: Array(text.utf8)), as: UTF8.self)
  }

  @Test("nodes with their properties, values with type, language and direction")
  func layout() throws {
    let text = """
      @prefix ex: <http://e/> .
      ex:s a ex:T , _:c ; ex:p "a\\"\\n\\u0001" , 1 , "x"@ar--rtl ; ex:q ex:o ; ex:p ex:again .
      ex:g { ex:s a "odd" . ex:t ex:p 2 } ex:h { ex:s ex:p 1 }
      """
    #expect(
      try written(text) == """
        [
        {"@id": "http://e/s",
          "@type": ["http://e/T", "_:c"],
          "http://e/p": [{"@value": "a\\"\\n\\u0001"}, {"@value": "1", "@type": "http://www.w3.org/2001/XMLSchema#integer"}, \
        {"@value": "x", "@language": "ar", "@direction": "rtl"}],
          "http://e/q": [{"@id": "http://e/o"}]},
        {"@id": "http://e/s",
          "http://e/p": [{"@id": "http://e/again"}]},
        {"@id": "http://e/g", "@graph": [
        {"@id": "http://e/s",
          "http://www.w3.org/1999/02/22-rdf-syntax-ns#type": [{"@value": "odd"}]},
        {"@id": "http://e/t",
          "http://e/p": [{"@value": "2", "@type": "http://www.w3.org/2001/XMLSchema#integer"}]}
        ]},
        {"@id": "http://e/h", "@graph": [
        {"@id": "http://e/s",
          "http://e/p": [{"@value": "1", "@type": "http://www.w3.org/2001/XMLSchema#integer"}]}
        ]}
        ]

        """)
  }

  @Test("an empty text is an empty array, a triple term an error, reading not possible")
  func edges() throws {
    #expect(try written("") == "[]\n")
    #expect(throws: RDFWritingFailure.tripleTerm(.jsonLD)) { try written("<a:s> <a:p> <<( <a:s> <a:p> 1 )>> .") }
    #expect(!RDFFormat.jsonLD.isReadable)
    #expect(throws: (any Error).self) { try RDFReader(.jsonLD).quads(in: Array("[]".utf8)) }
  }
}
