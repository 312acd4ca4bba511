import TestSupport
import Testing
import Text
import XML

@Suite("Validating against a schema")
struct XMLSchemaTests {
  private let schemaText = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
      <xs:element name="list"><xs:complexType><xs:sequence>
        <xs:element name="item" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="n" type="xs:integer" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  @Test("a valid document has no findings")
  func valid() throws {
    let schema = try XMLSchema(Array(schemaText.utf8))
    #expect(schema.findings(in: Array("<list><item n='1'/><item n='2'/></list>".utf8)).isEmpty)
  }

  @Test("every violation is found at its line")
  func violations() throws {
    let schema = try XMLSchema(Array(schemaText.utf8))
    let findings = schema.findings(in: Array("<list>\n<item n='1'/>\n<item n='x'/>\n<other/>\n</list>".utf8))
    #expect(findings.map(\.line) == [3, 4])
    #expect(findings.first?.message.contains("'x'") == true)
    #expect(findings.last?.message.contains("other") == true)
  }

  @Test("an ill-formed document is not valid")
  func illFormed() throws {
    let schema = try XMLSchema(Array(schemaText.utf8))
    #expect(!schema.findings(in: Array("<list><item n='1'>".utf8)).isEmpty)
    #expect(!schema.findings(in: []).isEmpty)
  }

  @Test("entities in a document under validation are not loaded")
  func externalEntity() throws {
    let schema = try XMLSchema(Array(schemaText.utf8))
    let text = "<!DOCTYPE list [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><list><item n='1'/>&x;</list>"
    #expect(!schema.findings(in: Array(text.utf8)).contains { $0.message.contains("root:") })
  }

  @Test("a broken schema is refused with its line")
  func brokenSchema() {
    do throws(SyntaxFailure) {
      let text = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n<xs:elemen/>\n</xs:schema>"
      _ = try XMLSchema(Array(text.utf8), source: "x.xsd")
      Issue.record("a broken schema was compiled")
    } catch {
      #expect(error.position.line == 2)
      #expect(error.source == "x.xsd")
    }
  }

  @Test("included schema files come from the caller, never from disk or network")
  func included() throws {
    let main = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:include schemaLocation="types.xsd"/><xs:element name="a" type="short"/>
      </xs:schema>
      """
    let types = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="short">
        <xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:schema>
      """
    let schema = try XMLSchema(Array(main.utf8), files: ["types.xsd": Array(types.utf8)])
    #expect(schema.findings(in: Array("<a>abc</a>".utf8)).isEmpty)
    #expect(schema.findings(in: Array("<a>abcd</a>".utf8)).count == 1)
    #expect(throws: SyntaxFailure.self) { _ = try XMLSchema(Array(main.utf8)) }
  }

  @Test("the published GraphML schema compiles offline")
  func graphML() throws {
    guard let folder = SharedMaterial.path("xsd/graphml-1.0") else { return }
    var files: [String: [UInt8]] = [:]
    for path in SharedMaterial.files(in: folder, ending: ".xsd") {
      files[String(path.split(separator: "/").last ?? "")] = SharedMaterial.bytes(atPath: path)
    }
    let schema = try XMLSchema(try #require(files["graphml.xsd"]), files: files)
    let start = "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\"><graph edgedefault=\"directed\">"
    #expect(schema.findings(in: Array((start + "<node id=\"a\"/></graph></graphml>").utf8)).isEmpty)
    let findings = schema.findings(in: Array((start + "<node id=\"a/b\"/></graph></graphml>").utf8))
    #expect(findings.first?.message.contains("a/b") == true)
  }
}
