import RDF

/// Lets each solution through once, the first time.
final class DistinctOperator: SolutionOperator {
  private let input: SolutionOperator
  private let context: ExecutionContext
  private let places: [Int]
  private var seen: RowTable

  init(_ input: SolutionOperator, context: ExecutionContext) {
    self.input = input
    self.context = context
    places = Array(input.columns.indices)
    seen = RowTable(width: input.columns.count)
    super.init(columns: input.columns)
  }

  override func next() throws -> SolutionBatch? {
    while let batch = try input.next() {
      try context.watch.check(steps: batch.count)
      var rows: [Int] = []
      for row in 0..<batch.count where seen.insert(batch.columns, places, row: row).isNew { rows.append(row) }
      if rows.count == batch.count { return batch }
      if !rows.isEmpty { return batch.gathered(rows) }
    }
    return nil
  }
}
