import RDF

/// Finds the solutions that match one row of a join's left side: by look-up, hashing, merging or evaluation.
protocol MatchFinder: AnyObject {
  /// The variables whose values are found; those that the left side may leave unbound are among them.
  var columns: [Slot] { get }

  /// Appends the matches of a row. Rows are asked for in the order of the left side.
  func appendMatches(ofRow row: Int, in left: SolutionBatch, to matches: inout Matches) throws
}

/// Matches of rows of a left side, in columns.
struct Matches {
  /// One for each column of the finder.
  var columns: [[TermIdentifier]]
  /// The left row of each match, ascending.
  var leftRows: [Int] = []

  init(columns: Int) { self.columns = Array(repeating: [], count: columns) }

  mutating func removeAll() {
    for index in columns.indices { columns[index].removeAll(keepingCapacity: true) }
    leftRows.removeAll(keepingCapacity: true)
  }

  /// Notes that all matches from the end of `leftRows` on belong to a row.
  mutating func assign(_ count: Int, toRow row: Int) {
    for _ in 0..<count { leftRows.append(row) }
  }
}

/// Extends each solution of the left side by the solutions that match it; keeps the order of the left side.
final class JoinOperator: SolutionOperator {
  /// What becomes of solutions without a match.
  enum Mode {
    case inner
    /// They stay (`OPTIONAL`); a match counts where the condition holds.
    case optional(ConditionEvaluator?)
  }

  private let left: SolutionOperator
  private let finder: any MatchFinder
  private let mode: Mode
  private let context: ExecutionContext
  private var batch: SolutionBatch?
  private var row = 0
  private var matches: Matches
  /// What is left of the matches of rows that had very many.
  private var slices: BatchSlices?
  /// For each column of the result: the left column, the found column or both.
  private let sources: [(left: Int?, found: Int?)]

  init(_ left: SolutionOperator, _ finder: any MatchFinder, _ mode: Mode, context: ExecutionContext) {
    self.left = left
    self.finder = finder
    self.mode = mode
    self.context = context
    matches = Matches(columns: finder.columns.count)
    let columns = left.columns + finder.columns.filter { !left.columns.contains($0) }
    sources = columns.indices.map { column in
      // The columns of the left side come first, in their order.
      let leftColumn = column < left.columns.count ? column : nil
      return (leftColumn, finder.columns.firstIndex(of: columns[column]))
    }
    super.init(columns: columns)
  }

  /// The columns of the result where a finder's columns are joined to a left side's.
  static func columns(_ left: [Slot], _ found: [Slot]) -> [Slot] { left + found.filter { !left.contains($0) } }

  override func next() throws -> SolutionBatch? {
    if let slice = slices?.next() { return slice }
    slices = nil
    guard let result = try joinNextRows() else { return nil }
    guard result.count > 4 * SolutionBatch.size else { return result }
    slices = BatchSlices(result)
    return slices?.next()
  }

  /// The solutions of some more rows of the left side, at least one; nil at the end.
  private func joinNextRows() throws -> SolutionBatch? {
    while true {
      if batch == nil || row >= (batch?.count ?? 0) {
        batch = try left.next()
        row = 0
      }
      guard let batch else { return nil }
      matches.removeAll()
      let first = row
      while row < batch.count, matches.leftRows.count < SolutionBatch.size {
        try context.watch.check()
        try finder.appendMatches(ofRow: row, in: batch, to: &matches)
        row += 1
      }
      let joined = try joined(batch)
      switch mode {
      case .inner:
        if joined.count > 0 { return joined }
      case .optional(let condition):
        let kept = try condition?.fittingRows(of: joined)
        return withUnmatched(batch, rows: first..<row, joined, kept: kept)
      }
    }
  }

  private func joined(_ left: SolutionBatch) throws -> SolutionBatch {
    let columns = try sources.map { source in
      // One row of the left side may have a million matches.
      try context.watch.check(steps: matches.leftRows.count)
      guard let index = source.left else { return source.found.map { matches.columns[$0] } ?? [] }
      var column = left.columns[index].gathered(matches.leftRows)
      if let found = source.found {
        for row in column.indices where column[row] == .none { column[row] = matches.columns[found][row] }
      }
      return column
    }
    return SolutionBatch(columns, count: matches.leftRows.count)
  }

  /// The matches that count and, in their places, the left rows that have none.
  private func withUnmatched(
    _ left: SolutionBatch, rows: Range<Int>, _ joined: SolutionBatch, kept: [Int]?
  ) -> SolutionBatch {
    let count = kept?.count ?? joined.count
    func match(_ index: Int) -> Int { kept.map { $0[index] } ?? index }
    // Index of a match, or of a left row as -1 - row.
    var order: [Int] = []
    var next = 0
    for row in rows {
      let before = next
      while next < count, matches.leftRows[match(next)] == row {
        order.append(match(next))
        next += 1
      }
      if next == before { order.append(-1 - row) }
    }
    if order.count == joined.count, kept == nil, next == order.count { return joined }
    let columns = sources.indices.map { index in
      let leftColumn = sources[index].left.map { left.columns[$0] }
      return order.map { entry in
        entry >= 0 ? joined.columns[index][entry] : leftColumn?[-1 - entry] ?? .none
      }
    }
    return SolutionBatch(columns, count: order.count)
  }
}
