import RDF

/// A step of a running query: gives solutions when asked, a batch at a time.
class SolutionOperator {
  /// The variables of the columns.
  final let columns: [Slot]

  init(columns: [Slot]) { self.columns = columns }

  /// The next solutions, at least one; nil at the end.
  func next() throws -> SolutionBatch? { nil }

  /// The column of a variable, nil where there is none.
  final func column(of slot: Slot) -> Int? { columns.firstIndex(of: slot) }

  /// All solutions that are left, in one batch.
  final func remaining() throws -> SolutionBatch {
    var all = SolutionBatch(Array(repeating: [], count: columns.count), count: 0)
    while let batch = try next() {
      for index in all.columns.indices { all.columns[index].append(contentsOf: batch.columns[index]) }
      all.count += batch.count
    }
    return all
  }
}

/// Gives solutions that are at hand.
final class TableOperator: SolutionOperator {
  private var rest: SolutionBatch?

  init(columns: [Slot], _ batch: SolutionBatch) {
    rest = batch.count > 0 ? batch : nil
    super.init(columns: columns)
  }

  override func next() -> SolutionBatch? {
    defer { rest = nil }
    return rest
  }
}

/// Gives the rows of `VALUES` that do not contradict the solution around the pattern.
final class ValuesOperator: SolutionOperator {
  private let rows: [[TermIdentifier]]
  private let context: ExecutionContext
  private var isDone = false

  init(columns: [Slot], rows: [[TermIdentifier]], context: ExecutionContext) {
    self.rows = rows
    self.context = context
    super.init(columns: columns)
  }

  override func next() -> SolutionBatch? {
    guard !isDone else { return nil }
    isDone = true
    let outer = columns.map { context.frame[$0] }
    let fitting = rows.filter { row in
      zip(row, outer).allSatisfy { $0 == $1 || $0 == .none || $1 == .none }
    }
    guard !fitting.isEmpty else { return nil }
    let batch = columns.indices.map { index in
      fitting.map { $0[index] == .none ? outer[index] : $0[index] }
    }
    return SolutionBatch(batch, count: fitting.count)
  }
}
