public import DocumentModel

/// What became of one input.
public enum ReadingOutcome: Sendable {
  case document(SourceDocument, path: String)
  /// The same bytes as an earlier input: one document, not two.
  case duplicate(path: String, of: String)
  case failure(ReadingFailure)
  /// Parts of an input that hold no documents.
  case passedOver(PassedOver)
}

/// Reads inputs one after the other, when they are asked for: memory holds one document at a time.
///
/// In the order of the paths' bytes, and inside a file in its own, whatever the order of the inputs, so that the same
/// files give the same documents.
public struct DocumentSequence: Sequence, IteratorProtocol {
  private let reader: DocumentReader
  private let listing: InputFiles.Listing
  private var position = 0
  private var failures: ArraySlice<ReadingFailure>
  private var notes: ArraySlice<PassedOver> = []
  private var current: InputReading?
  private var names = DocumentNames()

  /// - Parameters:
  ///   - paths: files, and folders to search; see `InputFiles.list`.
  ///   - leftOut: files and folders that are passed over where a search finds them: what the run writes itself.
  public init(_ paths: [String], reader: DocumentReader, leavingOut leftOut: [String] = []) {
    listing = InputFiles.list(paths, leavingOut: leftOut)
    self.reader = reader
    failures = listing.failures[...]
  }

  /// How many files there are; a file of records holds several documents.
  public var fileCount: Int { listing.files.count }

  /// The next document or the failure to read it; nil after the last.
  public mutating func next() -> ReadingOutcome? {
    if let failure = failures.popFirst() { return .failure(failure) }
    while true {
      if let note = notes.popFirst() { return .passedOver(note) }
      guard let reading = current else {
        guard position < listing.files.count else { return nil }
        let path = listing.files[position]
        position += 1
        do throws(ReadingFailure) {
          current = try reader.reading(atPath: path)
        } catch {
          return outcome(of: error, path)
        }
        continue
      }
      do throws(ReadingFailure) {
        if let document = try reading.next() { return place(document, reading.path) }
        notes = reading.passedOver[...]
        current = nil
      } catch {
        return outcome(of: error, reading.path)
      }
    }
  }

  /// What Entente wrote itself is no failure where a search only comes upon it.
  private func outcome(of failure: ReadingFailure, _ path: String) -> ReadingOutcome {
    if case .notADocument(path, let kind) = failure, kind == TextForms.annotations,
      listing.found.contains(Array(path.utf8))
    {
      return .passedOver(PassedOver(path: path, kind: kind, count: 1))
    }
    return .failure(failure)
  }

  private mutating func place(_ document: SourceDocument, _ path: String) -> ReadingOutcome {
    var document = document
    switch names.place(stem: document.record.name, digest: document.record.digest ?? "", path: path) {
    case .duplicate(let first): return .duplicate(path: path, of: first)
    case .named(let name):
      document.record.name = name
      return .document(document, path: path)
    }
  }
}
