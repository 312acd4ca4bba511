internal import DocumentModel
internal import DocumentReading
internal import QuadStore

// What becomes of the documents of a file that the program reads itself.
extension StoreExecution {
  /// Reads the documents of a file, one after the other; those that cannot be read cost no others.
  ///
  /// - Throws: the failure where the file gives no document at all: the source stays as it was then.
  func read(_ file: InputFile, _ stored: [Stored]) throws {
    let reading = try editor.extraction().reader.reading(atPath: file.path)
    var known = Dictionary(stored.map { ($0.document.digest, $0) }, uniquingKeysWith: { first, _ in first })
    var failures: [ReadingFailure] = []
    var position = 0
    while true {
      do {
        guard let (document, original) = try reading.nextOriginal(knowing: file.metadata.known) else { break }
        if position == 0 { edits.append(.begin(path: file.path, kind: file.kind.source)) }
        summary.notices += document.notices.map { (file.path, $0) }
        edits.append(step(document, original, at: position, of: file, &known))
        position += 1
        if writer.isEnough(edits) { try flush() }
      } catch let failure as ReadingFailure {
        failures.append(failure)
      }
    }
    if position == 0, let first = failures.first { throw first }
    summary.failures += failures.map { .init(path: file.path, error: $0) }
    summary.passedOver += reading.passedOver
    if position == 0 { edits.append(.begin(path: file.path, kind: file.kind.source)) }
    edits.append(.finish(path: file.path, digest: file.digest, metadata: file.metadata.json))
  }

  /// What becomes of a document of a file.
  private func step(
    _ document: SourceDocument, _ original: [UInt8]?, at position: Int, of file: InputFile,
    _ known: inout [String: Stored]
  ) -> StoreEdit {
    let digest = file.digest(of: original ?? document.text)
    if let old = known[digest], old.document.state == .removed, !plan.restoresRemoved {
      known[digest] = nil
      return .keep(path: file.path, old.number, position: position)
    }
    let key = document.record.digest ?? digest
    let planned = PlannedDocument(
      path: file.path, position: position, key: key, digest: digest, stem: document.record.name,
      name: document.record.name, original: original)
    let placement = names.place(stem: planned.stem, digest: key, path: file.path)
    if let old = known[digest], isSettled(old.document, placement) {
      known[digest] = nil
      return .keep(path: file.path, old.number, position: position)
    }
    return edit(planned, document, placement)
  }

  private func isSettled(_ document: StoredDocument, _ placement: DocumentNames.Placement) -> Bool {
    switch placement {
    case .duplicate: document.state == .duplicate
    case .named(let name):
      document.state == .ready && document.name == name && document.producer == editor.producer
    }
  }

  func edit(
    _ planned: PlannedDocument, _ document: SourceDocument, _ placement: DocumentNames.Placement
  ) -> StoreEdit {
    switch placement {
    case .duplicate:
      summary.duplicates.append(planned.path)
      return .setAside(planned, DocumentContent(text: document.text, original: planned.original))
    case .named(let name):
      var planned = planned
      var document = document
      planned.name = name
      document.record.name = name
      return .read(planned, document)
    }
  }
}
