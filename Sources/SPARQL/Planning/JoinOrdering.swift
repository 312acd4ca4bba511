import RDF

/// Orders the parts of a join by what they are expected to cost: every order of up to ten parts, and beyond that always
/// the cheapest next.
///
/// Plans grow from the left, one part at a time; beside the cheapest plan for a set of parts the cheapest for every
/// order of its solutions is kept, since an order may make a later merge possible (Selinger et al., "Access Path
/// Selection in a Relational Database Management System", 1979).
struct JoinOrdering {
  let planner: Planner
  let group: JoinGroup
  /// Up to this many parts every order is tried.
  private static let exhaustiveLimit = 10

  init(planner: Planner, group: JoinGroup) {
    self.planner = planner
    self.group = group
  }

  func plan() throws -> Plan {
    let items = group.items
    guard !items.isEmpty else { return try finished(.unit) }
    guard planner.context.optimizations.contains(.joinOrdering) else { return try finished(inTextOrder()) }
    if items.count > Self.exhaustiveLimit { return try finished(greedily()) }
    return try finished(exhaustively())
  }

  /// The conditions that wait for variables which the whole does not always bind.
  private func finished(_ plan: Plan) throws -> Plan {
    let waiting = group.conditions.filter { !isEarly($0) }
    return try filtered(plan, waiting)
  }

  private func filtered(_ plan: Plan, _ conditions: [JoinGroup.ScopedCondition]) throws -> Plan {
    guard !conditions.isEmpty else { return plan }
    let scoped = try conditions.map { try planner.scoped($0.expression, visible: plan) }
    var result = plan.wrapped(.filter(plan, scoped), cost: plan.estimate.rows * Double(conditions.count) * 3)
    for condition in conditions { result.estimate.rows *= Planner.selectivity(of: condition.expression) }
    return result
  }

  /// Whether a condition may be checked before everything is joined: where nothing it looks at can be bound later.
  private func isEarly(_ condition: JoinGroup.ScopedCondition) -> Bool {
    guard planner.context.optimizations.contains(.filterPushDown), !condition.expression.isRandom else {
      return false
    }
    let certain = group.items.reduce(into: Set<Slot>()) { $0.formUnion($1.certain) }
    let needed = condition.slots.intersection(group.slots)
    return !needed.isEmpty && needed.isSubset(of: certain)
  }

  /// Checks the conditions whose variables have just become bound.
  private func withConditions(_ plan: Plan, before: Set<Slot>) throws -> Plan {
    let possible = Set(group.slots)
    let ready = group.conditions.filter { condition in
      guard isEarly(condition) else { return false }
      let needed = condition.slots.intersection(possible)
      return needed.isSubset(of: plan.certain) && !needed.isSubset(of: before)
    }
    return try filtered(plan, ready)
  }

  private func inTextOrder() throws -> Plan {
    var plan = Plan.unit
    for item in group.items {
      let before = plan.certain
      guard let next = try JoinStep(planner: planner).plainJoin(plan, item) else { continue }
      plan = try withConditions(next, before: before)
    }
    return plan
  }

  private func greedily() throws -> Plan {
    var rest = Array(group.items.indices)
    var plan: Plan?
    while !rest.isEmpty {
      var best: (index: Int, plan: Plan)?
      for index in rest {
        for candidate in try extended(plan, by: group.items[index]) {
          let isConnected = plan.map { !Set($0.columns).isDisjoint(with: group.items[index].slots) } ?? true
          guard let known = best else {
            best = (index, candidate)
            continue
          }
          let wasConnected = plan.map { !Set($0.columns).isDisjoint(with: group.items[known.index].slots) } ?? true
          if (isConnected && !wasConnected) || (isConnected == wasConnected && Self.isBetter(candidate, known.plan)) {
            best = (index, candidate)
          }
        }
      }
      guard let best else { break }
      plan = best.plan
      rest.removeAll { $0 == best.index }
    }
    return plan ?? .unit
  }

  /// Small results first, then low cost: what comes later multiplies.
  private static func isBetter(_ left: Plan, _ right: Plan) -> Bool {
    left.estimate.rows * 10 + left.estimate.cost < right.estimate.rows * 10 + right.estimate.cost
  }

  private func exhaustively() throws -> Plan {
    let count = group.items.count
    var best: [[Plan]] = Array(repeating: [], count: 1 << count)
    for index in 0..<count { best[1 << index] = try extended(nil, by: group.items[index]) }
    for set in 1..<(1 << count) {
      let plans = best[set]
      for plan in plans {
        for index in 0..<count where set & (1 << index) == 0 {
          for candidate in try extended(plan, by: group.items[index]) {
            Self.keep(candidate, in: &best[set | 1 << index])
          }
        }
      }
    }
    let complete = best[(1 << count) - 1]
    return complete.min { $0.estimate.cost < $1.estimate.cost } ?? .unit
  }

  /// Keeps a plan where it is the cheapest, or the cheapest with its order.
  private static func keep(_ plan: Plan, in plans: inout [Plan]) {
    for known in plans where known.estimate.cost <= plan.estimate.cost {
      if known.sortedBy == plan.sortedBy || plan.sortedBy == nil { return }
    }
    plans.removeAll { known in
      known.estimate.cost > plan.estimate.cost && (known.sortedBy == plan.sortedBy || known.sortedBy == nil)
    }
    plans.append(plan)
  }

  private func extended(_ plan: Plan?, by item: JoinItem) throws -> [Plan] {
    let step = JoinStep(planner: planner)
    let plans = try plan.map { try step.joins($0, item) } ?? step.starts(with: item)
    return try plans.map { try withConditions($0, before: plan?.certain ?? []) }
  }
}
