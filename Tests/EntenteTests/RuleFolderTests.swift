import DocumentModel
import Entente
import GraphAssembly
import GraphExport
import KnowledgeBase
import QuadStore
import RDF
import TestSupport
import Testing
import Validation

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder with one relation that the program does not know, one way to state it, and a story.
private final class OwnRelation {
  let folder: String
  var story: String { folder + "/story.txt" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/entente-rules-\(UUID().uuidString)"
    try FileSystem.makeFolder(folder + "/rules")
    try write(
      "relations.tsv", like: "knowledge/relations.tsv",
      [
        "id": "smugglesTo", "tier": "2", "group": "weapon", "domain": "Actor", "range": "Actor", "functional": "yes",
        "opposite": "suppliesWeaponTo", "definition": "The subject brings goods in secret.", "verbs": "smuggle",
        "cameo": "0999", "source": "me",
      ])
    try write(
      "patterns.tsv", like: "claims/patterns.tsv",
      [
        "id": "smuggle-to/1", "relation": "smugglesTo", "category": "verb", "lemmas": "smuggle", "subject": "subject",
        "object": "to", "subject types": "Actor", "object types": "Actor", "polarity": "positive", "source": "me",
        "example": "Minsk smuggled rockets to Riga.", "expected": "smugglesTo(Minsk, Riga)",
      ])
    let text = "Minsk smuggled rockets to Riga.\n\nBut Tallinn said Minsk smuggled rockets to Paris.\n"
    try FileSystem.write(Array(text.utf8), to: story)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a table with one row under the header of a table of the program.
  private func write(_ name: String, like table: String, _ row: [String: String]) throws {
    let path = SharedMaterial.checkout + "/Sources/CEmbeddedData/" + table
    let own = String(decoding: try FileSystem.bytes(of: path), as: UTF8.self)
    let header = String(own.prefix { $0 != "\n" })
    let columns = header.split(separator: "\t").map(String.init)
    #expect(Set(row.keys).isSubset(of: columns))
    let cells = columns.map { row[$0] ?? "" }.joined(separator: "\t")
    try FileSystem.write(Array((header + "\n" + cells + "\n").utf8), to: folder + "/rules/" + name)
  }

  var settings: ExtractionSettings {
    var settings = ExtractionSettings()
    settings.ruleFolders = [folder + "/rules"]
    return settings
  }
}

@Suite("Rules of one's own")
struct RuleFolderTests {
  private let own: OwnRelation
  private let extraction: Extraction
  private let document: AnnotatedDocument

  init() throws {
    own = try OwnRelation()
    extraction = try Extraction(own.settings)
    var read: [AnnotatedDocument] = []
    _ = try extraction.run(over: [own.story]) { document, _ in read.append(document) }
    document = try #require(read.first)
  }

  @Test("a row, a pattern and its example add a relation, without a new program")
  func claims() {
    #expect(document.claims.contains { $0.relation == "smugglesTo" && $0.rule == "smuggle-to/1" && $0.tier == 2 })
  }

  @Test("every file has the new relation", arguments: GraphFiles.Format.allCases)
  func files(format: GraphFiles.Format) throws {
    let files = GraphFiles(assembly: extraction.assembly, relations: extraction.knowledge.relations)
    try files.add(document, text: Array(try FileSystem.bytes(of: own.story)))
    #expect(String(decoding: try files.bytes(format), as: UTF8.self).contains("smugglesTo"))
  }

  @Test("every drawing and table has it, with its event code", arguments: GraphFormat.allCases)
  func drawings(format: GraphFormat) throws {
    let builder = PropertyGraphBuilder(extraction.assembly, relations: extraction.knowledge.relations)
    try builder.add(document)
    let drawing = String(decoding: try format.writer.bytes(of: builder.drawing()), as: UTF8.self)
    #expect(drawing.contains("smugglesTo") && (format == .dot || drawing.contains("0999")))
    var edges: [UInt8] = []
    _ = try GraphTables(.plain).write(builder.drawing(), nodes: { _ in }, edges: { edges += $0 })
    #expect(String(decoding: edges, as: UTF8.self).contains("smugglesTo"))
  }

  @Test("a store begun with the folder has it, and so have its answers")
  func store() throws {
    var wishes = StoreSettings.Wishes()
    wishes.ruleFolders = [own.folder + "/rules"]
    let path = own.folder + "/test.store"
    let editor = try StoreEditor(QuadStore(path: path, access: .making), wishes: wishes)
    _ = try editor.add([own.story])
    #expect(try StoredGraph(at: path).settings.ruleFolders == wishes.ruleFolders)
    let files = try StoredGraph(at: path).files()
    #expect(String(decoding: try files.bytes(.triG), as: UTF8.self).contains("ent:smugglesTo"))
    #expect(try GraphOpening.corpus(at: path) { _ in }.rows(ClaimFilter()).contains { $0.relation == "smugglesTo" })
  }

  @Test("what its row says of it is so: one value, an opposite, a known name")
  func properties() throws {
    let relations = extraction.knowledge.relations
    let conflicts = Corpus(documents: [document]).functionalConflicts(relations)
    #expect(conflicts.map(\.relation) == ["smugglesTo"])
    #expect(relations.opposites["suppliesWeaponTo"] == "smugglesTo")
    #expect(extraction.assembly.settings.oppositeRelations["smugglesTo"] == "suppliesWeaponTo")
    let ontology = RelationOntology(relations, identifiers: extraction.assembly.identifiers).dataset
    let iri = EntenteVocabulary(extraction.assembly.identifiers.namespace).relation("smugglesTo")
    #expect(ontology.sortedQuads.contains { $0.subject == .iri(iri) })
    let shapes = RelationShapes(relations, identifiers: extraction.assembly.identifiers).turtle
    #expect(shapes.contains("ent:smugglesTo-arguments"))
  }

  @Test("validation knows it with the folder, and reports it without")
  func validation() throws {
    let files = GraphFiles(assembly: extraction.assembly, relations: extraction.knowledge.relations)
    try files.add(document)
    let path = own.folder + "/graph.jsonl"
    try FileSystem.write(try files.bytes(.jsonLines), to: path)
    try FileManager.default.createDirectory(atPath: own.folder + "/knowledge", withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: own.folder + "/rules/relations.tsv", toPath: own.folder + "/knowledge/relations.tsv")
    let known = try FileValidation(knowledgeFolders: [own.folder + "/knowledge"]).report(on: path).findings
    #expect(!known.contains { $0.problem == .unknownRelation("smugglesTo") })
    #expect(try FileValidation().report(on: path).findings.contains { $0.problem == .unknownRelation("smugglesTo") })
  }
}
