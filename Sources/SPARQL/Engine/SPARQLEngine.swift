public import RDF

/// Answers queries over a source of quads, and changes it by updates.
///
/// Terms that were fetched are kept from one query to the next. Used by one thread at a time.
public final class SPARQLEngine {
  public let source: any QuadSource
  public var options: EngineOptions
  private let stored: StoredTerms

  public init(source: any QuadSource, options: EngineOptions = EngineOptions()) {
    self.source = source
    self.options = options
    stored = StoredTerms(source: source, capacity: options.keptTerms)
  }

  /// Begins to answer a query; solutions are computed as they are asked for.
  ///
  /// - Throws: `EvaluationFailure`, or what the source throws. So does asking for solutions.
  public func evaluate(_ query: Query, limits: EvaluationLimits = EvaluationLimits()) throws -> QueryResult {
    let prepared = try prepare(query, limits: limits)
    let root = try prepared.plan.makeOperator(prepared.context)
    switch query.form {
    case .select(let selection):
      return .solutions(SolutionStream(selection.items.map(\.variable), root, prepared.context))
    case .ask: return .boolean(try root.next() != nil)
    case .construct(let template):
      let construction = Construction(template, columns: prepared.columns, context: prepared.context)
      return .graph(GraphStream { try construction.nextQuads(of: root) })
    case .describe(let resources):
      var description: Description? = Description(context: prepared.context)
      return .graph(
        GraphStream {
          defer { description = nil }
          return try description?.quads(of: resources, root, columns: prepared.columns)
        })
    }
  }

  /// How a query would be evaluated, as text: one operator a line, what it reads below it.
  public func explanation(of query: Query, limits: EvaluationLimits = EvaluationLimits()) throws -> String {
    let prepared = try prepare(query, limits: limits)
    return try PlanDescription(variables: prepared.variables, terms: prepared.context.terms).text(of: prepared.plan)
  }

  /// Forgets the terms it keeps; needed when the source is changed by others.
  public func forgetTerms() { stored.forget() }

  /// A query ready to run.
  struct Prepared {
    var plan: Plan
    var context: ExecutionContext
    /// The names of the variables by their numbers.
    var variables: [Variable]
    /// The numbers of the columns' variables.
    var columns: [Variable]
  }

  private func prepare(_ query: Query, limits: EvaluationLimits) throws -> Prepared {
    let terms = QueryTerms(stored)
    let watch = Watch(limits)
    try watch.look()
    try PatternSize.check(query.pattern)
    return try prepare(
      QueryTranslation.translate(query), in: try QueryDataset(query.dataset, options: options, terms: terms),
      terms, base: query.prologue.base, now: options.moment, watch: watch)
  }

  /// Plans a pattern of an update.
  func prepare(_ algebra: Algebra, _ request: UpdateExecution.Request, dataset: DatasetClause?, with: IRI?) throws
    -> Prepared
  {
    let terms = QueryTerms(stored)
    var graphs = try QueryDataset(dataset, options: options, terms: terms)
    if dataset == nil, let with {
      graphs.defaultScope = try QueryDataset(DatasetClause(defaultGraphs: [with]), options: options, terms: terms)
        .defaultScope
    }
    return try prepare(algebra, in: graphs, terms, base: request.base, now: request.now, watch: request.watch)
  }

  private func prepare(
    _ algebra: Algebra, in dataset: QueryDataset, _ terms: QueryTerms, base: IRI?, now moment: DateTimeValue,
    watch: Watch
  ) throws -> Prepared {
    let planning = PlanningContext(
      source: source, terms: terms, dataset: dataset, optimizations: options.optimizations, watch: watch)
    let planner = Planner(context: planning, scope: VariableScope(planning))
    let plan = try planner.plan(Rewriting(options.optimizations, watch).rewritten(algebra))
    let environment = FunctionEnvironment(now: moment, base: base, watch: watch) { node in
      try self.source.identifier(of: .blankNode(node)) != nil
    }
    let context = ExecutionContext(
      source: source, terms: terms, watch: watch, dataset: dataset, environment: environment,
      foldsConstants: options.optimizations.contains(.constantFolding), slotCount: planning.variables.count)
    return Prepared(
      plan: plan, context: context, variables: planning.variables,
      columns: plan.columns.map { planning.variables[$0] })
  }
}

/// How an engine answers.
public struct EngineOptions: Sendable {
  /// Whether a query that names no dataset sees all graphs merged as its default graph.
  public var defaultGraphIsUnion: Bool
  public var optimizations: Optimizations
  /// What `NOW` gives, since 1970-01-01T00:00:00Z; nil for the moment of the query.
  public var now: Duration?
  /// How many terms are kept from one query to the next at most; some hundred bytes each.
  public var keptTerms = 4_000_000

  public init(defaultGraphIsUnion: Bool = false, optimizations: Optimizations = .all, now: Duration? = nil) {
    self.defaultGraphIsUnion = defaultGraphIsUnion
    self.optimizations = optimizations
    self.now = now
  }
}
