import RDF

/// Makes the plan of a join: finds an order for its parts and checks each condition as early as it may be.
struct JoinOrdering {
  private let planner: Planner
  private let group: JoinGroup
  /// The variables of the join; their places here are their numbers in the search.
  private let slots: [Slot]
  /// Conditions that may be checked before everything is joined, as nothing they look at can be bound later.
  private let early: [JoinGroup.ScopedCondition]
  private let late: [JoinGroup.ScopedCondition]

  init(planner: Planner, group: JoinGroup) {
    self.planner = planner
    self.group = group
    slots = group.slots
    let certain = group.items.reduce(into: Set<Slot>()) { $0.formUnion($1.certain) }
    let possible = Set(slots)
    let pushesDown = planner.context.optimizations.contains(.filterPushDown)
    func isEarly(_ condition: JoinGroup.ScopedCondition) -> Bool {
      let needed = condition.slots.intersection(possible)
      return pushesDown && !condition.expression.isRandom && !needed.isEmpty && needed.isSubset(of: certain)
    }
    early = group.conditions.filter(isEarly).map { condition in
      JoinGroup.ScopedCondition(
        expression: condition.expression, slots: condition.slots.intersection(possible))
    }
    late = group.conditions.filter { !isEarly($0) }
  }

  func plan() throws -> Plan {
    guard !group.items.isEmpty else { return try filtered(.unit, late) }
    let isSearched = planner.context.optimizations.contains(.joinOrdering) && slots.count <= UInt64.bitWidth
    guard isSearched, let best = try search.best() else { return try filtered(inTextOrder(), late) }
    return try filtered(plan(of: best), late)
  }

  private func plan(of candidate: JoinCandidate) throws -> Plan {
    let step = JoinStep(planner: planner)
    var plan = Plan.unit
    for (index, method) in candidate.steps {
      plan = try withConditions(try step.joined(plan, group.items[index], method), before: plan.certain)
    }
    return plan
  }

  private func inTextOrder() throws -> Plan {
    let step = JoinStep(planner: planner)
    var plan = Plan.unit
    for item in group.items {
      plan = try withConditions(try step.plainJoin(plan, item), before: plan.certain)
    }
    return plan
  }

  /// Checks the conditions whose variables have just become bound.
  private func withConditions(_ plan: Plan, before: Set<Slot>) throws -> Plan {
    try planner.context.watch.check(steps: early.count)
    let ready = early.filter { $0.slots.isSubset(of: plan.certain) && !$0.slots.isSubset(of: before) }
    return try filtered(plan, ready)
  }

  private func filtered(_ plan: Plan, _ conditions: [JoinGroup.ScopedCondition]) throws -> Plan {
    guard !conditions.isEmpty else { return plan }
    let scoped = try conditions.map { try planner.scoped($0.expression, visible: plan) }
    var result = plan.wrapped(
      .filter(plan, scoped), cost: plan.estimate.rows * Double(conditions.count) * JoinCosts.condition)
    for condition in conditions { result.estimate.rows *= Planner.selectivity(of: condition.expression) }
    return result
  }

  private var search: JoinSearch {
    JoinSearch(
      items: group.items.map(profile),
      conditions: early.map {
        ConditionProfile(slots: bits($0.slots), selectivity: Planner.selectivity(of: $0.expression))
      }, variableCount: slots.count, searchCost: planner.context.source.searchCost, watch: planner.context.watch)
  }

  private func profile(_ item: JoinItem) -> JoinProfile {
    let own = item.slots
    let estimate: Plan.Estimate
    let kind: JoinProfile.Kind
    var orders: [Int?] = [nil]
    switch item {
    case .access(let pattern, let expected):
      let scans = JoinStep(planner: planner).scans(pattern, expected)
      estimate = scans[0].estimate
      kind = .access
      orders = scans.map { $0.sortedBy.flatMap(slots.firstIndex(of:)) }
    case .path(let path, let expected):
      estimate = expected
      kind = .path(ends: path.slots.filter { !planner.outer.contains($0) }.count)
    case .tripleTerm(_, let slot):
      estimate = Plan.Estimate(rows: 1, cost: 0)
      kind = .tripleTerm(slots.firstIndex(of: slot) ?? 0)
    case .pattern(let plan, let lateral):
      estimate = plan.estimate
      kind = .pattern(lateral: lateral?.estimate.cost)
      orders = [plan.sortedBy.flatMap(slots.firstIndex(of:))]
    }
    return JoinProfile(
      kind: kind, slots: bits(own), certain: bits(item.certain), rows: estimate.rows, cost: estimate.cost,
      distinct: slots.map { estimate.distinct($0) }, orders: orders)
  }

  private func bits(_ wanted: some Sequence<Slot>) -> UInt64 {
    wanted.reduce(0) { bits, slot in slots.firstIndex(of: slot).map { bits | 1 << UInt64($0) } ?? bits }
  }
}
