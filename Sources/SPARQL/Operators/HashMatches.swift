import RDF

/// Finds matches in a table of the whole right side, by the variables that both sides always bind.
final class HashMatches: MatchFinder {
  let columns: [Slot]
  private let right: SolutionOperator
  private let context: ExecutionContext
  private let leftKeys: [Int]
  private let rightKeys: [Int]
  /// Variables of both sides that one may leave unbound: left column, right column.
  private let checks: [(left: Int, right: Int)]
  private let wanted: [Int]
  private var table: RowTable
  private var rows = SolutionBatch([], count: 0)
  /// For each key: where its rows begin in `order`; the end of all at the end.
  private var begins: [Int] = []
  private var order: [Int] = []
  private var isBuilt = false

  /// - Parameters:
  ///   - keys: variables that both sides always bind.
  ///   - uncertain: variables that the left side has but may leave unbound.
  init(
    left: [Slot], _ right: SolutionOperator, keys: [Slot], uncertain: Set<Slot>, context: ExecutionContext
  ) {
    self.right = right
    self.context = context
    leftKeys = keys.compactMap { left.firstIndex(of: $0) }
    rightKeys = keys.compactMap { right.column(of: $0) }
    let found = right.columns.indices.filter {
      !left.contains(right.columns[$0]) || uncertain.contains(right.columns[$0])
    }
    wanted = found
    columns = found.map { right.columns[$0] }
    checks = right.columns.enumerated().compactMap { index, slot in
      keys.contains(slot) ? nil : left.firstIndex(of: slot).map { ($0, index) }
    }
    table = RowTable(width: keys.count)
  }

  func appendMatches(ofRow row: Int, in left: SolutionBatch, to matches: inout Matches) throws {
    if !isBuilt { try build() }
    guard let key = table.find(left.columns, leftKeys, row: row) else { return }
    let candidates = order[begins[key]..<begins[key + 1]]
    for match in candidates {
      try context.watch.check()
      guard isCompatible(row, left, match) else { continue }
      for (index, column) in wanted.enumerated() { matches.columns[index].append(rows.columns[column][match]) }
      matches.leftRows.append(row)
    }
  }

  private func isCompatible(_ row: Int, _ left: SolutionBatch, _ match: Int) -> Bool {
    for (leftColumn, rightColumn) in checks {
      let (a, b) = (left.columns[leftColumn][row], rows.columns[rightColumn][match])
      if a != b, a != .none, b != .none { return false }
    }
    return true
  }

  private func build() throws {
    isBuilt = true
    rows = try right.remaining()
    var keyOfRow: [Int] = []
    keyOfRow.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      try context.watch.check()
      keyOfRow.append(table.insert(rows.columns, rightKeys, row: row).index)
    }
    begins = Array(repeating: 0, count: table.count + 1)
    for key in keyOfRow { begins[key + 1] += 1 }
    for key in 0..<table.count { begins[key + 1] += begins[key] }
    try context.watch.check(steps: rows.count)
    var next = begins
    order = Array(repeating: 0, count: rows.count)
    for (row, key) in keyOfRow.enumerated() {
      order[next[key]] = row
      next[key] += 1
    }
  }
}
