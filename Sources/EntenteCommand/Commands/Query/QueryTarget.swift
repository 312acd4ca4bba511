internal import Entente
internal import RDF
internal import RemoteStores
internal import SPARQL

/// What answers queries.
enum QueryTarget {
  case engine(SPARQLEngine)
  /// Another store.
  case endpoint(String, RemoteSession, defaultGraphIsUnion: Bool)

  func answer(_ query: Query, _ text: QueryText, limits: EvaluationLimits) throws -> Answered {
    switch self {
    case .engine(let engine):
      switch try engine.evaluate(query, limits: limits) {
      case .solutions(let stream): return .solutions(stream.variables) { try stream.next() }
      case .boolean(let truth): return .boolean(truth)
      case .graph(let stream): return .graph { try stream.next() }
      }
    case .endpoint(let url, let session, let isUnion):
      session.deadline = limits.time.map { (limits.start ?? .now) + $0 }
      session.isInterrupted = { limits.interrupt?.isRaised ?? false }
      let remote = RemoteQuery(session, endpoint: url, defaultGraphIsUnion: isUnion)
      switch try remote.answer(to: text.selfContained, isGraph: query.isOfGraph) {
      case .graph(let quads):
        var rest: [Quad]? = quads
        return .graph {
          defer { rest = nil }
          return rest
        }
      case .answer(.boolean(let truth)): return .boolean(truth)
      case .answer(.solutions(let table)):
        var rows: [[Term?]]? = table.rows
        return .solutions(table.variables) {
          defer { rows = nil }
          return rows
        }
      }
    }
  }

  /// All solutions of a `SELECT`.
  func table(_ text: QueryText) throws -> SolutionTable {
    let query = try text.parser.query(text.bytes)
    guard case .solutions(let variables, let next) = try answer(query, text, limits: EvaluationLimits()) else {
      return SolutionTable([])
    }
    var table = SolutionTable(variables)
    while let rows = try next() { table.rows += rows }
    return table
  }

  /// - Throws: `EvaluationFailure.sourceIsReadOnly` for other stores.
  func update(_ update: SPARQL.Update, limits: EvaluationLimits) throws -> UpdateSummary {
    guard case .engine(let engine) = self else { throw EvaluationFailure.sourceIsReadOnly }
    return try engine.update(update, limits: limits)
  }

  func explanation(of query: Query, limits: EvaluationLimits) throws -> String {
    guard case .engine(let engine) = self else { return "" }
    return try engine.explanation(of: query, limits: limits)
  }
}

/// An answer on its way.
enum Answered {
  /// Rows are computed as they are asked for, nil at the end.
  case solutions([Variable], () throws -> [[Term?]]?)
  case boolean(Bool)
  /// Triples are computed as they are asked for, nil at the end; some may come more than once.
  case graph(() throws -> [Quad]?)

  /// The triples of a graph, each once, outside memory where they are many.
  static func sorted(_ next: () throws -> [Quad]?) throws -> SortedQuads {
    let sorter = QuadSorter { ScratchSpace() }
    while let quads = try next() { for quad in quads { try sorter.add(quad) } }
    return try sorter.sorted()
  }

  /// Computes the whole answer and says how many rows it has.
  func count() throws -> Int {
    switch self {
    case .boolean: return 1
    case .graph(let next): return try Self.sorted(next).count()
    case .solutions(_, let next):
      var count = 0
      while let rows = try next() { count += rows.count }
      return count
    }
  }
}

extension Query {
  /// Whether its answer is a graph.
  var isOfGraph: Bool {
    switch form {
    case .construct, .describe: true
    case .select, .ask: false
    }
  }
}
