import RDF

/// Sorts all solutions by expressions, those that compare equal in the order in which they come.
///
/// Where only the first solutions are wanted, no more than some times as many are kept.
final class SortOperator: SolutionOperator {
  private let input: SolutionOperator
  private let keys: [(evaluator: ExpressionEvaluator, isDescending: Bool)]
  private let context: ExecutionContext
  private let wanted: Int?
  private var sorted: BatchSlices?

  /// - Parameter wanted: how many of the first solutions are needed; nil for all.
  init(
    _ input: SolutionOperator, by conditions: [(expression: ScopedExpression, isDescending: Bool)], wanted: Int?,
    context: ExecutionContext
  ) throws {
    self.input = input
    self.context = context
    self.wanted = wanted
    keys = try conditions.map {
      (try ExpressionEvaluator($0.expression, columns: input.columns, context: context), $0.isDescending)
    }
    super.init(columns: input.columns)
  }

  override func next() throws -> SolutionBatch? {
    if sorted == nil { sorted = try sort() }
    return sorted?.next()
  }

  private func sort() throws -> BatchSlices {
    var kept = SolutionBatch(columns.map { _ in [] }, count: 0)
    // One column of identifiers a key, beside the columns of the solutions.
    var keyColumns: [[TermIdentifier]] = keys.map { _ in [] }
    while let batch = try input.next() {
      for index in columns.indices {
        try context.watch.check(steps: batch.count)
        kept.columns[index].append(contentsOf: batch.columns[index])
      }
      kept.count += batch.count
      for (index, key) in keys.enumerated() {
        try key.evaluator.begin(batch)
        for row in 0..<batch.count {
          try context.watch.check()
          keyColumns[index].append(try key.evaluator.identifier(row))
        }
      }
      if let wanted, kept.count > 4 * wanted + 16_384 { try cut(&kept, &keyColumns, to: wanted) }
    }
    let order = try sortedRows(keyColumns, count: kept.count)
    return BatchSlices(kept, rows: Array(order.prefix(wanted ?? kept.count)))
  }

  private func cut(_ kept: inout SolutionBatch, _ keyColumns: inout [[TermIdentifier]], to wanted: Int) throws {
    let rows = Array(try sortedRows(keyColumns, count: kept.count).prefix(wanted))
    kept = kept.gathered(rows)
    keyColumns = keyColumns.map { $0.gathered(rows) }
  }

  private func sortedRows(_ keyColumns: [[TermIdentifier]], count: Int) throws -> [Int] {
    var rows = Array(0..<count)
    // Rank the different terms of each key first: then rows are compared by small numbers.
    var ranks: [[Int32]] = []
    for (index, key) in keys.enumerated() {
      // Terms of rows that an earlier key leaves out are not even fetched.
      let column = rows.count == count ? keyColumns[index] : keyColumns[index].gathered(rows)
      let ranking = try TermRanking(column, context: context)
      let all = ranking.ranks(of: keyColumns[index])
      ranks.append(key.isDescending ? all.map { -$0 } : all)
      if index == 0, keys.count > 1, let wanted, wanted > 0, wanted < count {
        let last = ranks[0].sorted()[wanted - 1]
        rows = rows.filter { ranks[0][$0] <= last }
      }
    }
    let watch = context.watch
    try rows.sort { left, right in
      try watch.check()
      for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
      return left < right
    }
    return rows
  }
}

/// Numbers the different terms of a column in the order of `ORDER BY`, equal ones equally.
struct TermRanking {
  private var rankOf = PagedTable<Int32>()

  init(_ column: [TermIdentifier], context: ExecutionContext) throws {
    var different: [TermIdentifier] = []
    for identifier in column where identifier != .none && rankOf[identifier] == nil {
      rankOf[identifier] = 0
      different.append(identifier)
    }
    for start in stride(from: 0, to: different.count, by: SolutionBatch.size) {
      try context.watch.look()
      try context.terms.prefetch(Array(different[start..<min(different.count, start + SolutionBatch.size)]))
    }
    var valued: [(identifier: TermIdentifier, value: Value)] = []
    for identifier in different {
      try context.watch.check()
      valued.append((identifier, try context.terms.value(identifier)))
    }
    let watch = context.watch
    try valued.sort { left, right in
      try watch.check(steps: 2)
      return Value.sortOrder(left.value, right.value) == .less
    }
    var rank: Int32 = 0
    for index in valued.indices {
      if index == 0 || Value.sortOrder(valued[index - 1].value, valued[index].value) != .equal { rank += 1 }
      rankOf[valued[index].identifier] = rank
    }
  }

  /// The rank of each term of the column; 0, before all, where it is unbound.
  func ranks(of column: [TermIdentifier]) -> [Int32] { column.map { $0 == .none ? 0 : rankOf[$0] ?? 0 } }
}
