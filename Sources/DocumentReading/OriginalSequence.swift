public import DocumentModel

/// What became of one input that was read into records.
public enum OriginalOutcome: Sendable {
  /// A document, and the record of one line without its break that it is read from again.
  case record([UInt8], of: SourceDocument, path: String)
  case failure(ReadingFailure)
  /// Parts of an input that hold no documents.
  case passedOver(PassedOver)
  /// Rows of the table of metadata that speak of no document; comes last.
  case unmatched(UnmatchedRows)
}

/// Reads inputs into records that hold all that a document is read from, to read them elsewhere: on another machine, with others
/// and in another order.
///
/// Names are those that documents have by themselves. Who puts records together gives each its own, and leaves out those whose
/// digest was there before, as `DocumentNames` does.
public struct OriginalSequence: Sequence, IteratorProtocol {
  private var inputs: InputSequence

  /// - Parameter paths: files, and folders to search; see `InputFiles.list`.
  public init(_ paths: [String], reader: DocumentReader) {
    inputs = InputSequence(paths, reader: reader, leavingOut: [])
  }

  /// The next record or the failure to read one; nil after the last.
  public mutating func next() -> OriginalOutcome? {
    let step = inputs.next { (reading) throws(ReadingFailure) in try reading.nextRecord() }
    switch step {
    case .document(let read, let path): return .record(read.record, of: read.document, path: path)
    case .failure(let failure): return .failure(failure)
    case .passedOver(let parts): return .passedOver(parts)
    case .unmatched(let rows): return .unmatched(rows)
    case nil: return nil
    }
  }
}
