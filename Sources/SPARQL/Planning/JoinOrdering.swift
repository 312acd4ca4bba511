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
    guard isSearched, let best = try search().best() else { return try filtered(inTextOrder(), late) }
    return try filtered(plan(of: best.choices), late)
  }

  private func plan(of choices: [JoinChoice]) throws -> Plan {
    let step = JoinStep(planner: planner)
    var plan = Plan.unit
    for choice in choices {
      var checked = [plan.certain]
      var joined: Plan
      switch choice.part {
      case .item(let index, let method): joined = try step.joined(plan, group.items[index], method)
      case .star(let choices, let merges):
        let star = try self.plan(of: choices)
        joined = step.joined(plan, star, merges: merges)
        checked.append(star.certain)
      }
      joined.estimate.rows = choice.rows
      plan = try withConditions(joined, after: checked)
    }
    return plan
  }

  private func inTextOrder() throws -> Plan {
    let step = JoinStep(planner: planner)
    var plan = Plan.unit
    for item in group.items {
      plan = try withConditions(try step.plainJoin(plan, item), after: [plan.certain])
    }
    return plan
  }

  /// Checks the conditions whose variables have just become bound.
  ///
  /// - Parameter parts: the variables that each of the sides always bound.
  private func withConditions(_ plan: Plan, after parts: [Set<Slot>]) throws -> Plan {
    try planner.context.watch.check(steps: early.count)
    let ready = early.filter { condition in
      condition.slots.isSubset(of: plan.certain) && !parts.contains { condition.slots.isSubset(of: $0) }
    }
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

  private func search() throws -> JoinSearch {
    var profiles = group.items.map(profile)
    for place in slots.indices { try addSpreads(ofVariable: place, to: &profiles) }
    return JoinSearch(
      items: profiles,
      conditions: early.map {
        ConditionProfile(slots: bits($0.slots), selectivity: Planner.selectivity(of: $0.expression))
      }, variableCount: slots.count, searchCost: planner.context.source.searchCost, watch: planner.context.watch)
  }

  /// Terms that stand in one quad each cannot be frequent; where less than two parts repeat a variable's terms, nothing
  /// is gained by knowing which.
  private static let repetition = 2.0

  /// Asks the source for the frequent terms of a variable where several parts repeat them, since a join of these is
  /// larger than numbers of different terms tell.
  private func addSpreads(ofVariable variable: Int, to profiles: inout [JoinProfile]) throws {
    let repeating = group.items.indices.filter { index in
      guard case .access = group.items[index], profiles[index].slots & 1 << UInt64(variable) != 0 else { return false }
      return profiles[index].rows >= Self.repetition * profiles[index].distinct[variable]
    }
    guard repeating.count > 1 else { return }
    for index in repeating {
      guard case .access(let pattern, let estimate) = group.items[index] else { continue }
      let slot = slots[variable]
      guard let frequencies = try planner.frequencies(of: slot, in: pattern) else { continue }
      profiles[index].spreads[variable] = TermSpread(frequencies, distinct: estimate.distinct(slot))
    }
  }

  private func profile(_ item: JoinItem) -> JoinProfile {
    let own = item.slots
    let estimate: Plan.Estimate
    let kind: JoinProfile.Kind
    var orders: [Int?] = [nil]
    var subject: Int?
    switch item {
    case .access(let pattern, let expected):
      let scans = JoinStep(planner: planner).scans(pattern, expected)
      estimate = scans[0].estimate
      kind = .access
      orders = scans.map { $0.sortedBy.flatMap(slots.firstIndex(of:)) }
      if case .variable(let slot) = pattern.subject { subject = slots.firstIndex(of: slot) }
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
      distinct: slots.map { estimate.distinct($0) }, spreads: slots.map { _ in nil }, subject: subject, orders: orders)
  }

  private func bits(_ wanted: some Sequence<Slot>) -> UInt64 {
    wanted.reduce(0) { bits, slot in slots.firstIndex(of: slot).map { bits | 1 << UInt64($0) } ?? bits }
  }
}
