import RDF

/// The ways to join one more part to a plan.
struct JoinStep {
  let planner: Planner

  /// The plans that begin with a part; none where it needs something before it.
  func starts(with item: JoinItem) throws -> [Plan] {
    switch item {
    case .access(let pattern, let estimate): return scans(pattern, estimate)
    case .path, .tripleTerm: return try plainJoin(.unit, item).map { [$0] } ?? []
    case .pattern(let plan, _): return [plan]
    }
  }

  /// The join without a look at statistics; nil where the part needs something before it.
  func plainJoin(_ left: Plan, _ item: JoinItem) throws -> Plan? {
    switch item {
    case .access(let pattern, let estimate):
      let right = scan(pattern, nil, estimate)
      return left.columns.isEmpty ? right : hashJoin(left, right, .inner)
    case .path(let path, let estimate): return pathJoin(left, path, estimate, .inner)
    case .tripleTerm(let pattern, let slot):
      guard left.columns.contains(slot) else { return nil }
      var result = left.wrapped(.tripleTerm(left, pattern, in: slot), cost: left.estimate.rows * 10)
      result.columns = JoinOperator.columns(left.columns, pattern.slots)
      result.certain.formUnion(pattern.slots)
      return result
    case .pattern(let right, _): return left.columns.isEmpty ? right : hashJoin(left, right, .inner)
    }
  }

  /// All joins of a plan with a part that are worth a thought.
  func joins(_ left: Plan, _ item: JoinItem, _ mode: Plan.JoinMode = .inner) throws -> [Plan] {
    switch item {
    case .access(let pattern, let estimate):
      var plans = [lookupJoin(left, pattern, estimate, mode)]
      if !Set(left.columns).isDisjoint(with: pattern.slots) {
        plans.append(hashJoin(left, scan(pattern, nil, estimate), mode))
        for right in scans(pattern, estimate) { if let merge = mergeJoin(left, right, mode) { plans.append(merge) } }
      }
      return plans
    case .path(let path, let estimate): return [pathJoin(left, path, estimate, mode)]
    case .tripleTerm: return try plainJoin(left, item).map { [$0] } ?? []
    case .pattern(let right, let lateral):
      var plans = [hashJoin(left, right, mode)]
      if let merge = mergeJoin(left, right, mode) { plans.append(merge) }
      if let lateral, !Set(left.columns).isDisjoint(with: right.columns) {
        plans.append(lateralJoin(left, lateral, asBig: right, mode))
      }
      return plans
    }
  }

  private func scan(_ pattern: AccessPattern, _ order: QuadOrder?, _ estimate: Plan.Estimate) -> Plan {
    Plan(
      step: .scan(pattern, order), columns: pattern.slots, certain: Set(pattern.slots), sortedBy: nil,
      estimate: reduced(estimate, pattern))
  }

  /// A scan of a pattern some of whose variables the solution around it binds gives less.
  private func reduced(_ estimate: Plan.Estimate, _ pattern: AccessPattern) -> Plan.Estimate {
    var result = estimate
    for slot in pattern.slots where planner.outer.contains(slot) { result.rows /= estimate.distinct(slot) }
    result.cost = JoinCosts.lookup + result.rows
    return result
  }

  /// The scans of a pattern in every order that the source has.
  private func scans(_ pattern: AccessPattern, _ estimate: Plan.Estimate) -> [Plan] {
    let bound = planner.outer
    func isGiven(_ place: PatternPlace) -> Bool {
      switch place {
      case .constant: true
      case .variable(let slot): bound.contains(slot)
      }
    }
    // Where the source's order depends on whether an outer variable is bound, none can be promised.
    let isOpen = pattern.slots.contains { bound.contains($0) && !planner.outerCertain.contains($0) }
    if isOpen { return [scan(pattern, nil, estimate)] }
    let some = TermIdentifier(rawValue: 1)
    let given = RDF.QuadPattern(
      subject: isGiven(pattern.subject) ? some : nil, predicate: isGiven(pattern.predicate) ? some : nil,
      object: isGiven(pattern.object) ? some : nil, in: scopeShape(pattern.graph))
    return planner.context.source.orders(for: given).map { order in
      var plan = scan(pattern, order, estimate)
      for position in order.positions {
        let place: PatternPlace =
          position == .subject ? pattern.subject : position == .predicate ? pattern.predicate : pattern.object
        guard !isGiven(place), case .variable(let slot) = place else { continue }
        plan.sortedBy = slot
        break
      }
      return plan
    }
  }

