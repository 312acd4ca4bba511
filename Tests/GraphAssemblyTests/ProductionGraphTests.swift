import DocumentModel
import GraphAssembly
import RDF
import Testing

@Suite("What a document's graph was made with")
struct ProductionGraphTests {
  private func lines(_ production: Production?) -> [String] {
    let record = DocumentRecord(
      name: "a", file: "a.txt", length: 1, digest: String(repeating: "b", count: 64), production: production)
    return GraphAssembly(AssemblySettings(symmetricRelations: [])).quads(for: AnnotatedDocument(document: record))
      .map { Shortened.text($0) }
  }

  @Test("is an activity of a program, with the digests of its data")
  func activity() {
    let production = Production(
      program: "Entente 9.1", model: "aa", rules: "bb", knowledge: "cc", settings: ["languages=any"])
    let lines = lines(production).filter { $0.contains("id/production/") || $0.contains("id/program/") }
    #expect(lines.contains { $0.hasPrefix("<id/doc/bbbb/graph> prov:wasGeneratedBy <id/production/") })
    let facts = lines.filter { $0.hasPrefix("<id/production/") }.map {
      $0.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
    }
    #expect(
      facts == [
        "rdf:type prov:Activity", "prov:wasAssociatedWith <id/program/Entente%209.1>", #"ent:knowledgeDigest "cc""#,
        #"ent:modelDigest "aa""#, #"ent:rulesDigest "bb""#, #"ent:setting "languages=any""#,
      ])
    #expect(lines.contains("<id/program/Entente%209.1> rdf:type prov:SoftwareAgent"))
  }

  @Test("is nothing where nobody knows it")
  func unknown() { #expect(!lines(nil).contains { $0.contains("wasGeneratedBy") }) }
}
