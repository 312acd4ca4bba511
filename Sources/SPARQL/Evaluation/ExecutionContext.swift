import RDF

/// What the operators of one running query share.
final class ExecutionContext {
  let source: any QuadSource
  let terms: QueryTerms
  let watch: Watch
  let dataset: QueryDataset
  let environment: FunctionEnvironment
  /// Whether constant parts of expressions are computed beforehand.
  let foldsConstants: Bool
  /// The solution around a pattern that is evaluated for one solution at a time (`EXISTS`, some joins), by slot.
  var frame: [TermIdentifier]
  /// The graph of an enclosing `GRAPH ?g`; nil where patterns look in the default graph.
  var activeGraph: TermIdentifier?

  init(
    source: any QuadSource, terms: QueryTerms, watch: Watch, dataset: QueryDataset,
    environment: FunctionEnvironment, foldsConstants: Bool, slotCount: Int
  ) {
    self.source = source
    self.terms = terms
    self.watch = watch
    self.dataset = dataset
    self.environment = environment
    self.foldsConstants = foldsConstants
    frame = Array(repeating: .none, count: slotCount)
  }

  /// Runs a body with a row of a batch in the frame, over what is there.
  func withFrame<Result>(
    _ columns: [Slot], of batch: SolutionBatch, row: Int, _ body: () throws -> Result
  ) rethrows -> Result {
    let before = frame
    defer { frame = before }
    for (index, slot) in columns.enumerated() where batch.columns[index][row] != .none {
      frame[slot] = batch.columns[index][row]
    }
    return try body()
  }

  /// The scope of patterns outside any `GRAPH`, or in the active graph of an enclosing `GRAPH ?g`.
  var activeScope: GraphScope { activeGraph.map { .named($0) } ?? dataset.defaultScope }
}

/// The graphs that a query looks in, by the source's identifiers.
struct QueryDataset {
  var defaultScope: GraphScope
  /// `.anyNamed`, or `.someNamed` where the query says `FROM NAMED`.
  var namedScope: GraphScope

  /// The scope of one named graph; an empty one where the dataset does not hold it.
  func scope(ofGraph graph: TermIdentifier) -> GraphScope {
    if case .someNamed(let graphs) = namedScope, !graphs.contains(graph) { return .someNamed([]) }
    return .named(graph)
  }

  /// The named graphs, sorted.
  func graphNames(of source: any QuadSource) throws -> [TermIdentifier] {
    guard case .someNamed(let graphs) = namedScope else { return try source.graphNames() }
    let present = Set(try source.graphNames())
    return graphs.filter { present.contains($0) }
  }
}
