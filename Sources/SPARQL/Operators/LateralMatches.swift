import RDF

/// Finds matches by evaluating the right side anew for every left row, with the row's values in its patterns.
final class LateralMatches: MatchFinder {
  let columns: [Slot]
  private let leftColumns: [Slot]
  private let plan: Plan
  private let context: ExecutionContext
  private let checks: [(left: Int, right: Int)]
  private let wanted: [Int]

  init(left: [Slot], _ plan: Plan, uncertain: Set<Slot>, context: ExecutionContext) {
    leftColumns = left
    self.plan = plan
    self.context = context
    wanted = plan.columns.indices.filter { !left.contains(plan.columns[$0]) || uncertain.contains(plan.columns[$0]) }
    columns = wanted.map { plan.columns[$0] }
    checks = plan.columns.enumerated().compactMap { index, slot in left.firstIndex(of: slot).map { ($0, index) } }
  }

  func appendMatches(ofRow row: Int, in left: SolutionBatch, to matches: inout Matches) throws {
    try context.withFrame(leftColumns, of: left, row: row) {
      let right = try plan.makeOperator(context)
      while let batch = try right.next() {
        try context.watch.check(steps: batch.count)
        for match in 0..<batch.count where isCompatible(row, left, match, batch) {
          for (index, column) in wanted.enumerated() { matches.columns[index].append(batch.columns[column][match]) }
          matches.leftRows.append(row)
        }
      }
    }
  }

  private func isCompatible(_ row: Int, _ left: SolutionBatch, _ match: Int, _ right: SolutionBatch) -> Bool {
    checks.allSatisfy { entry in
      let (a, b) = (left.columns[entry.left][row], right.columns[entry.right][match])
      return a == b || a == .none || b == .none
    }
  }
}
