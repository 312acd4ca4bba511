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
  var names = DocumentNames()
  /// What is to be carried out next.
  var edits: [StoreEdit] = []
  let writer: StoreEditWriter
  private var lastFlush = ContinuousClock.now

  init(_ editor: StoreEditor, _ plan: StorePlan) {
    self.editor = editor
    self.plan = plan
    writer = StoreEditWriter(editor)
  }

  func run(_ progress: StoreEditor.Progress) throws -> StoreEditor.Summary {
    summary.failures = plan.failures
    summary.unmatched = plan.unmatched
    try writer.begin()
    do {
      try passAll(progress)
      try commit()
    } catch {
      writer.takeBack(&summary)
      throw error
    }
    return summary
  }

  private func passAll(_ progress: StoreEditor.Progress) throws {
    let sources = plan.ordered
    let checked = sources.filter(\.isChecked).count
    var done = 0
    for source in sources {
      if editor.stopsAtFailure, !summary.failures.isEmpty { break }
      try pass(source)
      if writer.isEnough(edits) || ContinuousClock.now - lastFlush > writer.pace.longestStep { try flush() }
      guard source.isChecked else { continue }
      done += 1
      progress(done, checked, source.path)
    }
  }

  /// Carries out what is to be carried out next.
  func flush() throws {
    defer { lastFlush = .now }
    if edits.isEmpty { return }
    let batch = edits
    edits = []
    try writer.write(batch, &summary)
  }

  /// Carries out what is to be carried out next, and commits it.
  private func commit() throws {
    try flush()
    try writer.commit(&summary)
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
    case .annotations, .nativeXML: try takeAnnotations(of: file, documents)
    case .documents: try read(file, documents)
    case .rdf(let format):
      // Committed by itself, so that a text that breaks off takes nothing else back.
      try commit()
      let planned = plannedFile(file, documents.first?.number)
      if try FileSystem.size(of: file.path) >= StoreEditWriter.largeFile {
        return try writer.loadInPieces(
          planned, format, digest: file.digest, metadata: file.metadata.json, &summary)
      }
      edits += [
        .begin(path: file.path, kind: .rdf), .load(planned, path: file.path, format),
        .finish(path: file.path, digest: file.digest, metadata: file.metadata.json),
      ]
      try commit()
    }
  }

  private func plannedFile(_ file: InputFile, _ old: DocumentNumber?) -> PlannedDocument {
    let name = file.path.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? file.path
    return PlannedDocument(
      path: file.path, position: 0, key: "file:" + file.path, digest: file.digest, stem: name, name: name,
      replacing: old)
  }
}
