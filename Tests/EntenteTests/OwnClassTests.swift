import DocumentModel
import Entente
import GraphAssembly
import GraphExport
import KnowledgeBase
import RDF
import TestSupport
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder with a class that the program does not know, and one thing of it.
@Suite("Classes of one's own")
struct OwnClassTests {
  private func documents() throws -> ([AnnotatedDocument], Extraction) {
    let folder = FileManager.default.temporaryDirectory.path + "/entente-classes-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileSystem.makeFolder(folder + "/mine")
    let tables = [
      "classes.tsv": "id\tlabel\tparent\tcolour\tsource\nSpaceAgency\tspace agency\tOrganization\t#0055aa\tme\n",
      "organizations.tsv": "id\tlabel\tsubtype\taliases\tparent\tstate\tfrom\tuntil\tsource\n"
        + "zorya-agency\tZorya Agency\tSpaceAgency\tZorya Space Agency\t\t\t\t\tme\n",
      "identifiers.tsv": "id\tm49\tsame_as\tsource\nzorya-agency\t\thttps://example.org/zorya\tme\n",
    ]
    for (name, text) in tables { try FileSystem.write(Array(text.utf8), to: folder + "/mine/" + name) }
    let story = "The Zorya Space Agency condemned Russia. Russia criticized the Zorya Agency.\n"
    try FileSystem.write(Array(story.utf8), to: folder + "/story.txt")
    var settings = ExtractionSettings()
    settings.knowledgeFolders = [folder + "/mine"]
    let extraction = try Extraction(settings)
    var documents: [AnnotatedDocument] = []
    _ = try extraction.run(over: [folder + "/story.txt"]) { document, _ in documents.append(document) }
    return (documents, extraction)
  }

  @Test("a class in a table of one's own reaches annotations, RDF and drawings with label, parent and colour")
  func reaches() throws {
    let (documents, extraction) = try documents()
    let entity = try #require(documents.flatMap(\.entities).first { $0.id == "zorya-agency" })
    #expect(entity.type == .organization)
    #expect(
      entity.declaredClasses == [
        DeclaredClass(name: "SpaceAgency", label: "space agency", parent: "Organization", colour: "#0055aa")
      ])

    let assembly = extraction.assembly
    var lines: Set<String> = []
    for document in documents {
      for quad in assembly.quads(for: document) {
        lines.insert("\(quad.subject) \(quad.predicate) \(quad.object)")
      }
    }
    let ent = AssemblySettings.defaultBase + "ns#"
    let agency = "<" + AssemblySettings.defaultBase + "id/organization/zorya-agency>"
    let type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    #expect(lines.contains("\(agency) \(type) <\(ent)SpaceAgency>"))
    #expect(
      lines.contains(
        "<\(ent)SpaceAgency> <http://www.w3.org/2000/01/rdf-schema#subClassOf> <\(ent)Organization>"))
    #expect(lines.contains("\(agency) <http://www.w3.org/2002/07/owl#sameAs> <https://example.org/zorya>"))

    var builder = PropertyGraphBuilder(assembly, relations: extraction.knowledge.relations)
    for document in documents { builder.add(document) }
    let node = try #require(builder.graph().nodes.first { $0.id == "organization.zorya-agency" })
    #expect(node.type == "SpaceAgency")
    #expect(node.look.colour.hexadecimal == "#0055aa")
  }
}
