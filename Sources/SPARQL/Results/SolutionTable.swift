public import RDF

/// The solutions of a `SELECT`, whole in memory.
public struct SolutionTable: Hashable, Sendable {
  /// The columns.
  public var variables: [Variable]
  /// One value for each column, nil where the solution has none.
  public var rows: [[Term?]]

  public init(_ variables: [Variable], rows: [[Term?]] = []) {
    self.variables = variables
    self.rows = rows
  }
}

/// What a file of results holds.
public enum QueryAnswer: Hashable, Sendable {
  case solutions(SolutionTable)
  /// The answer of an `ASK`.
  case boolean(Bool)
}
