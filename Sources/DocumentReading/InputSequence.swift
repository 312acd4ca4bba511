/// Goes through inputs one after the other, and inside each through what it holds: the walk that all readers of many inputs
/// share.
///
/// In the order of the paths' bytes, and inside a file in its own, whatever the order of the inputs, so that the same
/// files give the same documents.
struct InputSequence {
  /// What the walk came upon.
  enum Step<Document> {
    case document(Document, path: String)
    case failure(ReadingFailure)
    case passedOver(PassedOver)
    /// Comes last.
    case unmatched(UnmatchedRows)
  }

  private let reader: DocumentReader
  private let listing: InputFiles.Listing
  private var position = 0
  private var failures: ArraySlice<ReadingFailure>
  private var notes: ArraySlice<PassedOver> = []
  private var current: InputReading?
  /// What the table of metadata calls the files that were met.
  private var filesOfTable: Set<String> = []
  private var hasToldUnmatched = false

  /// - Parameters:
  ///   - paths: files, and folders to search; see `InputFiles.list`.
  ///   - leftOut: files and folders that are passed over where a search finds them: what the run writes itself.
  init(_ paths: [String], reader: DocumentReader, leavingOut leftOut: [String]) {
    listing = InputFiles.list(paths, leavingOut: leftOut)
    self.reader = reader
    failures = listing.failures[...]
  }

  /// Which share of the inputs is read, from 0 to 1: each file counts as one, a file of many documents by its bytes.
  var share: Double {
    guard !listing.files.isEmpty else { return 1 }
    let current = current.map { $0.share - 1 } ?? 0
    return (Double(position) + current) / Double(listing.files.count)
  }

  /// The next step; nil after the last.
  ///
  /// - Parameter take: reads the next document of an input, nil at its end.
  mutating func next<Document>(
    _ take: (InputReading) throws(ReadingFailure) -> Document?
  ) -> Step<Document>? {
    if let failure = failures.popFirst() { return .failure(failure) }
    while true {
      if let note = notes.popFirst() { return .passedOver(note) }
      guard let reading = current else {
        guard position < listing.files.count else { return unmatched().map { .unmatched($0) } }
        let path = listing.files[position]
        position += 1
        if let file = reader.options.metadata.file(forPath: path) { filesOfTable.insert(file) }
        do throws(ReadingFailure) {
          current = try reader.reading(atPath: path)
        } catch {
          return step(of: error, path)
        }
        continue
      }
      do throws(ReadingFailure) {
        if let document = try take(reading) { return .document(document, path: reading.path) }
        notes = reading.passedOver[...]
        filesOfTable.formUnion(reading.filesOfTable)
        current = nil
      } catch {
        return step(of: error, reading.path)
      }
    }
  }

  /// The rows of the table that speak of no file here, once.
  private mutating func unmatched() -> UnmatchedRows? {
    if hasToldUnmatched { return nil }
    hasToldUnmatched = true
    return UnmatchedRows(of: reader.options.metadata, files: filesOfTable)
  }

  /// What Entente wrote itself is no failure where a search only comes upon it.
  private func step<Document>(of failure: ReadingFailure, _ path: String) -> Step<Document> {
    if case .ownOutput(_, let form) = failure, listing.found.contains(Array(path.utf8)) {
      return .passedOver(PassedOver(path: path, kind: form.rawValue, count: 1))
    }
    return .failure(failure)
  }
}
