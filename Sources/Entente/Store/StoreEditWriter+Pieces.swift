internal import QuadStore
internal import RDF
internal import Text

// Large files of quads are committed piece by piece. How far a file has come stands in the store beside its quads, so that a
// call that is repeated goes on there.
extension StoreEditWriter {
  /// From how many bytes on a file is taken in by pieces; smaller ones take less than a second.
  static let largeFile = 1 << 23

  /// Takes in a large file of quads.
  ///
  /// - Parameter metadata: what is known beside it, as JSON.
  /// - Throws: `SyntaxFailure` where the file breaks its grammar; the store is as it was then.
  func loadInPieces(
    _ planned: PlannedDocument, _ format: RDFFormat, digest: String, metadata: String,
    _ summary: inout StoreEditor.Summary
  ) throws {
    let file = QuadFile(path: planned.path, format: format, isLenient: editor.isLenient)
    // Read to its end first, so that a text that breaks off changes nothing.
    var passedOver: [SyntaxFailure] = []
    try file.read(into: NoSink()) { passedOver.append($0) }
    let store = editor.store
    let mark = "loading " + planned.path
    var added = 0
    try store.transaction {
      try prepare()
      let source = try beginSource(planned.path)
      let taken = try store.setting(mark).flatMap { LoadProgress($0, digest: digest) }
      let known = try taken == nil ? nil : store.documents(of: source).first?.number
      let number = try known ?? begin(planned, file)
      if let known { keep(known, of: planned.path) }
      let loader = try file.loader(into: store, document: number, isContinued: known != nil)
      let pieces = PieceSink(loader, skipping: known == nil ? 0 : taken?.statements ?? 0) { statements in
        try store.set(mark, to: LoadProgress(digest: digest, statements: statements).text)
        try self.noteEdit()
        try store.commitAndGoOn()
        try self.checkEdits()
      }
      try file.read(into: pieces) { _ in }
      try store.removeSetting(mark)
      try finishSource(planned.path, digest: digest, metadata: metadata)
      added = loader.addedCount
      try noteEdit()
    }
    summary.passedOverStatements += passedOver
    summary.documents += 1
    summary.quads += added
  }
}

/// How many statements of a file have been taken in.
private struct LoadProgress {
  var digest: String
  var statements: Int

  init(digest: String, statements: Int) {
    self.digest = digest
    self.statements = statements
  }

  /// Nil where the text speaks of other bytes.
  init?(_ text: String, digest: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0] == digest, let statements = Int(parts[1]) else { return nil }
    self.init(digest: digest, statements: statements)
  }

  var text: String { digest + " " + String(statements) }
}

/// Takes nothing, for a text that is only checked.
private final class NoSink: QuadSink {
  func take(_ statement: borrowing Statement) {}
}

/// Hands statements on to a loader, but for those that were taken in before, and has them committed from time to time.
private final class PieceSink: QuadSink {
  private let loader: QuadLoader
  private let skipped: Int
  private let commit: (_ statements: Int) throws -> Void
  private var count = 0
  private var pieceBegin = ContinuousClock.now
  /// The time from one commit to the next: longer where inserting takes long, so that it does not become most of the work.
  private var pieceTime = StorePace.stepTime

  init(_ loader: QuadLoader, skipping skipped: Int, commit: @escaping (_ statements: Int) throws -> Void) {
    self.loader = loader
    self.skipped = skipped
    self.commit = commit
  }

  func take(_ statement: borrowing Statement) throws {
    count += 1
    guard count > skipped else { return }
    try loader.take(statement)
    guard count & 0xFFF == 0, ContinuousClock.now - pieceBegin >= pieceTime else { return }
    let flushBegin = ContinuousClock.now
    try loader.flushHeld()
    try commit(count)
    pieceBegin = ContinuousClock.now
    pieceTime = max(StorePace.stepTime, (pieceBegin - flushBegin) * 2)
  }

  func finish() throws { try loader.finish() }
}
