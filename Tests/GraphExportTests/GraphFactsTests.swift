import DocumentModel
import GraphAssembly
import GraphExport
import JSON
import KnowledgeBase
import Testing
import Text

@Suite("What drawings and tables say of themselves")
struct GraphFactsTests {
  /// Two documents that were read in two ways.
  private func graph() throws -> PropertyGraph {
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))
    let builder = PropertyGraphBuilder(assembly, relations: try KnowledgeBase.builtIn().relations)
    for (name, version) in [("a", "9.1"), ("b", "9.2")] {
      let production = Production(program: "Entente " + version, model: "aa", rules: "bb", knowledge: "cc")
      try builder.add(
        AnnotatedDocument(
          document: DocumentRecord(name: name, file: name + ".txt", length: 1, production: production)))
    }
    return try PropertyGraph(builder.drawing())
  }

  private func text(_ writer: some GraphWriter) throws -> String {
    String(decoding: try writer.bytes(of: try graph()), as: UTF8.self)
  }

  @Test("GraphML has them as data of the graph before its first node")
  func graphML() throws {
    let text = try text(GraphMLWriter())
    #expect(text.contains(##"<key id="g_program" for="graph" attr.name="program" attr.type="string"/>"##))
    #expect(text.contains(##"<data key="g_modelVersion">\##(GraphAssembly.modelVersion)</data>"##))
    #expect(text.contains(##"<data key="g_program">Entente 9.1|Entente 9.2</data>"##))
    #expect(text.contains(##"<data key="g_rulesDigest">bb</data>"##))
    #expect(!text.contains("g_settings"))
  }

  @Test("GEXF describes itself, DOT begins with comments")
  func descriptions() throws {
    #expect(try text(GEXFWriter()).contains("program: Entente 9.1|Entente 9.2; modelDigest: aa; rulesDigest: bb"))
    #expect(try text(DOTWriter()).hasPrefix("// modelVersion: \(GraphAssembly.modelVersion)\n// program: Entente 9.1|"))
  }

  @Test("tables have a description with columns and types beside them")
  func tables() throws {
    let description = TableDescription().json(of: try graph(), nodes: "x-nodes.csv", edges: "x-edges.csv")
    var output = ByteWriter()
    JSONWriter().write(description, to: &output)
    let text = output.string
    #expect(text.hasPrefix(##"{"@context":"http://www.w3.org/ns/csvw","dc:creator":"Entente""##))
    #expect(text.contains(##""ent:program":"Entente 9.1|Entente 9.2""##))
    #expect(text.contains(##"{"url":"x-nodes.csv","tableSchema":{"columns":[{"titles":"id","datatype":"string"}"##))
    #expect(text.contains(##"{"titles":"mentions","datatype":"integer"}"##))
    #expect(text.contains(##"{"titles":"contested","datatype":"boolean"}"##))
  }

  @Test("the page says them at its foot")
  func page() throws {
    let assembly = GraphAssembly(AssemblySettings(symmetricRelations: []))
    var page = PageBuilder(assembly, relations: try KnowledgeBase.builtIn().relations)
    let production = Production(program: "Entente 9.1", model: "aa", rules: "bb", knowledge: "cc")
    page.add(
      AnnotatedDocument(document: DocumentRecord(name: "a", file: "a.txt", length: 1, production: production)))
    let text = String(decoding: try page.bytes(), as: UTF8.self)
    #expect(text.contains(##""made":{"modelVersion":"\##(GraphAssembly.modelVersion)","program":"Entente 9.1""##))
    #expect(text.contains(#"<footer id="made" hidden></footer>"#))
  }
}
