import RDF

/// Finds matches by asking the source for the quads of a pattern, one left row after the other.
final class LookupMatches: MatchFinder {
  let columns: [Slot]
  private let access: QuadAccess
  private let context: ExecutionContext
  /// The left column of each variable of the pattern that has one.
  private let leftColumns: [(slot: Slot, column: Int)]
  /// The last row's values and where its matches stand, for rows that ask the same again.
  private var lastKey: [TermIdentifier] = []
  private var lastMatches: [[TermIdentifier]]
  private var lastCount = -1

  /// - Parameter uncertain: variables that the left side has but may leave unbound.
  init(_ pattern: AccessPattern, left: [Slot], uncertain: Set<Slot>, order: QuadOrder?, context: ExecutionContext) {
    let slots = pattern.slots
    columns = slots.filter { !left.contains($0) || uncertain.contains($0) }
    leftColumns = slots.compactMap { slot in left.firstIndex(of: slot).map { (slot, $0) } }
    access = QuadAccess(pattern, columns: columns, order: order, context: context)
    self.context = context
    lastMatches = columns.map { _ in [] }
  }

  func appendMatches(ofRow row: Int, in left: SolutionBatch, to matches: inout Matches) throws {
    if lastCount >= 0, isLastKey(row, left) {
      for index in columns.indices { matches.columns[index].append(contentsOf: lastMatches[index]) }
      matches.assign(lastCount, toRow: row)
      return
    }
    try access.start { slot in
      for (known, column) in leftColumns where known == slot {
        let value = left.columns[column][row]
        if value != .none { return value }
      }
      return context.frame[slot]
    }
    let start = matches.leftRows.count
    var count = 0
    while let found = try access.appendMatches(to: &matches.columns) { count += found }
    matches.assign(count, toRow: row)
    remember(row, left, start: start, count: count, matches)
  }

  private func isLastKey(_ row: Int, _ left: SolutionBatch) -> Bool {
    for (index, entry) in leftColumns.enumerated() where left.columns[entry.column][row] != lastKey[index] {
      return false
    }
    return true
  }

  /// Keeps the matches of a row for the next row, which in sorted input often asks the same; long ones are not worth it.
  private func remember(_ row: Int, _ left: SolutionBatch, start: Int, count: Int, _ matches: Matches) {
    guard count <= 16 else {
      lastCount = -1
      return
    }
    lastCount = count
    lastKey.removeAll(keepingCapacity: true)
    for entry in leftColumns { lastKey.append(left.columns[entry.column][row]) }
    for index in columns.indices {
      lastMatches[index].removeAll(keepingCapacity: true)
      lastMatches[index].append(contentsOf: matches.columns[index][start...])
    }
  }
}
