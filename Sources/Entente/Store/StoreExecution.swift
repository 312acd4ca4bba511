internal import Compression
internal import DocumentModel
internal import DocumentReading
internal import QuadStore
internal import RDF
internal import Text

/// Carries out a plan: passes over all sources, decides what each of their documents becomes, and writes.
final class StoreExecution {
  let editor: StoreEditor
  let plan: StorePlan
  var summary = StoreEditor.Summary()
  /// The names and digests of the documents passed so far.
  private var names = DocumentNames()
  private var edits: [StoreEdit] = []
  private let writer: StoreEditWriter
  private var lastFlush = ContinuousClock.now

  init(_ editor: StoreEditor, _ plan: StorePlan) {
    self.editor = editor
    self.plan = plan
    writer = StoreEditWriter(editor)
  }

  func run(_ progress: StoreEditor.Progress) throws -> StoreEditor.Summary {
    summary.failures = plan.failures
    try writer.begin()
    let sources = plan.ordered
    let checked = sources.filter(\.isChecked).count
    var done = 0
    for source in sources {
      if editor.stopsAtFailure, !summary.failures.isEmpty { break }
      try pass(source)
      if edits.reduce(0, { $0 + $1.weight }) >= writer.window
        || ContinuousClock.now - lastFlush > writer.longestStep
      {
        try flush()
      }
      guard source.isChecked else { continue }
      done += 1
      progress(done, checked, source.path)
    }
    try flush()
    return summary
  }

  private func flush() throws {
    defer { lastFlush = .now }
    if edits.isEmpty { return }
    let batch = edits
    edits = []
    try writer.write(batch, &summary)
  }

  private func pass(_ source: StorePlan.Source) throws {
    guard source.isChecked else { return try settle(source) }
    do {
      try check(source)
    } catch let failure as ReadingFailure where failure.isMissing && source.stored != nil {
      summary.gone.append(source.path)
      if plan.dropsMissing, let stored = source.stored {
        edits.append(.remove(stored.number))
        summary.removedDocuments += plan.documents(of: source).count
      } else {
        try settle(source)
      }
    } catch  where Self.concernsInput(error) {
      summary.failures.append(.init(path: source.path, error: error))
      try settle(source)
    }
  }

  /// Whether an error says something about one input and nothing about the store.
  private static func concernsInput(_ error: any Error) -> Bool {
    error is ReadingFailure || error is SyntaxFailure || error is FileFailure || error is GzipFailure
      || error is StoreEditFailure
  }

  /// Looks at a file and takes in what the store does not have.
  private func check(_ source: StorePlan.Source) throws {
    let file = try InputFile(source)
    let documents = plan.documents(of: source)
    let isKnown =
      source.stored?.digest == file.digest && source.stored?.metadata == file.metadata.json
      && source.stored?.kind == file.kind.source
    let isOutdated =
      plan.renewsOutdated && file.kind.source != .rdf
      && documents.contains { $0.document.state != .removed && $0.document.producer != editor.producer }
    let isRestored = plan.restoresRemoved && documents.contains { $0.document.state == .removed }
    if isKnown, !isOutdated, !isRestored {
      summary.unchanged += 1
      return try settle(source)
    }
    if source.isFound, file.kind.isTakenInByNameOnly {
      summary.passedOver.append(PassedOver(path: file.path, kind: "an RDF graph, taken in where it is named", count: 1))
      return
    }
    switch file.kind {
    case .store: throw StoreEditFailure.isStore(path: file.path)
    case .annotations, .nativeXML, .documents: try takeIn(file, documents)
    case .rdf(let format):
      // Committed by itself, so that a text that breaks off takes nothing else back.
      try flush()
      let planned = plannedFile(file, documents.first?.number)
      if try FileSystem.size(of: file.path) >= StoreEditWriter.largeFile {
        return try writer.loadInPieces(
          planned, format, digest: file.digest, metadata: file.metadata.json, &summary)
      }
      edits += [
        .begin(path: file.path, kind: .rdf), .load(planned, path: file.path, format),
        .finish(path: file.path, digest: file.digest, metadata: file.metadata.json),
      ]
      try flush()
    }
  }

  private func takeIn(
    _ file: InputFile, _ documents: [(number: DocumentNumber, document: StoredDocument)]
  ) throws {
    if file.kind == .documents { return try read(file, documents) }
    let before = names
    do {
      edits += [.begin(path: file.path, kind: file.kind.source)] + (try annotated(file, documents))
    } catch {
      // The source stays as it was, and so do the names that its documents have.
      names = before
      throw error
    }
    edits.append(.finish(path: file.path, digest: file.digest, metadata: file.metadata.json))
  }

