internal import DocumentModel
internal import GraphAssembly
internal import GraphExport
internal import KnowledgeBase
internal import RDF
public import Validation

/// Checks files of any form that Entente writes.
public struct FileValidation: Sendable {
  private let relations: RelationCatalogue
  private let documents: String?

  /// - Parameter documents: the folder with the documents that annotations speak of.
  public init(documents: String? = nil) throws {
    relations = try KnowledgeBase.builtIn().relations
    self.documents = documents
  }

  /// What is wrong with a file.
  ///
  /// - Throws: `FileFailure`, or `SyntaxFailure` where the file breaks its own form.
  public func findings(in path: String) throws -> [Finding] {
    let bytes = try FileSystem.bytes(of: path)
    if path.hasSuffix(".jsonl") { return try findings(in: try AnnotationReader.annotations(in: bytes, source: path)) }
    if path.hasSuffix(".xml") { return try findings(in: try NativeXMLReader.annotations(in: bytes, source: path)) }
    let format = RDFFormat(fileName: path) ?? RDFFormat(contentBeginning: bytes) ?? .turtle
    let reader = RDFReader(format, options: RDFReadingOptions(sourceName: path))
    let identifiers = GraphIdentifiers(base: AssemblySettings.defaultBase)
    return GraphValidation(identifiers: identifiers, policy: .asserted, relations: relations)
      .findings(in: try reader.quads(in: bytes))
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
