public import DocumentModel

/// What became of one input.
public enum ReadingOutcome: Sendable {
  case document(SourceDocument, path: String)
  /// The same bytes as an earlier input: one document, not two.
  case duplicate(path: String, of: String)
  case failure(ReadingFailure)
  /// Parts of an input that hold no documents.
  case passedOver(PassedOver)
  /// Rows of the table of metadata that speak of no document; comes last.
  case unmatched(UnmatchedRows)
}

/// Reads inputs one after the other, when they are asked for: memory holds one document at a time.
///
/// In the order of the paths' bytes, and inside a file in its own, whatever the order of the inputs, so that the same
/// files give the same documents.
public struct DocumentSequence: Sequence, IteratorProtocol {
  private var inputs: InputSequence
  private var names = DocumentNames()

  /// - Parameters:
  ///   - paths: files, and folders to search; see `InputFiles.list`.
  ///   - leftOut: files and folders that are passed over where a search finds them: what the run writes itself.
  public init(_ paths: [String], reader: DocumentReader, leavingOut leftOut: [String] = []) {
    inputs = InputSequence(paths, reader: reader, leavingOut: leftOut)
  }

  /// Which share of the inputs is read, from 0 to 1.
  public var share: Double { inputs.share }

  /// The next document or the failure to read it; nil after the last.
  public mutating func next() -> ReadingOutcome? {
    let step = inputs.next { (reading) throws(ReadingFailure) in try reading.next() }
    switch step {
    case .document(let document, let path): return place(document, path)
    case .failure(let failure): return .failure(failure)
    case .passedOver(let parts): return .passedOver(parts)
    case .unmatched(let rows): return .unmatched(rows)
    case nil: return nil
    }
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
