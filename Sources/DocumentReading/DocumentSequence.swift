public import DocumentModel

/// What became of one input.
public enum ReadingOutcome: Sendable {
  case document(SourceDocument, path: String)
  /// The same bytes as an earlier input: one document, not two.
  case duplicate(path: String, of: String)
  case failure(ReadingFailure)
}

/// Reads inputs one after the other, when they are asked for: memory holds one document at a time.
///
/// In the order of the paths' bytes, whatever the order of the inputs, so that the same files give the same documents.
public struct DocumentSequence: Sequence, IteratorProtocol, Sendable {
  private let reader: DocumentReader
  private let files: [String]
  private var position = 0
  private var pending: [ReadingOutcome]
  private var names = DocumentNames()

  /// - Parameter paths: files, and folders to search; see `InputFiles.list`.
  public init(_ paths: [String], reader: DocumentReader) {
    let listing = InputFiles.list(paths)
    self.reader = reader
    files = listing.files
    pending = listing.failures.reversed().map { .failure($0) }
  }

  /// How many files there are; a file of records holds several documents.
  public var fileCount: Int { files.count }

  /// The next document or the failure to read it; nil after the last.
  public mutating func next() -> ReadingOutcome? {
    while pending.isEmpty, position < files.count {
      let path = files[position]
      position += 1
      do throws(ReadingFailure) {
        pending = try reader.documents(atPath: path).reversed().map { .document($0, path: path) }
      } catch {
        return .failure(error)
      }
    }
    guard let outcome = pending.popLast() else { return nil }
    guard case .document(var document, let path) = outcome else { return outcome }
    switch names.place(stem: document.record.name, digest: document.record.digest ?? "", path: path) {
    case .duplicate(let first): return .duplicate(path: path, of: first)
    case .named(let name):
      document.record.name = name
      return .document(document, path: path)
    }
  }
}
