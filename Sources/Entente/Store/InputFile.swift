internal import DocumentModel
internal import DocumentReading
internal import GraphExport
internal import JSON
internal import QuadStore
internal import Text

/// A file that is to be taken into a store, as it is on the disk.
struct InputFile {
  let path: String
  let kind: InputKind
  /// SHA-256 of the bytes.
  let digest: String
  let metadata: SourceMetadata
  /// The bytes of annotations; none for quads and documents, which are read piece by piece.
  let bytes: [UInt8]

  /// - Throws: `ReadingFailure` or `FileFailure` where the file, or what stands beside it, cannot be read.
  init(_ source: StorePlan.Source) throws {
    path = source.path
    let stored = source.stored.map { SourceMetadata(json: $0.metadata) } ?? SourceMetadata()
    guard FileSystem.exists(path) else { throw ReadingFailure.missing(path: path) }
    kind = try InputKind(at: path)
    if case .rdf = kind {
      metadata = SourceMetadata()
      bytes = []
      digest = try Self.digest(ofFileAt: path)
      return
    }
    let table: DocumentMetadata?
    if let given = source.table { table = given } else { table = stored.table }
    metadata = SourceMetadata(
      table: table, sidecar: try DocumentReader.sidecar(ofPath: path))
    if kind == .documents {
      bytes = []
      digest = try Self.digest(ofFileAt: path)
      return
    }
    let content = try FileSystem.bytes(of: path)
    digest = SHA256.hexadecimalDigest(of: content.span)
    bytes = content
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

  /// The documents of a file of annotations, each with the shared entities that it refers to.
  ///
  /// - Throws: `SyntaxFailure`.
  func annotations() throws -> [AnnotatedDocument] {
    let file =
      kind == .nativeXML
      ? try NativeXMLReader.annotations(in: bytes, source: path)
      : try AnnotationReader.annotations(in: bytes, source: path)
    return file.documents.map { $0.including(file.sharedEntities) }
  }

  /// The texts that a file of annotations carries (`--with-text`), by document name; those of another length than the
  /// document says are left out.
  func texts() -> [String: [UInt8]] {
    if kind != .annotations { return [:] }
    var texts: [String: [UInt8]] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")) where AnnotationRows.isDocument(line) {
      guard case .object(let row)? = try? JSONReader.value(in: Array(line)), row["kind"] == .string("document"),
        case .string(let name)? = row["doc"], case .string(let text)? = row["text"],
        row["length"] == .integer(text.unicodeScalars.count)
      else { continue }
      texts[name] = Array(text.utf8)
    }
    return texts
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
