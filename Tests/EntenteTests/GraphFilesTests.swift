import DocumentModel
import Entente
import GraphAssembly
import KnowledgeBase
import RDF
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("The files of a graph")
struct GraphFilesTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/entente-graph-\(UUID().uuidString)"

  /// A graph with a relation whose name RDF/XML cannot make an element of: no letter begins it.
  private func files() throws -> GraphFiles {
    var document = try SeedExtraction.documents.get()[0]
    for index in document.claims.indices { document.claims[index].relation = "9" }
    let files = GraphFiles(
      assembly: GraphAssembly(AssemblySettings(symmetricRelations: [], writesReifiers: true)),
      relations: try SeedExtraction.extraction.get().knowledge.relations)
    try files.add(document)
    return files
  }

  @Test("are written though one format cannot carry the graph, which is told with its file")
  func oneFormatFails() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileSystem.makeFolder(folder)
    try FileSystem.write([1], to: folder + "/entente.rdf")
    let outcome = try files().write([.nTriples, .rdfXML, .turtle], to: folder)
    #expect(outcome.written.map(\.path) == [folder + "/entente.nt", folder + "/entente.ttl"])
    #expect(outcome.failures.map(\.path) == [folder + "/entente.rdf"])
    #expect(try FileSystem.bytes(of: folder + "/entente.rdf") == [1])
    #expect(try FileSystem.names(in: folder) == ["entente.nt", "entente.rdf", "entente.ttl"])
  }

  @Test("take their names together: where one has no room, all stay as they were")
  func together() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // A folder in the place of the last file cannot be replaced.
    try FileSystem.makeFolder(folder + "/entente.ttl")
    try FileSystem.write([1], to: folder + "/entente.nt")
    #expect(throws: FileFailure.self) { try files().write([.nTriples, .turtle], to: folder) }
    #expect(try FileSystem.bytes(of: folder + "/entente.nt") == [1])
    #expect(try FileSystem.names(in: folder) == ["entente.nt", "entente.ttl"])
  }
}
