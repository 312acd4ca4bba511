/// Plans for `OPTIONAL`, and for patterns that are evaluated for one solution at a time.
extension Planner {
  func planOptional(_ left: Plan, _ right: Algebra, _ conditions: [Expression]) throws -> Plan {
    let rightPlan = try plan(right)
    let columns = JoinOperator.columns(left.columns, rightPlan.columns)
    var visible = left
    visible.columns = columns
    let conditions = try conditions.map { try scoped($0, visible: visible) }
    let step = JoinStep(planner: self)
    guard context.optimizations.contains(.joinOrdering) else {
      return step.hashJoin(left, rightPlan, .optional(conditions))
    }
    let lateral = allowsLateral(right) ? try lateralPlan(right, after: left) : nil
    return try step.optionalJoin(left, rightPlan, lateral: lateral, conditions)
  }

  /// The plan of a pattern whose variables earlier solutions bind.
  func lateralPlan(_ algebra: Algebra, after left: Plan? = nil) throws -> Plan {
    var planner = self
    let slots = Set(algebra.variables.map { scope.slot(of: $0) })
    planner.outer.formUnion(left.map { slots.intersection($0.columns) } ?? slots)
    if let left { planner.outerCertain.formUnion(left.certain.intersection(slots)) }
    return try planner.plan(algebra)
  }

  /// Whether evaluating a pattern with the values of a solution in it gives what joining would: where it only joins, and
  /// its filters look at nothing that the pattern itself does not always bind.
  func allowsLateral(_ algebra: Algebra) -> Bool {
    switch algebra {
    case .triple, .path, .unit, .values: true
    case .join(let left, let right): allowsLateral(left) && allowsLateral(right)
    case .union(let branches): branches.allSatisfy(allowsLateral)
    case .filter(let conditions, let inner):
      allowsLateral(inner)
        && conditions.allSatisfy { !$0.holdsPattern && inner.certainVariables.isSuperset(of: $0.variables) }
    default: false
    }
  }
}