  private func plannedFile(_ file: InputFile, _ old: DocumentNumber?) -> PlannedDocument {
    let name = file.path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? file.path
    return PlannedDocument(
      path: file.path, position: 0, key: "file:" + file.path, digest: file.digest, stem: name, name: name,
      replacing: old)
  }

  private func annotated(
    _ file: InputFile, _ stored: [(number: DocumentNumber, document: StoredDocument)]
  ) throws -> [StoreEdit] {
    var known = Dictionary(stored.map { ($0.document.digest, $0) }, uniquingKeysWith: { first, _ in first })
    let texts = file.texts()
    return try file.annotations().enumerated().map { position, document in
      let record = document.document
      let key = record.digest ?? "name:" + record.name
      var writer = ByteWriter()
      AnnotationWriter().write(document, to: &writer)
      let planned = PlannedDocument(
        path: file.path, position: position, key: key, digest: SHA256.hexadecimalDigest(of: writer.bytes.span),
        stem: record.name, name: record.name)
      if names.place(name: record.name, digest: key, path: file.path) == nil {
        // What an interrupted call has taken in already stays.
        if let old = known[planned.digest], old.document.state == .ready, old.document.name == record.name,
          old.document.producer == editor.producer
        {
          known[planned.digest] = nil
          return .keep(path: file.path, old.number, position: position)
        }
        return .take(planned, document, text: texts[record.name])
      }
      summary.duplicates.append(file.path)
      return .setAside(planned, DocumentContent(annotation: writer.bytes))
    }
  }

  /// Reads the documents of a file, one after the other; those that cannot be read cost no others.
  ///
  /// - Throws: the failure where the file gives no document at all: the source stays as it was then.
  private func read(
    _ file: InputFile, _ stored: [(number: DocumentNumber, document: StoredDocument)]
  ) throws {
    let reading = try editor.extraction().reader.reading(atPath: file.path)
    var known = Dictionary(stored.map { ($0.document.digest, $0) }, uniquingKeysWith: { first, _ in first })
    var failures: [ReadingFailure] = []
    var position = 0
    while true {
      do {
        guard let (document, original) = try reading.nextOriginal(knowing: file.metadata.known) else { break }
        if position == 0 { edits.append(.begin(path: file.path, kind: file.kind.source)) }
        edits.append(step(document, original, at: position, of: file, &known))
        position += 1
        if edits.reduce(0, { $0 + $1.weight }) >= 2 * writer.window { try flush() }
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
    _ known: inout [String: (number: DocumentNumber, document: StoredDocument)]
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

  private func edit(
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

  /// Passes over a source that is not looked at: its documents stay, but for those whose names or places are others now.
  private func settle(_ source: StorePlan.Source) throws {
    guard let stored = source.stored, stored.kind != .rdf else { return }
    for (number, document) in plan.documents(of: source) where document.state != .removed {
      let placement: DocumentNames.Placement
      if stored.kind == .annotations {
        let first = names.place(name: document.name, digest: document.key, path: source.path)
        placement = first.map { .duplicate(of: $0) } ?? .named(document.name)
      } else {
        placement = names.place(stem: document.stem, digest: document.key, path: source.path)
      }
      switch placement {
      case .duplicate where document.state == .duplicate: continue
      case .named(let name) where document.state == .ready && document.name == name: continue
      default: edits.append(try again(number, document, stored, placement))
      }
    }
  }

  /// What makes a stored document anew, from what the store keeps of it.
  private func again(
    _ number: DocumentNumber, _ document: StoredDocument, _ source: StoredSource, _ placement: DocumentNames.Placement
  ) throws -> StoreEdit {
    let content = try editor.store.content(of: number)
    let planned = PlannedDocument(
      path: source.path, position: document.position, key: document.key, digest: document.digest, stem: document.stem,
      name: document.name, original: content.original, replacing: number, source: source.number)
    if source.kind == .annotations {
      guard case .named = placement, let rows = content.annotation,
        let annotated = try AnnotationReader.annotations(in: rows, source: source.path).documents.first
      else { return .setAside(planned, content) }
      return .take(planned, annotated, text: content.text)
    }
    if content.original == nil, content.text == nil { return .setAside(planned, content) }
    let metadata = SourceMetadata(json: source.metadata)
    var again = try editor.extraction().reader.document(
      ofOriginal: content.original, text: content.text, name: document.stem, path: source.path,
      sidecar: metadata.known)
    // A record without identifier is named by its place in the file, which these bytes do not tell.
    again.record.name = document.stem
    return edit(planned, again, placement)
  }
}
