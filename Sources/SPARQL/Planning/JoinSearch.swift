/// Looks for the cheapest order of the parts of a join: every connected order of up to ten parts, and beyond that always
/// the cheapest next.
///
/// Orders grow from the left, one part at a time; beside the cheapest for a set of parts the cheapest for every sorting
/// of its solutions is kept, since that may make a later merge possible (Selinger et al., "Access Path Selection in a
/// Relational Database Management System", 1979). Parts without a common variable are joined only when nothing else is
/// left.
struct JoinSearch {
  let items: [JoinProfile]
  let conditions: [ConditionProfile]
  let variableCount: Int
  /// The cost of a search in the source.
  let searchCost: Double
  let watch: Watch
  /// Up to this many parts every order is tried.
  private static let exhaustiveLimit = 10

  /// - Throws: `EvaluationFailure` where a limit was passed.
  func best() throws -> JoinCandidate? {
    items.count <= Self.exhaustiveLimit ? try exhaustive() : try greedy()
  }

  private func exhaustive() throws -> JoinCandidate? {
    var best: [[JoinCandidate]] = Array(repeating: [], count: 1 << items.count)
    best[0] = [JoinCandidate(variables: variableCount)]
    for set in 0..<(best.count - 1) {
      for candidate in best[set] {
        try watch.check(steps: 16)
        for index in nextItems(after: candidate, done: { set & (1 << $0) != 0 }) {
          for extended in extended(candidate, by: index) { Self.keep(extended, in: &best[set | 1 << index]) }
        }
      }
      best[set] = []
    }
    return best[best.count - 1].min { $0.cost < $1.cost }
  }

  private func greedy() throws -> JoinCandidate? {
    var candidate = JoinCandidate(variables: variableCount)
    var done = Array(repeating: false, count: items.count)
    while done.contains(false) {
      var best: JoinCandidate?
      for index in nextItems(after: candidate, done: { done[$0] }) {
        try watch.check(steps: 16)
        for extended in extended(candidate, by: index)
        where best.map({ Self.weight(extended) < Self.weight($0) }) ?? true {
          best = extended
        }
      }
      guard let next = best, let step = next.steps.last else { return nil }
      done[step.item] = true
      candidate = next
    }
    return candidate
  }

  /// Small results first, then low cost: what comes later multiplies.
  private static func weight(_ candidate: JoinCandidate) -> Double { candidate.rows * 10 + candidate.cost }

  /// The parts that may come next: those with a bound variable, or where there are none all.
  private func nextItems(after candidate: JoinCandidate, done: (Int) -> Bool) -> [Int] {
    let open = items.indices.filter { index in
      guard !done(index) else { return false }
      guard case .tripleTerm(let variable) = items[index].kind else { return true }
      return candidate.bound & (1 << UInt64(variable)) != 0
    }
    let connected = open.filter { items[$0].slots & candidate.bound != 0 }
    return connected.isEmpty ? open : connected
  }

  /// Keeps a candidate where it is the cheapest, or the cheapest with its sorting.
  private static func keep(_ candidate: JoinCandidate, in kept: inout [JoinCandidate]) {
    for known in kept where known.cost <= candidate.cost {
      if known.sortedBy == candidate.sortedBy || candidate.sortedBy == nil { return }
    }
    kept.removeAll { known in
      known.cost > candidate.cost && (known.sortedBy == candidate.sortedBy || known.sortedBy == nil)
    }
    kept.append(candidate)
  }

  private func extended(_ left: JoinCandidate, by index: Int) -> [JoinCandidate] {
    let item = items[index]
    if left.steps.isEmpty { return starts(left, index) }
    let base = joined(left, item)
    var found: [JoinCandidate] = []
    func add(_ method: JoinMethod, _ cost: Double) {
      var candidate = base
      candidate.steps.append((index, method))
      candidate.cost = left.cost + cost
      found.append(checked(candidate, before: left.certain))
    }
    let shared = left.bound & item.slots
    let hasKeys = left.certain & item.certain != 0
    switch item.kind {
    case .access:
      add(.lookup, JoinCosts.lookupJoin(searches: searches(left, shared), search: searchCost, rows: base.rows))
      addHashAndMerge()
    case .path(let ends): add(.walk, walkCost(left, item, ends: ends, shared: shared, rows: base.rows))
    case .tripleTerm: add(.walk, left.rows * 10)
    case .pattern(let lateral):
      addHashAndMerge()
      if let lateral, shared != 0 {
        add(.lateral, JoinCosts.lateralJoin(left: left.rows, each: lateral, rows: base.rows))
      }
    }
    func addHashAndMerge() {
      add(
        .hash,
        item.cost + JoinCosts.hashJoin(left: left.rows, right: item.rows, hasKeys: hasKeys, rows: base.rows))
      guard let sorted = left.sortedBy, shared & ~(left.certain & item.certain) == 0,
        let order = item.orders.firstIndex(of: sorted)
      else { return }
      add(.merge(order: order), item.cost + JoinCosts.mergeJoin(left: left.rows, right: item.rows, rows: base.rows))
    }
    return found
  }

  private func starts(_ empty: JoinCandidate, _ index: Int) -> [JoinCandidate] {
    let item = items[index]
    return item.orders.enumerated().map { order, sorted in
      var candidate = joined(empty, item)
      candidate.steps = [(index, .start(order: order))]
      candidate.cost = item.cost
      candidate.sortedBy = sorted
      return checked(candidate, before: 0)
    }
  }

  private func searches(_ left: JoinCandidate, _ shared: UInt64) -> Double {
    // Rows that ask the same as the row before cost next to nothing.
    guard shared.nonzeroBitCount == 1, let sorted = left.sortedBy, shared == 1 << UInt64(sorted) else {
      return left.rows
    }
    return left.distinct(sorted)
  }

  private func walkCost(
    _ left: JoinCandidate, _ item: JoinProfile, ends: Int, shared: UInt64, rows: Double
  ) -> Double {
    ends == 2 && shared == 0 ? item.cost * max(1, left.rows) : left.rows * JoinCosts.walk + rows
  }

  /// Size, certainty and spread of a join; cost and method are for the caller to set.
  private func joined(_ left: JoinCandidate, _ item: JoinProfile) -> JoinCandidate {
    var result = left
    let shared = left.bound & item.slots
    var rows = left.rows * item.rows
    for variable in 0..<variableCount {
      let bit = UInt64(1) << UInt64(variable)
      guard item.slots & bit != 0 else { continue }
      if shared & bit != 0 {
        rows /= max(left.distinct(variable), item.distinct[variable], 1)
        result.distinct[variable] = min(left.distinct[variable], item.distinct[variable])
      } else {
        result.distinct[variable] = item.distinct[variable]
      }
    }
    if case .tripleTerm = item.kind { rows = left.rows }
    result.rows = rows
    result.bound |= item.slots
    result.certain |= item.certain
    return result
  }

  /// Takes the conditions into account whose variables have just become bound.
  private func checked(_ candidate: JoinCandidate, before: UInt64) -> JoinCandidate {
    var result = candidate
    for condition in conditions
    where condition.slots & ~candidate.certain == 0 && condition.slots & ~before != 0 {
      result.cost += result.rows * JoinCosts.condition
      result.rows *= condition.selectivity
    }
    return result
  }
}
