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

  /// What a check gave.
  public struct Report: Sendable {
    public var findings: [Finding]
    /// Whether the file holds nothing that could be wrong: no document, no statement.
    public var isEmpty: Bool
  }

  /// The files to check at a path: itself, or those of a folder that may be annotations, XML, RDF or stores.
  ///
  /// - Throws: `FileFailure`, or `GraphOpeningFailure.nothing` for a folder without any.
  public static func files(at path: String) throws -> [String] {
    guard FileSystem.isFolder(path) else { return [path] }
    let files = try FileSystem.names(in: path).map { path + "/" + $0 }.filter { file in
      if FileSystem.isFolder(file) { return false }
      let isGraph = RDFFormat(fileName: file)?.isReadable ?? false
      return isGraph || AnnotationFiles.hasKnownEnding(file) || QuadStore.isStore(at: file)
    }
    if files.isEmpty { throw GraphOpeningFailure.nothing(path: path) }
    return files
  }

  /// Checks a file.
  ///
  /// - Throws: `FileFailure`, or `SyntaxFailure` where the file breaks its own form.
  public func report(on path: String) throws -> Report {
    if QuadStore.isStore(at: path) { return try report(on: StoredGraph(at: path)) }
    let bytes = try FileSystem.unpackedBytes(of: path)
    if AnnotationFiles.hasKnownEnding(path) {
      let annotations =
        AnnotationFiles.hasEnding(".xml", path)
        ? try NativeXMLReader.annotations(in: bytes, source: path)
        : try AnnotationReader.annotations(in: bytes, source: path)
      return Report(
        findings: try findings(in: annotations),
        isEmpty: annotations.documents.isEmpty && annotations.sharedEntities.isEmpty)
    }
    let format = RDFFormat(fileName: path) ?? RDFFormat(contentBeginning: bytes) ?? .turtle
    let reader = RDFReader(format, options: RDFReadingOptions(version: .rdf12, sourceName: path))
    let identifiers = GraphIdentifiers(base: AssemblySettings.defaultBase)
    let quads = try reader.quads(in: bytes)
    return Report(
      findings: GraphValidation(identifiers: identifiers, policy: .asserted, relations: relations).findings(in: quads),
      isEmpty: quads.isEmpty)
  }

  /// Checks the documents and quads of a store.
  ///
  /// - Throws: `StoreFailure.damaged` where its file itself is.
  private func report(on graph: StoredGraph) throws -> Report {
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
    let isEmpty = try graph.store.documents().isEmpty && graph.store.quadCount() == 0
    return Report(findings: findings + quads.findings(in: try graph.documentQuads()), isEmpty: isEmpty)
  }

  private func findings(in annotations: AnnotationFile) throws -> [Finding] {
    let validation = AnnotationValidation(relations: relations)
    return try annotations.documents.flatMap { document in
      let path = documents.map { FileSystem.path(ofFile: document.document.file, in: $0) }
      let text = try path.flatMap { FileSystem.exists($0) && $0.hasSuffix(".txt") ? try FileSystem.bytes(of: $0) : nil }
      return validation.findings(in: document, text: text)
    }
  }
}
