public import RDF

/// The answer to a query.
public enum QueryResult {
  /// Of `SELECT`.
  case solutions(SolutionStream)
  /// Of `ASK`.
  case boolean(Bool)
  /// Of `CONSTRUCT` and `DESCRIBE`: different triples, in the default graph, in the order in which they were found.
  case graph([Quad])
}

/// Solutions, computed as they are asked for.
public final class SolutionStream {
  /// The columns.
  public let variables: [Variable]
  private let root: SolutionOperator
  private let context: ExecutionContext

  init(_ variables: [Variable], _ root: SolutionOperator, _ context: ExecutionContext) {
    self.variables = variables
    self.root = root
    self.context = context
  }

  /// The next rows, some thousands at most; nil at the end. A row has a term for each column, nil where it is unbound.
  public func next() throws -> [[Term?]]? {
    guard let batch = try root.next() else { return nil }
    let columns = try batch.columns.map { try context.terms.terms($0) }
    return (0..<batch.count).map { row in columns.map { $0[row] } }
  }

  /// All rows that are left.
  public func rows() throws -> [[Term?]] {
    var rows: [[Term?]] = []
    while let more = try next() { rows += more }
    return rows
  }
}
