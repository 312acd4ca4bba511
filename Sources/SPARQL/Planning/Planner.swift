import RDF

/// Makes plans of algebra.
struct Planner {
  let context: PlanningContext
  let scope: VariableScope
  /// Variables that the solution around the pattern binds: of an `EXISTS`, or of the left side of a lateral join.
  var outer: Set<Slot> = []
  /// Those of them that it always binds.
  var outerCertain: Set<Slot> = []

  /// - Throws: `EvaluationFailure` where a limit was passed, or what the source throws.
  func plan(_ algebra: Algebra) throws -> Plan {
    try context.watch.check(steps: 64)
    switch algebra {
    case .unit: return .unit
    case .nothing: return .nothing([])
    case .triple, .path, .join, .filter, .values: return try planJoinGroup(algebra)
    case .leftJoin(let left, let right, let conditions):
      return try planOptional(try plan(left), right, conditions)
    case .minus(let left, let right):
      let (leftPlan, rightPlan) = (try plan(left), try plan(right))
      let shared = rightPlan.columns.filter { leftPlan.columns.contains($0) }
      if shared.isEmpty { return leftPlan }
      let keys = shared.filter { leftPlan.certain.contains($0) && rightPlan.certain.contains($0) }
      return leftPlan.wrapped(
        .minus(leftPlan, rightPlan, keys: keys), cost: rightPlan.estimate.cost + leftPlan.estimate.rows * 5)
    case .union(let branches): return .union(try branches.map { try plan($0) })
    case .extend: return try planExtensions(algebra)
    case .graphLoop(let variable, let inner): return try planGraphLoop(variable, inner)
    case .graphNames(let variable):
      let slot = scope.slot(of: variable)
      return Plan(
        step: .graphNames(slot), columns: [slot], certain: [slot], sortedBy: nil,
        estimate: Plan.Estimate(rows: 10, cost: 10))
    case .service(let clause): return plan(clause)
    case .group(let inner, let keys, let aggregates): return try planGroup(inner, keys, aggregates)
    case .order(let inner, let conditions, let wanted):
      let input = try plan(inner)
      let sorted = try conditions.map {
        Plan.SortCondition(
          expression: try scoped($0.expression, visible: input), isDescending: $0.isDescending)
      }
      var result = input.wrapped(.sort(input, sorted, wanted: wanted), cost: input.estimate.rows * 20)
      result.sortedBy = nil
      return result
    case .project(let inner, let variables): return try planProjection(inner, variables)
    case .distinct(let inner):
      let input = try plan(inner)
      return input.wrapped(.distinct(input), cost: input.estimate.rows * 5)
    case .slice(let inner, let offset, let limit):
      let input = try plan(inner)
      var result = input.wrapped(.slice(input, offset: offset, limit: limit), cost: 0)
      if let limit { result.estimate.rows = min(result.estimate.rows, Double(limit)) }
      return result
    }
  }

  private func planExtensions(_ algebra: Algebra) throws -> Plan {
    guard case .extend(let inner, let variable, let expression) = algebra else { return try plan(algebra) }
    let input = try plan(inner)
    let slot = scope.slot(of: variable)
    let binding = Plan.Binding(slot: slot, expression: try scoped(expression, visible: input))
    // Neighbours become one step, so that nodes that belong to one solution are made together.
    if case .extend(let first, let bindings) = input.step {
      var result = input
      result.step = .extend(first, bindings + [binding])
      result.columns.append(slot)
      return result
    }
    var result = input.wrapped(.extend(input, [binding]), cost: input.estimate.rows * 5)
    result.columns.append(slot)
    return result
  }

  private func planProjection(_ inner: Algebra, _ variables: [Variable]) throws -> Plan {
    var planner = Planner(context: context, scope: scope.inner(sharing: variables))
    let slots = variables.map { scope.slot(of: $0) }
    planner.outer = outer.intersection(slots)
    planner.outerCertain = outerCertain.intersection(slots)
    let input = try planner.plan(inner)
    var result = input.wrapped(.project(input), cost: 0)
    result.columns = slots
    result.certain = input.certain.intersection(slots)
    if let sorted = input.sortedBy, !slots.contains(sorted) { result.sortedBy = nil }
    return result
  }

