import RDF

/// Finds matches by walking a right side that is sorted by a variable by which the left side is sorted too.
final class MergeMatches: MatchFinder {
  let columns: [Slot]
  private let right: SolutionOperator
  private let context: ExecutionContext
  private let leftKey: Int
  private let rightKey: Int
  /// Other variables of both sides: left column, right column. Certain on both.
  private let checks: [(left: Int, right: Int)]
  private let wanted: [Int]
  private var batch: SolutionBatch?
  private var row = 0
  /// The right rows that hold `groupKey`.
  private var group: SolutionBatch
  private var groupKey = TermIdentifier.none

  init(left: [Slot], _ right: SolutionOperator, on slot: Slot, context: ExecutionContext) {
    self.right = right
    self.context = context
    leftKey = left.firstIndex(of: slot) ?? 0
    rightKey = right.column(of: slot) ?? 0
    columns = right.columns.filter { !left.contains($0) }
    wanted = right.columns.indices.filter { !left.contains(right.columns[$0]) }
    checks = right.columns.enumerated().compactMap { index, other in
      other == slot ? nil : left.firstIndex(of: other).map { ($0, index) }
    }
    group = SolutionBatch(right.columns.map { _ in [] }, count: 0)
  }

  func appendMatches(ofRow row: Int, in left: SolutionBatch, to matches: inout Matches) throws {
    let key = left.columns[leftKey][row]
    if key != groupKey { try readGroup(key) }
    for match in 0..<group.count {
      guard checks.allSatisfy({ left.columns[$0.left][row] == group.columns[$0.right][match] }) else { continue }
      for (index, column) in wanted.enumerated() { matches.columns[index].append(group.columns[column][match]) }
      matches.leftRows.append(row)
    }
  }

  /// Moves to the right rows with a key, which is greater than the keys before.
  private func readGroup(_ key: TermIdentifier) throws {
    groupKey = key
    for index in group.columns.indices { group.columns[index].removeAll(keepingCapacity: true) }
    group.count = 0
    while true {
      if batch == nil || row >= (batch?.count ?? 0) {
        batch = try right.next()
        row = 0
      }
      guard let batch else { return }
      let keys = batch.columns[rightKey]
      while row < batch.count, keys[row] < key { row += 1 }
      while row < batch.count, keys[row] == key {
        for index in group.columns.indices { group.columns[index].append(batch.columns[index][row]) }
        group.count += 1
        row += 1
      }
      if row < batch.count { return }
      try context.watch.check(steps: batch.count)
    }
  }
}
