/// What it costs to join more parts, and what is expected to come out.
extension JoinSearch {
  /// The ways to join one more part.
  func extended(_ left: JoinCandidate, by index: Int) -> JoinExtension {
    let item = items[index]
    var (result, cost) = checked(left.size.joined(with: item), after: [left.size.certain])
    let isFirst = left.choices.isEmpty
    if isFirst {
      result.ways = item.orders.enumerated().map { order, sorted in
        JoinExtension.Way(part: .item(index, .start(order: order)), cost: item.cost + cost, sortedBy: sorted)
      }
      return result
    }
    cost += left.cost
    let (size, rows) = (left.size, result.rows)
    let shared = size.bound & item.slots
    func add(_ method: JoinMethod, _ own: Double) {
      result.ways.append(.init(part: .item(index, method), cost: cost + own, sortedBy: left.sortedBy))
    }
    func addHashAndMerge() {
      let hasKeys = size.certain & item.certain != 0
      add(.hash, item.cost + JoinCosts.hashJoin(left: size.rows, right: item.rows, hasKeys: hasKeys, rows: rows))
      guard let sorted = left.sortedBy, shared & ~(size.certain & item.certain) == 0,
        let order = item.orders.firstIndex(of: sorted)
      else { return }
      add(.merge(order: order), item.cost + JoinCosts.mergeJoin(left: size.rows, right: item.rows, rows: rows))
    }
    switch item.kind {
    case .access:
      add(.lookup, JoinCosts.lookupJoin(searches: searches(left, shared), search: searchCost, rows: rows))
      addHashAndMerge()
    case .path(let ends): add(.walk, walkCost(left, item, ends: ends, shared: shared, rows: rows))
    case .tripleTerm: add(.walk, size.rows * 10)
    case .pattern(let lateral):
      addHashAndMerge()
      if let lateral, shared != 0 {
        add(.lateral, JoinCosts.lateralJoin(left: size.rows, each: lateral, rows: rows))
      }
    }
    return result
  }

  /// The ways to join a star whose parts are joined already; nil without a variable that both always bind.
  func extended(_ left: JoinCandidate, byStar star: JoinCandidate) -> JoinExtension? {
    let size = left.size
    let shared = size.bound & star.size.bound
    let keys = size.certain & star.size.certain
    guard shared & keys != 0 else { return nil }
    let profile = star.size.profile(cost: star.cost, sortedBy: star.sortedBy)
    var (result, cost) = checked(size.joined(with: profile), after: [size.certain, star.size.certain])
    cost += left.cost + star.cost
    result.ways = [
      .init(
        part: .star(star.choices, merges: false),
        cost: cost + JoinCosts.hashJoin(left: size.rows, right: star.size.rows, hasKeys: true, rows: result.rows),
        sortedBy: left.sortedBy)
    ]
    if let sorted = left.sortedBy, sorted == star.sortedBy, shared & ~keys == 0 {
      result.ways.append(
        .init(
          part: .star(star.choices, merges: true),
          cost: cost + JoinCosts.mergeJoin(left: size.rows, right: star.size.rows, rows: result.rows),
          sortedBy: sorted))
    }
    return result
  }

  private func searches(_ left: JoinCandidate, _ shared: UInt64) -> Double {
    // Rows that ask the same as the row before cost next to nothing.
    guard shared.nonzeroBitCount == 1, let sorted = left.sortedBy, shared == 1 << UInt64(sorted) else {
      return left.size.rows
    }
    return left.size.distinct(sorted)
  }

  private func walkCost(
    _ left: JoinCandidate, _ item: JoinProfile, ends: Int, shared: UInt64, rows: Double
  ) -> Double {
    let rowsBefore = left.size.rows
    return ends == 2 && shared == 0 ? item.cost * max(1, rowsBefore) : rowsBefore * JoinCosts.walk + rows
  }

  /// Takes the conditions into account whose variables have just become bound, and says what checking them costs.
  ///
  /// - Parameter parts: the variables that each of the two sides always bound, where conditions were checked before.
  private func checked(_ joined: JoinSize, after parts: [UInt64]) -> (JoinExtension, cost: Double) {
    let result = JoinExtension(size: joined, rows: joined.rows)
    var cost = 0.0
    for condition in conditions
    where condition.slots & ~joined.certain == 0 && parts.allSatisfy({ condition.slots & ~$0 != 0 }) {
      cost += joined.rows * JoinCosts.condition
      joined.rows *= condition.selectivity
    }
    return (result, cost)
  }
}