  private func planGroup(
    _ inner: Algebra, _ keys: [Variable], _ aggregates: [Algebra.AggregateDefinition]
  ) throws -> Plan {
    let input = try plan(inner)
    let keySlots = keys.map { scope.slot(of: $0) }
    let bindings = try aggregates.map { definition in
      Plan.AggregateBinding(
        slot: scope.slot(of: definition.variable),
        aggregate: ScopedAggregate(
          aggregate: definition.aggregate,
          argument: try definition.aggregate.argument.map { try scoped($0, visible: input) }))
    }
    var rows = keys.isEmpty ? 1.0 : 1
    for slot in keySlots { rows *= input.estimate.distinct(slot) }
    let counts = aggregates.filter { $0.aggregate.function == .count }.map { scope.slot(of: $0.variable) }
    return Plan(
      step: .group(input, keys: keySlots, bindings), columns: keySlots + bindings.map(\.slot),
      certain: input.certain.intersection(keySlots).union(counts), sortedBy: nil,
      estimate: Plan.Estimate(
        rows: min(rows, max(1, input.estimate.rows)), cost: input.estimate.cost + input.estimate.rows * 8))
  }

  private func planGraphLoop(_ variable: Variable, _ inner: Algebra) throws -> Plan {
    let slot = scope.slot(of: variable)
    var planner = self
    planner.outer.insert(slot)
    planner.outerCertain.insert(slot)
    let input = try planner.plan(inner)
    var result = input.wrapped(.graphLoop(input, slot), cost: 100)
    if !result.columns.contains(slot) { result.columns.append(slot) }
    result.certain.insert(slot)
    result.sortedBy = nil
    return result
  }

  private func plan(_ clause: ServiceClause) -> Plan {
    let variables = clause.endpoint.variables + clause.pattern.mentionedVariables
    let columns = clause.isSilent ? [] : Array(Set(variables.map { scope.slot(of: $0) })).sorted()
    return Plan(
      step: .service(endpoint: clause.endpoint.term, clause.range, isSilent: clause.isSilent), columns: columns,
      certain: [], sortedBy: nil, estimate: Plan.Estimate(rows: 1, cost: 1))
  }

  /// An expression with the numbers of its variables, its patterns planned for solutions of a plan.
  func scoped(_ expression: Expression, visible: Plan) throws -> ScopedExpression {
    var patterns: [GroupGraphPattern: Plan] = [:]
    try planPatterns(in: expression, visible: visible, &patterns)
    return ScopedExpression(
      expression: expression, slots: scope.slots(of: expression.variables), patterns: patterns)
  }

  private func planPatterns(
    in expression: Expression, visible: Plan, _ patterns: inout [GroupGraphPattern: Plan]
  ) throws {
    switch expression {
    case .exists(let group), .notExists(let group):
      try PatternSize.check(group)
      var translation = PatternTranslation()
      var algebra = translation.translate(group, in: .active)
      algebra = try Rewriting(context.optimizations, context.watch).rewritten(algebra)
      var planner = Planner(context: context, scope: scope.inner(sharing: group.mentionedVariables))
      planner.outer = outer.union(visible.columns)
      planner.outerCertain = outerCertain.union(visible.certain)
      patterns[group] = try planner.plan(algebra)
    default:
      for operand in expression.operands { try planPatterns(in: operand, visible: visible, &patterns) }
    }
  }
}

extension Plan {
  static let unit = Plan(
    step: .unit, columns: [], certain: [], sortedBy: nil, estimate: Estimate(rows: 1, cost: 0))

  static func nothing(_ columns: [Slot]) -> Plan {
    Plan(
      step: .nothing, columns: columns, certain: Set(columns), sortedBy: nil, estimate: Estimate(rows: 0, cost: 0))
  }

  static func union(_ branches: [Plan]) -> Plan {
    var columns: [Slot] = []
    for branch in branches { columns += branch.columns.filter { !columns.contains($0) } }
    let certain = branches.dropFirst().reduce(branches.first?.certain ?? []) { $0.intersection($1.certain) }
    return Plan(
      step: .union(branches), columns: columns, certain: certain, sortedBy: nil,
      estimate: Estimate(
        rows: branches.reduce(0) { $0 + $1.estimate.rows }, cost: branches.reduce(0) { $0 + $1.estimate.cost }))
  }

  /// A step over this plan that changes neither columns nor order.
  func wrapped(_ step: Step, cost: Double) -> Plan {
    var result = self
    result.step = step
    result.estimate.cost += cost
    return result
  }
}
