import DocumentModel
import GraphAssembly
import GraphExport
import KnowledgeBase
import RDF
import TestSupport

/// The seeds as the program annotated them (`exports/entente.jsonl`), with their texts, and the page of them.
enum SeedPage {
  static let documents: [AnnotatedDocument] = {
    let path = SharedMaterial.checkout + "/exports/entente.jsonl"
    guard let bytes = SharedMaterial.bytes(atPath: path) else { return [] }
    return (try? AnnotationReader.annotations(in: bytes, source: path))?.documents ?? []
  }()

  /// The claims that a page shows: those of a document's own text, equal ones of a document once.
  static let claims: [Claim] = documents.flatMap { document in
    var seen: Set<String> = []
    return assembly.nodes(of: document).claims.filter { node in
      !node.claim.section.isQuarantined && seen.insert(node.iri.string).inserted
    }.map(\.claim)
  }

  static let assembly = GraphAssembly(AssemblySettings(symmetricRelations: symmetric))

  private static let symmetric: Set<String> = (try? KnowledgeBase.builtIn().relations.symmetric) ?? []

  static func text(of document: AnnotatedDocument) -> [UInt8]? {
    SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/seeds/" + document.document.file)
  }

  /// The page of some documents; the seeds' texts are added where they fit.
  static func builder(_ documents: [AnnotatedDocument] = documents) throws -> PageBuilder {
    var page = PageBuilder(assembly, relations: try KnowledgeBase.builtIn().relations)
    for document in documents { page.add(document, text: text(of: document)) }
    return page
  }

  static let page = Result { try builder().bytes() }

  static func bytes() throws -> [UInt8] { try page.get() }
}
