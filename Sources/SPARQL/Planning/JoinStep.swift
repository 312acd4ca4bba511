import RDF

/// The ways to join one more part to a plan.
struct JoinStep {
  let planner: Planner

  /// The plan with one more part, joined in a given way.
  func joined(_ left: Plan, _ item: JoinItem, _ method: JoinMethod) throws -> Plan {
    switch (item, method) {
    case (.access(let pattern, let estimate), .start(let order)): return scans(pattern, estimate)[order]
    case (.access(let pattern, let estimate), .merge(let order)):
      return mergeJoin(left, scans(pattern, estimate)[order], .inner) ?? lookupJoin(left, pattern, estimate, .inner)
    case (.access(let pattern, let estimate), .lookup): return lookupJoin(left, pattern, estimate, .inner)
    case (.pattern(let right, _), .merge):
      return mergeJoin(left, right, .inner) ?? hashJoin(left, right, .inner)
    case (.pattern(let right, let lateral?), .lateral): return lateralJoin(left, lateral, asBig: right, .inner)
    default: return try plainJoin(left, item)
    }
  }

  /// The plan joined with a plan for other patterns, which has a variable in common with it that both always bind.
  func joined(_ left: Plan, _ right: Plan, merges: Bool) -> Plan {
    let merged = merges ? mergeJoin(left, right, .inner) : nil
    return merged ?? hashJoin(left, right, .inner)
  }

  /// The join without a look at statistics.
  func plainJoin(_ left: Plan, _ item: JoinItem) throws -> Plan {
    switch item {
    case .access(let pattern, let estimate):
      let right = scan(pattern, nil, estimate)
      return left.isUnit ? right : hashJoin(left, right, .inner)
    case .path(let path, let estimate): return pathJoin(left, path, estimate)
    case .tripleTerm(let pattern, let slot):
      var result = left.wrapped(.tripleTerm(left, pattern, in: slot), cost: left.estimate.rows * 10)
      result.columns = JoinOperator.columns(left.columns, pattern.slots)
      result.certain.formUnion(pattern.slots)
      return result
    case .pattern(let right, _): return left.isUnit ? right : hashJoin(left, right, .inner)
    }
  }

  /// The cheapest way to join a pattern that need not match.
  ///
  /// - Parameters:
  ///   - right: the pattern evaluated by itself.
  ///   - lateral: the pattern evaluated with the values of a solution in it, where that is allowed.
  func optionalJoin(
    _ left: Plan, _ right: Plan, lateral: Plan?, _ conditions: [ScopedExpression]
  ) throws -> Plan {
    let mode = Plan.JoinMode.optional(conditions)
    var plans = [hashJoin(left, right, mode)]
    if let merge = mergeJoin(left, right, mode) { plans.append(merge) }
    let isConnected = !Set(left.columns).isDisjoint(with: right.columns)
    if let lateral, isConnected { plans.append(lateralJoin(left, lateral, asBig: right, mode)) }
    if case .scan(let pattern, _) = right.step, isConnected {
      let estimate = try planner.estimate(pattern)
      plans.append(lookupJoin(left, pattern, estimate, mode))
      plans += scans(pattern, estimate).compactMap { mergeJoin(left, $0, mode) }
    }
    return plans.min { $0.estimate.cost < $1.estimate.cost } ?? plans[0]
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
    result.cost = planner.context.source.searchCost + result.rows
    return result
  }

  /// The scans of a pattern in every order that the source has.
  func scans(_ pattern: AccessPattern, _ estimate: Plan.Estimate) -> [Plan] {
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
    plan.estimate.cost =
      left.estimate.cost
      + JoinCosts.lookupJoin(
        searches: left.estimate.rows, search: planner.context.source.searchCost, rows: plan.estimate.rows)
    return plan
  }

  func hashJoin(_ left: Plan, _ right: Plan, _ mode: Plan.JoinMode) -> Plan {
    var plan = joined(left, right, mode)
    let keys = right.columns.filter { left.certain.contains($0) && right.certain.contains($0) }
    plan.step = .hash(left, right, keys: keys, mode)
    plan.estimate.cost =
      left.estimate.cost + right.estimate.cost
      + JoinCosts.hashJoin(
        left: left.estimate.rows, right: right.estimate.rows, hasKeys: !keys.isEmpty, rows: plan.estimate.rows)
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
      left.estimate.cost + right.estimate.cost
      + JoinCosts.mergeJoin(left: left.estimate.rows, right: right.estimate.rows, rows: plan.estimate.rows)
    return plan
  }

  /// - Parameter asBig: the right side as it is when evaluated once, for the number of solutions.
  private func lateralJoin(_ left: Plan, _ right: Plan, asBig: Plan, _ mode: Plan.JoinMode) -> Plan {
    var plan = joined(left, asBig, mode)
    plan.columns = JoinOperator.columns(left.columns, right.columns)
    plan.step = .lateral(left, right, mode)
    plan.estimate.cost =
      left.estimate.cost
      + JoinCosts.lateralJoin(left: left.estimate.rows, each: right.estimate.cost, rows: plan.estimate.rows)
    return plan
  }

  private func pathJoin(_ left: Plan, _ path: PathAccess, _ estimate: Plan.Estimate) -> Plan {
    let right = Plan(
      step: .nothing, columns: path.slots, certain: Set(path.slots), sortedBy: nil, estimate: estimate)
    var plan = joined(left, right, .inner)
    plan.step = .path(left, path, .inner)
    plan.estimate.cost =
      left.estimate.cost + min(estimate.cost, left.estimate.rows * JoinCosts.walk) + plan.estimate.rows
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