  private func scopeShape(_ graph: AccessPattern.Graph) -> GraphScope {
    switch graph {
    case .active: planner.context.dataset.defaultScope
    case .constant(let graph): .named(graph)
    case .variable: planner.context.dataset.namedScope
    }
  }

  private func lookupJoin(
    _ left: Plan, _ pattern: AccessPattern, _ estimate: Plan.Estimate, _ mode: Plan.JoinMode
  ) -> Plan {
    let right = scan(pattern, nil, estimate)
    var plan = joined(left, right, mode)
    plan.step = .lookup(left, pattern, nil, mode)
    // Rows that ask the same as the row before cost next to nothing.
    let shared = pattern.slots.filter { left.columns.contains($0) }
    let searches =
      shared.count == 1 && left.sortedBy == shared[0] ? left.estimate.distinct(shared[0]) : left.estimate.rows
    plan.estimate.cost = left.estimate.cost + searches * JoinCosts.lookup + plan.estimate.rows * JoinCosts.output
    return plan
  }

  func hashJoin(_ left: Plan, _ right: Plan, _ mode: Plan.JoinMode) -> Plan {
    var plan = joined(left, right, mode)
    let keys = right.columns.filter { left.certain.contains($0) && right.certain.contains($0) }
    plan.step = .hash(left, right, keys: keys, mode)
    let compared = keys.isEmpty ? left.estimate.rows * right.estimate.rows : left.estimate.rows * JoinCosts.probe
    plan.estimate.cost =
      left.estimate.cost + right.estimate.cost + right.estimate.rows * JoinCosts.build + compared
      + plan.estimate.rows * JoinCosts.output
    return plan
  }

  private func mergeJoin(_ left: Plan, _ right: Plan, _ mode: Plan.JoinMode) -> Plan? {
    guard let slot = left.sortedBy, slot == right.sortedBy, left.certain.contains(slot), right.certain.contains(slot)
    else { return nil }
    let shared = right.columns.filter { left.columns.contains($0) }
    guard shared.allSatisfy({ left.certain.contains($0) && right.certain.contains($0) }) else { return nil }
    var plan = joined(left, right, mode)
    plan.step = .merge(left, right, on: slot, mode)
    plan.estimate.cost =
      left.estimate.cost + right.estimate.cost + (left.estimate.rows + right.estimate.rows) * JoinCosts.merge
      + plan.estimate.rows * JoinCosts.output
    return plan
  }

  /// - Parameter asBig: the right side as it is when evaluated once, for the number of solutions.
  private func lateralJoin(_ left: Plan, _ right: Plan, asBig: Plan, _ mode: Plan.JoinMode) -> Plan {
    var plan = joined(left, asBig, mode)
    plan.columns = JoinOperator.columns(left.columns, right.columns)
    plan.step = .lateral(left, right, mode)
    plan.estimate.cost =
      left.estimate.cost + left.estimate.rows * (right.estimate.cost + JoinCosts.lateral)
      + plan.estimate.rows * JoinCosts.output
    return plan
  }

  private func pathJoin(
    _ left: Plan, _ path: PathAccess, _ estimate: Plan.Estimate, _ mode: Plan.JoinMode
  ) -> Plan {
    let right = Plan(
      step: .nothing, columns: path.slots, certain: Set(path.slots), sortedBy: nil, estimate: estimate)
    var plan = joined(left, right, mode)
    plan.step = .path(left, path, mode)
    let bound = path.slots.filter { left.columns.contains($0) || planner.outer.contains($0) }
    if path.slots.count == 2, !bound.isEmpty {
      plan.estimate.rows = left.estimate.rows * (bound.count == 2 ? 1 : 10)
      plan.estimate.cost = left.estimate.cost + left.estimate.rows * JoinCosts.lookup * 10
    } else {
      plan.estimate.cost = left.estimate.cost + estimate.cost + plan.estimate.rows
    }
    return plan
  }

  /// Columns, certainty and size of a join; the caller sets its step and cost.
  private func joined(_ left: Plan, _ right: Plan, _ mode: Plan.JoinMode) -> Plan {
    let shared = right.columns.filter { left.columns.contains($0) }
    var plan = left
    plan.columns = JoinOperator.columns(left.columns, right.columns)
    plan.estimate = Planner.joined(left.estimate, right.estimate, shared: shared)
    switch mode {
    case .inner: plan.certain.formUnion(right.certain)
    case .optional: plan.estimate.rows = max(plan.estimate.rows, left.estimate.rows)
    }
    return plan
  }
}
