internal import DocumentModel
internal import GraphAssembly
internal import GraphExport
internal import KnowledgeBase
internal import QuadStore
internal import RDF
public import Validation

/// Checks files of any form that Entente writes.
public struct FileValidation: Sendable {
  private let relations: RelationCatalogue
  private let documents: String?

  /// - Parameters:
  ///   - documents: the folder with the documents that annotations speak of.
  ///   - knowledgeFolders: folders with further knowledge; a store's own hold for it.
  public init(documents: String? = nil, knowledgeFolders: [String] = []) throws {
    var settings = ExtractionSettings()
    settings.knowledgeFolders = knowledgeFolders
    relations = try settings.knowledge().relations
    self.documents = documents
  }

  /// What is wrong with a file.
  ///
  /// - Throws: `FileFailure`, or `SyntaxFailure` where the file breaks its own form.
  public func findings(in path: String) throws -> [Finding] {
    if QuadStore.isStore(at: path) { return try findings(in: StoredGraph(at: path)) }
    let bytes = try FileSystem.bytes(of: path)
    if path.hasSuffix(".jsonl") { return try findings(in: try AnnotationReader.annotations(in: bytes, source: path)) }
    if path.hasSuffix(".xml") { return try findings(in: try NativeXMLReader.annotations(in: bytes, source: path)) }
    let format = RDFFormat(fileName: path) ?? RDFFormat(contentBeginning: bytes) ?? .turtle
    let reader = RDFReader(format, options: RDFReadingOptions(version: .rdf12, sourceName: path))
    let identifiers = GraphIdentifiers(base: AssemblySettings.defaultBase)
    return GraphValidation(identifiers: identifiers, policy: .asserted, relations: relations)
      .findings(in: try reader.quads(in: bytes))
  }

  /// What is wrong with the documents and quads of a store.
  ///
  /// - Throws: `StoreFailure.damaged` where its file itself is.
  private func findings(in graph: StoredGraph) throws -> [Finding] {
    if let damage = try graph.store.damages().first {
      throw StoreFailure.damaged(path: graph.store.path, detail: damage)
    }
    let relations = try graph.settings.extraction.knowledge().relations
    let validation = AnnotationValidation(relations: relations)
    var findings: [Finding] = []
    try graph.forEachDocument { document in
      findings += validation.findings(in: document, text: try graph.text(ofDocument: document.document.name))
    }
    let quads = GraphValidation(
      identifiers: GraphIdentifiers(base: graph.settings.base), policy: graph.settings.policy, relations: relations)
    return findings + quads.findings(in: try graph.documentQuads())
  }

  private func findings(in annotations: AnnotationFile) throws -> [Finding] {
    let validation = AnnotationValidation(relations: relations)
    return try annotations.documents.flatMap { document in
      let path = documents.map { $0 + "/" + document.document.file }
      let text = try path.flatMap { FileSystem.exists($0) && $0.hasSuffix(".txt") ? try FileSystem.bytes(of: $0) : nil }
      return validation.findings(in: document, text: text)
    }
  }
}
