import RDF

/// Performs the operations of an update within a transaction (SPARQL 1.1 Update, section 3).
final class UpdateExecution {
  let engine: SPARQLEngine
  let source: any WritableQuadSource
  let request: Request
  var summary = UpdateSummary()

  /// What all operations of a request share.
  struct Request {
    var base: IRI?
    var now: DateTimeValue
    var watch: Watch
  }

  init(engine: SPARQLEngine, source: any WritableQuadSource, request: Request) {
    self.engine = engine
    self.source = source
    self.request = request
  }

  func perform(_ operation: UpdateOperation) throws {
    try request.watch.look()
    switch operation.action {
    case .insertData(let quads): try insertData(quads)
    case .deleteData(let quads): for quad in quads { try remove(quad) }
    case .modify(let modification): try modify(modification)
    case .load(let document, let graph, let isSilent):
      try silently(isSilent) { try load(document, into: graph, operation.range) }
    case .clear(let graphs, let isSilent), .drop(let graphs, let isSilent):
      try silently(isSilent) { try clear(graphs, operation.range) }
    case .create(let graph, let isSilent):
      try silently(isSilent) {
        if try exists(.iri(graph)) { throw EvaluationFailure.graphExists(graph, operation.range) }
      }
    case .add(let from, let to, let isSilent):
      try silently(isSilent) { try transfer(from, to, operation.range) }
    case .copy(let from, let to, let isSilent):
      try silently(isSilent) { try transfer(from, to, clearsTarget: true, operation.range) }
    case .move(let from, let to, let isSilent):
      try silently(isSilent) { try transfer(from, to, clearsTarget: true, clearsOrigin: true, operation.range) }
    }
  }

  /// Overlooks that an operation cannot be done; nothing of it has been done then. Limits are never overlooked.
  private func silently(_ isSilent: Bool, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      guard isSilent else { throw error }
      switch error {
      case EvaluationFailure.timeLimit, EvaluationFailure.interrupted: throw error
      default: break
      }
    }
  }

  func insert(_ quad: Quad) throws {
    try request.watch.check(steps: 4)
    if try source.insert(quad) { summary.inserted += 1 }
  }

  func remove(_ quad: Quad) throws {
    try request.watch.check(steps: 4)
    if try source.remove(quad) { summary.removed += 1 }
  }

  private func clear(_ graph: GraphName) throws {
    summary.removed += try quadCount(in: graph)
    try source.clear(graph)
  }

  private func clear(_ graphs: GraphSelection, _ range: SourceRange) throws {
    switch graphs {
    case .graph(let graph):
      guard try exists(.iri(graph)) else { throw EvaluationFailure.graphMissing(graph, range) }
      try clear(.iri(graph))
    case .defaultGraph: try clear(.defaultGraph)
    case .named: try clearNamedGraphs()
    case .all:
      try clear(.defaultGraph)
      try clearNamedGraphs()
    }
  }

  private func clearNamedGraphs() throws {
    for name in try source.terms(for: try source.graphNames()) {
      if let graph = GraphName(name) { try clear(graph) }
    }
  }

  private func transfer(
    _ from: GraphName, _ to: GraphName, clearsTarget: Bool = false, clearsOrigin: Bool = false, _ range: SourceRange
  ) throws {
    if case .iri(let graph) = from, try !exists(from) { throw EvaluationFailure.graphMissing(graph, range) }
    guard from != to else { return }
    let quads = try quads(in: from)
    if clearsTarget { try clear(to) }
    for quad in quads {
      var moved = quad
      moved.graph = to
      try insert(moved)
    }
    if clearsOrigin { try clear(from) }
  }

  private func insertData(_ quads: [Quad]) throws {
    var labels = FreshBlankNodes(environment(base: request.base))
    for quad in quads { try insert(try labels.renamed(quad)) }
  }

  /// What makes blank nodes that the source does not have.
  func environment(base: IRI?) -> FunctionEnvironment {
    FunctionEnvironment(now: request.now, base: base, watch: request.watch) { [source] node in
      try source.identifier(of: .blankNode(node)) != nil
    }
  }
}
