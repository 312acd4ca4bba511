import RDF

/// Takes away the solutions that agree with one of the right side in at least one variable and contradict it in none.
final class MinusOperator: SolutionOperator {
  private let left: SolutionOperator
  private let right: SolutionOperator
  private let context: ExecutionContext
  private let leftKeys: [Int]
  private let rightKeys: [Int]
  /// Shared variables that one side may leave unbound: left column, right column.
  private let checks: [(left: Int, right: Int)]
  private var table: RowTable
  /// Of every row on the right the values of the variables that may be unbound, a column for each of `checks`.
  private var compared: [[TermIdentifier]]
  private var comparedRows = 0
  private var rowsOfKey: [[Int]] = []
  private var isBuilt = false

  /// - Parameter keys: variables that both sides always bind.
  init(_ left: SolutionOperator, _ right: SolutionOperator, keys: [Slot], context: ExecutionContext) {
    self.left = left
    self.right = right
    self.context = context
    leftKeys = keys.compactMap { left.column(of: $0) }
    rightKeys = keys.compactMap { right.column(of: $0) }
    checks = right.columns.enumerated().compactMap { index, slot in
      keys.contains(slot) ? nil : left.column(of: slot).map { ($0, index) }
    }
    compared = checks.map { _ in [] }
    table = RowTable(width: keys.count)
    super.init(columns: left.columns)
  }

  override func next() throws -> SolutionBatch? {
    if !isBuilt { try build() }
    while let batch = try left.next() {
      var kept: [Int] = []
      for row in 0..<batch.count {
        try context.watch.check()
        if try !isTakenAway(row, batch) { kept.append(row) }
      }
      if kept.count == batch.count { return batch }
      if !kept.isEmpty { return batch.gathered(kept) }
    }
    return nil
  }

  private func isTakenAway(_ row: Int, _ batch: SolutionBatch) throws -> Bool {
    guard let key = table.find(batch.columns, leftKeys, row: row) else { return false }
    if checks.isEmpty { return !leftKeys.isEmpty }
    for match in rowsOfKey[key] {
      try context.watch.check()
      var agrees = !leftKeys.isEmpty
      var contradicts = false
      for (index, check) in checks.enumerated() {
        let (a, b) = (batch.columns[check.left][row], compared[index][match])
        guard a != .none, b != .none else { continue }
        if a == b { agrees = true } else { contradicts = true }
      }
      if agrees, !contradicts { return true }
    }
    return false
  }

  /// Keeps no more of the right side than what decides: its keys, and of its rows the columns that are compared.
  private func build() throws {
    isBuilt = true
    guard !leftKeys.isEmpty || !checks.isEmpty else { return }
    while let batch = try right.next() {
      for row in 0..<batch.count {
        try context.watch.check()
        let key = table.insert(batch.columns, rightKeys, row: row)
        guard !checks.isEmpty else { continue }
        if key.isNew { rowsOfKey.append([]) }
        rowsOfKey[key.index].append(comparedRows + row)
      }
      for (index, check) in checks.enumerated() { compared[index] += batch.columns[check.right][..<batch.count] }
      comparedRows += batch.count
    }
  }
}
