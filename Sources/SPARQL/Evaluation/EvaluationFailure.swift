public import RDF

/// Why a query or an update could not be finished.
public enum EvaluationFailure: Error, Hashable, Sendable {
  /// The time limit has passed.
  case timeLimit(Duration)
  /// The process has grown by more bytes than allowed.
  case memoryLimit(bytes: Int)
  /// A pattern joins more steps one after the other than allowed.
  case tooManySteps(limit: Int)
  /// A regular expression with back-references tried too many ways to match one text.
  case patternTooCostly
  /// The interrupt flag was raised.
  case interrupted
  /// The query asks for another endpoint, which this engine does not call.
  case serviceUnsupported(endpoint: Term?, SourceRange)
  /// A function that an IRI names is not known.
  case unknownFunction(IRI, SourceRange)
  /// The source cannot be changed.
  case sourceIsReadOnly
  /// `CREATE` of a graph that is there.
  case graphExists(IRI, SourceRange)
  /// `CLEAR`, `DROP`, `ADD`, `MOVE` or `COPY` of a graph that is not there.
  case graphMissing(IRI, SourceRange)
  /// `LOAD` of something that is no local file.
  case loadUnsupported(IRI, SourceRange)
  /// A file could not be read: its IRI and why.
  case loadFailed(IRI, reason: String, SourceRange)
}
