import RDF
import Testing
import Text

@Suite("Entities that a document declares")
struct DeclaredEntityTests {
  private func quads(_ declarations: String, _ content: String) throws -> [String] {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE rdf:RDF [ <!ENTITY e "http://e/"> <!ENTITY rdf "http://www.w3.org/1999/02/22-rdf-syntax-ns#"> \(declarations) ]>
      <rdf:RDF xmlns:rdf="&rdf;" xmlns:e="&e;">\(content)</rdf:RDF>
      """
    return try RDFReader(.rdfXML).quads(in: Array(text.utf8)).map(\.description)
  }

  @Test("stand in namespaces, attributes and text")
  func expansion() throws {
    let content = """
      <rdf:Description rdf:about="&e;s"><e:p rdf:resource="&e;o"/><e:q>a &word; b</e:q><e:r>&both;</e:r></rdf:Description>
      """
    #expect(
      try quads("<!ENTITY word 'c &amp; d'> <!ENTITY both '&word;&#33;'>", content) == [
        "<http://e/s> <http://e/p> <http://e/o> .", #"<http://e/s> <http://e/q> "a c & d b" ."#,
        #"<http://e/s> <http://e/r> "c & d!" ."#,
      ])
  }

  @Test("the first declaration counts, the five of XML stay")
  func redeclaration() throws {
    let content = "<rdf:Description rdf:about='&e;s'><e:p>&a;&lt;</e:p></rdf:Description>"
    let quads = try quads("<!ENTITY a '1'> <!ENTITY a '2'> <!ENTITY lt '&#38;#60;'>", content)
    #expect(quads == [#"<http://e/s> <http://e/p> "1<" ."#])
  }

  @Test("many references are read")
  func many() throws {
    let content = (0..<5000).map {
      "<rdf:Description rdf:about='&e;\($0)'><e:p rdf:resource='&e;o'/></rdf:Description>"
    }
    #expect(try quads("", content.joined()).count == 5000)
  }

  private static func bomb(_ levels: Int) -> String {
    "<!ENTITY b0 'bombbombbomb'>"
      + (1...levels).map { "<!ENTITY b\($0) '\(String(repeating: "&b\($0 - 1);", count: 10))'>" }.joined()
  }

  @Test(
    "those of other files, of declarations, of nobody, of themselves and bombs are refused at once",
    arguments: [
      ("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"), ("<!ENTITY x PUBLIC 'p' 'http://127.0.0.1:9/'>", "&x;"),
      ("<!ENTITY % x '<!ENTITY y \"z\">'> %x;", "&y;"), ("", "&nobody;"), ("<!ENTITY x '&x;'>", "&x;"),
      ("<!ENTITY x '&y;'> <!ENTITY y '&x;'>", "&x;"), (bomb(9), "&b9;"), (bomb(30), "&b30;"),
      ("<!ENTITY x '\(String(repeating: "a", count: 100_000))'>", String(repeating: "&x;", count: 30_000)),
      ("<!ENTITY x '</e:p><e:q>'>", "&x;"),
    ])
  func refusal(declarations: String, reference: String) {
    let start = ContinuousClock.now
    for place in ["<e:p>\(reference)</e:p>", "<e:p e:q='\(reference)'/>"] {
      #expect(throws: SyntaxFailure.self) {
        try quads(declarations, "<rdf:Description rdf:about='&e;s'>\(place)</rdf:Description>")
      }
    }
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test("more declarations than any ontology has are refused")
  func tooMany() {
    let declarations = (0..<20_000).map { "<!ENTITY x\($0) 'a'>" }.joined()
    #expect(throws: SyntaxFailure.self) { try quads(declarations, "") }
  }
}
