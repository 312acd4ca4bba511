internal import DocumentModel
internal import DocumentReading
internal import QuadStore
internal import Text

/// A file that is to be taken into a store, as it is on the disk.
struct InputFile {
  let path: String
  let kind: InputKind
  /// SHA-256 of the bytes.
  let digest: String
  let metadata: SourceMetadata

  /// - Throws: `ReadingFailure` or `FileFailure` where the file, or what stands beside it, cannot be read.
  init(_ source: StorePlan.Source) throws {
    path = source.path
    let stored = source.stored.map { SourceMetadata(json: $0.metadata) } ?? SourceMetadata()
    guard FileSystem.exists(path) else { throw ReadingFailure.missing(path: path) }
    kind = try InputKind(at: path)
    if case .rdf = kind {
      metadata = SourceMetadata()
      digest = try Self.digest(ofFileAt: path)
      return
    }
    let table: DocumentMetadata?
    if let given = source.table { table = given } else { table = stored.table }
    metadata = SourceMetadata(
      table: table, sidecar: try DocumentReader.sidecar(ofPath: path))
    digest = try Self.digest(ofFileAt: path)
  }

  static func digest(ofFileAt path: String) throws -> String {
    let source = try ByteSource(path)
    var hash = SHA256()
    while true {
      let piece = try source.next()
      if piece.isEmpty { return SHA256.hexadecimal(hash.finalized()) }
      hash.update(piece.span)
    }
  }

  /// The digest of a document that is read from some bytes of the file and what is known beside it.
  func digest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes.span)
    hash.update("\n" + metadata.json)
    return SHA256.hexadecimal(hash.finalized())
  }

  /// Hands out the documents of a file of annotations, each with the shared entities that it refers to, and what it counts in
  /// where the file holds that (`--with-text`).
  ///
  /// - Throws: as `AnnotationFiles.forEach(in:as:_:)`.
  func forEachAnnotated(_ take: (AnnotatedDocument, _ text: [UInt8]?) throws -> Void) throws {
    _ = try AnnotationFiles.forEach(in: path, as: kind) { document, shared, text in
      try take(document.including(shared), text)
    }
  }
}

extension InputKind {
  /// What the store notes of a source.
  var source: StoredSource.Kind {
    switch self {
    case .rdf: .rdf
    case .annotations, .nativeXML: .annotations
    case .documents, .store: .documents
    }
  }
}
