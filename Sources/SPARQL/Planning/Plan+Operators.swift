import RDF

extension Plan {
  /// The running form of the plan.
  func makeOperator(_ context: ExecutionContext) throws -> SolutionOperator {
    switch step {
    case .unit:
      return TableOperator(columns: columns, .unit(columns: columns.count))
    case .nothing: return SolutionOperator(columns: columns)
    case .values(let rows): return ValuesOperator(columns: columns, rows: rows, context: context)
    case .scan(let pattern, let order): return ScanOperator(pattern, order: order, context: context)
    case .lookup, .merge, .hash, .lateral, .path, .tripleTerm: return try makeJoin(context)
    case .minus(let left, let right, let keys):
      return MinusOperator(
        try left.makeOperator(context), try right.makeOperator(context), keys: keys, context: context)
    case .union(let plans):
      return UnionOperator(try plans.map { try $0.makeOperator(context) }, columns: columns)
    case .filter(let input, let conditions):
      return FilterOperator(
        try input.makeOperator(context),
        try ConditionEvaluator(conditions, columns: input.columns, context: context))
    case .extend(let input, let bindings):
      return try ExtendOperator(
        try input.makeOperator(context), bindings.map { ($0.slot, $0.expression) }, context: context)
    case .group(let input, let keys, let aggregates):
      return try GroupOperator(
        try input.makeOperator(context), by: keys, aggregates.map { ($0.slot, $0.aggregate) }, context: context)
    case .sort(let input, let conditions, let wanted):
      return try SortOperator(
        try input.makeOperator(context), by: conditions.map { ($0.expression, $0.isDescending) }, wanted: wanted,
        context: context)
    case .project(let input): return ProjectOperator(try input.makeOperator(context), columns: columns)
    case .distinct(let input): return DistinctOperator(try input.makeOperator(context), context: context)
    case .slice(let input, let offset, let limit):
      return SliceOperator(try input.makeOperator(context), offset: offset, limit: limit)
    case .graphLoop(let inner, let slot): return GraphLoopOperator(inner, graph: slot, context: context)
    case .graphNames(let slot): return GraphNamesOperator(graph: slot, context: context)
    case .service(let endpoint, let range, let isSilent):
      guard isSilent else { throw EvaluationFailure.serviceUnsupported(endpoint: endpoint, range) }
      return TableOperator(columns: columns, .unit(columns: columns.count))
    }
  }

  private func makeJoin(_ context: ExecutionContext) throws -> SolutionOperator {
    switch step {
    case .lookup(let left, let pattern, let order, let mode):
      let finder = LookupMatches(
        pattern, left: left.columns, uncertain: left.uncertain, order: order, context: context)
      return try join(left, finder, mode, context)
    case .merge(let left, let right, let slot, let mode):
      let finder = MergeMatches(left: left.columns, try right.makeOperator(context), on: slot, context: context)
      return try join(left, finder, mode, context)
    case .hash(let left, let right, let keys, let mode):
      let finder = HashMatches(
        left: left.columns, try right.makeOperator(context), keys: keys, uncertain: left.uncertain, context: context)
      return try join(left, finder, mode, context)
    case .lateral(let left, let right, let mode):
      let finder = LateralMatches(left: left.columns, right, uncertain: left.uncertain, context: context)
      return try join(left, finder, mode, context)
    case .path(let left, let pattern, let mode):
      let finder = PathMatches(pattern, left: left.columns, uncertain: left.uncertain, context: context)
      return try join(left, finder, mode, context)
    case .tripleTerm(let left, let pattern, let slot):
      let finder = TripleTermMatches(
        pattern, in: slot, left: left.columns, uncertain: left.uncertain, context: context)
      return try join(left, finder, .inner, context)
    default: return SolutionOperator(columns: columns)
    }
  }

  /// The variables that a solution may leave unbound.
  var uncertain: Set<Slot> { Set(columns).subtracting(certain) }

  private func join(
    _ left: Plan, _ finder: any MatchFinder, _ mode: JoinMode, _ context: ExecutionContext
  ) throws -> SolutionOperator {
    let input = try left.makeOperator(context)
    switch mode {
    case .inner: return JoinOperator(input, finder, .inner, context: context)
    case .optional(let conditions):
      let columns = JoinOperator.columns(left.columns, finder.columns)
      let evaluator =
        conditions.isEmpty ? nil : try ConditionEvaluator(conditions, columns: columns, context: context)
      return JoinOperator(input, finder, .optional(evaluator), context: context)
    }
  }
}
