internal import DocumentModel
internal import DocumentReading
internal import QuadStore
internal import Text

// What becomes of the documents of a file of annotations.
extension StoreExecution {
  typealias Stored = (number: DocumentNumber, document: StoredDocument)

  /// How many bytes a file has at most whose documents are held while they are taken in.
  private static let heldFile = 1 << 20

  /// Takes in the documents of a file of annotations, one after the other.
  ///
  /// - Throws: `SyntaxFailure`: the source stays as it was then.
  func takeAnnotations(of file: InputFile, _ stored: [Stored]) throws {
    // Read to its end first, so that a row that cannot be read changes nothing; what is small is read once.
    let isHeld = try FileSystem.size(of: file.path) <= Self.heldFile
    var held: [(document: AnnotatedDocument, text: [UInt8]?)] = []
    try file.forEachAnnotated { if isHeld { held.append(($0, $1)) } }
    var known = Dictionary(stored.map { ($0.document.digest, $0) }, uniquingKeysWith: { first, _ in first })
    edits.append(.begin(path: file.path, kind: file.kind.source))
    var position = 0
    func take(_ document: AnnotatedDocument, _ text: [UInt8]?) throws {
      edits.append(step(document, text, at: position, of: file, &known))
      position += 1
      if writer.isEnough(edits) { try flush() }
    }
    if isHeld {
      for (document, text) in held { try take(document, text) }
    } else {
      try file.forEachAnnotated(take)
    }
    edits.append(.finish(path: file.path, digest: file.digest, metadata: file.metadata.json))
  }

  /// What becomes of an annotated document.
  private func step(
    _ document: AnnotatedDocument, _ text: [UInt8]?, at position: Int, of file: InputFile,
    _ known: inout [String: Stored]
  ) -> StoreEdit {
    let record = document.document
    let key = record.digest ?? "name:" + record.name
    var rows = ByteWriter()
    AnnotationWriter().write(document, to: &rows)
    let planned = PlannedDocument(
      path: file.path, position: position, key: key, digest: SHA256.hexadecimalDigest(of: rows.bytes.span),
      stem: record.name, name: record.name, rows: rows.bytes)
    guard names.place(name: record.name, digest: key, path: file.path) == nil else {
      summary.duplicates.append(file.path)
      return .setAside(planned, DocumentContent(annotation: rows.bytes))
    }
    // What an interrupted call has taken in already stays.
    if let old = known[planned.digest], old.document.state == .ready, old.document.name == record.name,
      old.document.producer == editor.producer
    {
      known[planned.digest] = nil
      return .keep(path: file.path, old.number, position: position)
    }
    return .take(planned, document, text: text)
  }
}
