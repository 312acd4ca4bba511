import DocumentModel
import Entente
import QuadStore
import RDF
import TestSupport
import Testing
import Text

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A store in a folder of its own, with files of annotations beside it.
final class StoreHistory {
  let folder: String
  var storePath: String { folder + "/test.store" }

  /// The annotated seeds, as the program's exports have them.
  static let seeds: Result<[AnnotatedDocument], any Error> = Result {
    let path = SharedMaterial.checkout + "/exports/entente.jsonl"
    return try AnnotationReader.annotations(in: try FileSystem.bytes(of: path), source: path).documents
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/entente-history-\(UUID().uuidString)"
    try FileSystem.makeFolder(folder + "/files")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func editor() throws -> StoreEditor { try StoreEditor(QuadStore(path: storePath, access: .making)) }

  /// A path for a file among the store's.
  func path(_ name: String) -> String { folder + "/files/" + name }

  func write(_ documents: [AnnotatedDocument], to name: String) throws {
    var writer = ByteWriter()
    AnnotationWriter().write(AnnotationFile(documents: documents), to: &writer)
    try FileSystem.write(writer.bytes, to: path(name))
  }

  func write(_ text: String, to name: String) throws { try FileSystem.write(Array(text.utf8), to: path(name)) }

  func delete(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Another document with the same claims: as if the article had been edited.
  static func edited(_ document: AnnotatedDocument, _ edition: Int) -> AnnotatedDocument {
    var document = document
    let digits = String(edition, radix: 16)
    let digest = document.document.digest ?? ""
    document.document.digest = digits + digest.dropFirst(digits.count)
    document.claims = document.claims.enumerated().filter { $0.offset % 7 != edition % 7 }.map(\.element)
    return document
  }
}

/// Every output of a store.
struct StoreOutputs: Hashable {
  var files: [[UInt8]]
  var quads: [String]

  init(_ path: String) throws {
    let graph = try StoredGraph(at: path)
    let files = try graph.files()
    self.files = try [GraphFiles.Format.jsonLines, .nQuads].map { try files.bytes($0) }
    quads = try graph.store.quads().map(\.description).sorted()
    #expect(try graph.store.damages().isEmpty)
  }
}
