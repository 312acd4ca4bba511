import DocumentModel
import Entente
import GraphAssembly
import KnowledgeBase
import TestSupport

/// The seeds, extracted once for all tests that only look at the result.
enum SeedExtraction {
  static let folder = SharedMaterial.checkout + "/seeds"

  static let extraction = Result { try Extraction(ExtractionSettings()) }

  static let documents = Result {
    var documents: [AnnotatedDocument] = []
    _ = try extraction.get().run(over: [folder]) { document, _ in documents.append(document) }
    return documents
  }

  /// The files of some documents' graph.
  static func files(_ documents: [AnnotatedDocument]) throws -> GraphFiles {
    let extraction = try extraction.get()
    let files = GraphFiles(assembly: extraction.assembly, relations: extraction.knowledge.relations)
    for document in documents {
      try files.add(document, text: try FileSystem.bytes(of: folder + "/" + document.document.file))
    }
    return files
  }
}
