import DocumentModel
import Entente
import GraphAssembly
import GraphExport
import KnowledgeBase
import RDF
import TestSupport
import Testing
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder with a class that the program does not know, and one thing of it.
@Suite("Classes of one's own")
struct OwnClassTests {
  private static let story = "The Zorya Space Agency condemned Russia. Russia criticized the Zorya Agency.\n"

  /// - Parameter rules: tables of rules by name.
  private func documents(
    _ story: String = story, rules: [String: String] = [:]
  ) throws -> ([AnnotatedDocument], Extraction) {
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
    for (name, text) in rules { try FileSystem.write(Array(text.utf8), to: folder + "/mine/" + name) }
    try FileSystem.write(Array(story.utf8), to: folder + "/story.txt")
    var settings = ExtractionSettings()
    settings.knowledgeFolders = rules.isEmpty ? [folder + "/mine"] : []
    settings.ruleFolders = rules.isEmpty ? [] : [folder + "/mine"]
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

    let builder = PropertyGraphBuilder(assembly, relations: extraction.knowledge.relations)
    for document in documents { try builder.add(document) }
    let node = try #require(PropertyGraph(builder.drawing()).nodes.first { $0.id == "organization.zorya-agency" })
    #expect(node.type == "SpaceAgency")
    #expect(node.look.colour.hexadecimal == "#0055aa")
  }

  private static let patterns =
    "id\trelation\tcategory\tlemmas\tparticles\tsubject\tobject\tsubject types\tobject types\tgoods\tpolarity\tsource\texample\texpected\n"
    + "irk/1\tcriticizes\tverb\tirk\t\tsubject\tobject\tSpaceAgency\tActor\t\tpositive\tme\t\t\n"

  @Test("a pattern may ask for a class of one's own: other things of the wider class do not fit")
  func pattern() throws {
    let story = "The Zorya Space Agency irked Russia. The European Union irked Iran.\n"
    let (documents, _) = try documents(story, rules: ["patterns.tsv": Self.patterns])
    let claims = documents.flatMap(\.claims).filter { $0.rule == "irk/1" }
    #expect(claims.map(\.subject) == [.entity("zorya-agency")])
    #expect(claims.map(\.object) == [.entity("russia")])
  }

  @Test("a class that nobody added is refused in a pattern")
  func unknownClass() {
    let patterns = Self.patterns.replacing("SpaceAgency", with: "SpaceAgencies")
    #expect(throws: SyntaxFailure.self) { try documents(rules: ["patterns.tsv": patterns]) }
  }

  @Test(
    "a name in a question may be a class of one's own", arguments: ["SpaceAgency", "space agencies", "Space Agency"])
  func choice(name: String) throws {
    let (documents, extraction) = try documents()
    let corpus = Corpus(documents: documents)
    #expect(try NameResolver(corpus, knowledge: extraction.knowledge).choice(named: name) == ["zorya-agency"])
    let history = try StoreHistory()
    try history.write(documents, to: "a.jsonl")
    _ = try history.editor().add([history.path("")])
    #expect(try StoreQuestions(StoredGraph(at: history.storePath)).choice(named: name) == ["zorya-agency"])
  }
}
