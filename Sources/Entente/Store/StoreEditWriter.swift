internal import DocumentModel
internal import QuadStore

/// Analyses and commits what a plan decided, some documents at a time.
///
/// A transaction takes in several windows of documents: the more, the fewer blocks of the indexes are written anew for a few
/// quads.
final class StoreEditWriter {
  /// How many quads wait for the indexes at most: some hundred bytes each while they are sorted.
  private static let mostPendingQuads = 1 << 19
  private(set) var pace = StorePace()
  /// How many bytes of annotations are held at most: their documents take some ten times as much, and are soon used, while they
  /// are near the processor.
  private static let heldBytes = 1 << 20
  let editor: StoreEditor
  /// The sources that have been begun and not finished.
  var begun: [String: BegunSource] = [:]
  /// How many changes the store had seen after this writer's last one.
  private(set) var edits = 0

  struct BegunSource {
    var number: SourceNumber
    /// Its documents so far.
    var documents: Set<DocumentNumber> = []
  }

  /// The transaction that is open.
  private var step: Step?

  private struct Step {
    let begin = StorePace.Moment()
    /// The sources that were begun, and what had become of the change, before it.
    var begun: [String: BegunSource]
    var summary: StoreEditor.Summary
  }

  init(_ editor: StoreEditor) { self.editor = editor }

  /// Notes the state of the store that the plan was made for.
  func begin() throws { edits = try editor.editCount() }

  /// Whether some steps are as many as should be carried out together.
  func isEnough(_ steps: [StoreEdit]) -> Bool {
    var (weight, bytes) = (0, 0)
    for step in steps {
      weight += step.weight
      if case .take(let planned, _, _) = step { bytes += planned.rows?.count ?? 0 }
    }
    return weight >= 2 * pace.window || bytes >= Self.heldBytes
  }

  /// Carries steps out in windows that keep a source's documents together where they are not too many, and commits
  /// those that have become enough.
  ///
  /// - Throws: what one of them throws; what has not been committed is taken back.
  func write(_ steps: [StoreEdit], _ summary: inout StoreEditor.Summary) throws {
    var part: [StoreEdit] = []
    var weight = 0
    for step in steps {
      if step.opensSource && weight >= pace.window || weight >= 2 * pace.window {
        try carryOut(part, &summary)
        part = []
        weight = 0
      }
      part.append(step)
      weight += step.weight
    }
    try carryOut(part, &summary)
  }

  /// Commits what has been carried out.
  func commit(_ summary: inout StoreEditor.Summary) throws {
    let workBefore = ThreadClock.now
    try keepingWhole(&summary) { _ in
      guard step != nil else { return }
      try editor.noteEdit()
      try editor.store.commit()
      step = nil
      edits += 1
      pace.lastCommit = ThreadClock.now - workBefore
    }
  }

  private func carryOut(_ steps: [StoreEdit], _ summary: inout StoreEditor.Summary) throws {
    let start = ContinuousClock.now
    defer { pace.adapt(toWindowOf: steps.reduce(0) { $0 + $1.weight }, time: ContinuousClock.now - start) }
    // Analysis takes long, and others may write meanwhile.
    if steps.contains(where: \.asksForAnalysis) { try commit(&summary) }
    let analyzed = try analyzed(steps)
    try keepingWhole(&summary) { summary in
      if step == nil { try begin(summary) }
      var annotated = analyzed[...]
      for step in steps { try carryOut(step, &annotated, &summary) }
    }
    guard let step else { return }
    if pace.isLong(since: step.begin) || editor.store.pendingQuadCount >= Self.mostPendingQuads { try commit(&summary) }
  }

  private func begin(_ summary: StoreEditor.Summary) throws {
    try editor.store.beginTransaction()
    step = Step(begun: begun, summary: summary)
    try prepare()
  }

