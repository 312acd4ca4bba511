public import DocumentModel
public import DocumentReading

/// What a run over inputs tells of them beside its results.
public protocol InputRemarks {
  /// What a user should know about inputs that were read, with their paths.
  var notices: [(path: String, notice: ReadingNotice)] { get }
  /// Rows of the table of metadata that speak of no document.
  var unmatched: UnmatchedRows? { get }
}

extension InputRemarks {
  /// Whether something that was given was lost: who reads strictly does not put up with it.
  public var hasLosses: Bool { unmatched != nil || notices.contains { $0.notice.isLoss } }
}
