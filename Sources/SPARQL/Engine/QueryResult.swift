public import RDF

/// The answer to a query.
public enum QueryResult {
  /// Of `SELECT`.
  case solutions(SolutionStream)
  /// Of `ASK`.
  case boolean(Bool)
  /// Of `CONSTRUCT` and `DESCRIBE`: triples in the default graph, in the order in which they are found.
  case graph(GraphStream)
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

/// Triples, computed as they are asked for.
public final class GraphStream {
  private let make: () throws -> [Quad]?

  /// - Parameter make: gives the next triples, nil at the end.
  init(_ make: @escaping () throws -> [Quad]?) { self.make = make }

  /// The next triples, some thousands at most of `CONSTRUCT`; nil at the end. Some may come more than once.
  public func next() throws -> [Quad]? { try make() }

  /// All triples that are left, each once.
  public func quads() throws -> [Quad] {
    var seen: Set<Quad> = []
    var quads: [Quad] = []
    while let more = try next() { quads += more.filter { seen.insert($0).inserted } }
    return quads
  }
}