  /// Makes sure, inside a transaction, that the store is the one that was planned for, and has its settings.
  ///
  /// - Throws: `ConcurrentEdit` where another program changed the store since the last step.
  func prepare() throws {
    try checkEdits()
    if try editor.store.setting("base") == nil { try editor.settings.save(in: editor.store) }
  }

  /// Runs a part of a transaction; takes the whole of it back where it throws.
  private func keepingWhole(
    _ summary: inout StoreEditor.Summary, _ body: (inout StoreEditor.Summary) throws -> Void
  ) throws {
    do { try body(&summary) } catch {
      takeBack(&summary)
      throw error
    }
  }

  /// Undoes what has been carried out and not committed.
  func takeBack(_ summary: inout StoreEditor.Summary) {
    guard let step else { return }
    editor.store.takeBack()
    (begun, summary) = (step.begun, step.summary)
    self.step = nil
  }

  /// - Throws: `ConcurrentEdit` where another program changed the store since the last step.
  func checkEdits() throws {
    guard try editor.editCount() == edits else { throw ConcurrentEdit() }
  }

  /// Counts a step of this writer, inside its transaction.
  func noteEdit() throws {
    try editor.noteEdit()
    edits += 1
  }

  /// The annotations of the steps that ask for analysis, in their order.
  private func analyzed(_ steps: [StoreEdit]) throws -> [AnnotatedDocument] {
    let sources = steps.compactMap { step in
      if case .read(_, let source) = step { source } else { nil }
    }
    if sources.isEmpty { return [] }
    let extraction = try editor.extraction()
    var record = DecisionRecord(extraction.decisions)
    return try extraction.pipeline.annotated(sources).map { try record.applied(to: $0) }
  }

  private func carryOut(
    _ step: StoreEdit, _ annotated: inout ArraySlice<AnnotatedDocument>, _ summary: inout StoreEditor.Summary
  ) throws {
    let store = editor.store
    switch step {
    case .begin(let path, let kind):
      begun[path] = BegunSource(number: try store.begin(sourceAt: path, kind: kind))
    case .read(let planned, let source):
      guard let document = annotated.popFirst() else { return }
      try put(planned, document, text: source.text, &summary)
    case .take(let planned, let document, let text): try put(planned, document, text: text, &summary)
    case .setAside(let planned, let content):
      let row = row(planned, iri: "", state: .duplicate)
      note(
        try store.put(
          row, content: content, claims: [], quads: [], ownGraphs: [], replacing: planned.replacing), planned.path)
    case .keep(let path, let number, let position):
      try store.move(number, to: position)
      note(number, path)
    case .load(let planned, let path, let format): try load(planned, path, format, &summary)
    case .finish(let path, let digest, let metadata): try finishSource(path, digest: digest, metadata: metadata)
    case .remove(let number): try store.remove(number)
    }
  }

  func row(_ planned: PlannedDocument, iri: String, state: StoredDocument.State) -> StoredDocument {
    StoredDocument(
      source: planned.source ?? begun[planned.path]?.number ?? SourceNumber(rawValue: 0), position: planned.position,
      key: planned.key, digest: planned.digest, stem: planned.stem,
      name: planned.name, iri: iri, state: state, producer: editor.producer)
  }

  func note(_ number: DocumentNumber, _ path: String) { begun[path]?.documents.insert(number) }

  /// Begins a file of quads and returns its source.
  func beginSource(_ path: String) throws -> SourceNumber {
    let source = try editor.store.begin(sourceAt: path, kind: .rdf)
    begun[path] = BegunSource(number: source)
    return source
  }

  /// Notes that a document of a source stays.
  func keep(_ number: DocumentNumber, of path: String) { note(number, path) }

  func finishSource(_ path: String, digest: String, metadata: String) throws {
    guard let source = begun.removeValue(forKey: path) else { return }
    try editor.store.finish(source.number, digest: digest, metadata: metadata, keeping: source.documents)
  }
}
