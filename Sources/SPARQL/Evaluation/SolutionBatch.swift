import RDF

/// The number of a variable within one query; variables of subqueries that are not seen outside have their own.
typealias Slot = Int

/// Some solutions in columns, one a variable; `.none` is unbound.
struct SolutionBatch {
  var columns: [[TermIdentifier]]
  /// The number of solutions, which no column tells where there is none.
  var count: Int

  /// How many solutions an operator aims to give at a time: enough to spread the cost of a step, few enough to stay
  /// in the processor's cache.
  static let size = 2048

  init(_ columns: [[TermIdentifier]], count: Int) {
    self.columns = columns
    self.count = count
  }

  /// One solution that binds nothing of these columns.
  static func unit(columns: Int) -> SolutionBatch {
    SolutionBatch(Array(repeating: [.none], count: columns), count: 1)
  }

  /// The solutions of some rows, in that order.
  func gathered(_ rows: [Int]) -> SolutionBatch {
    SolutionBatch(columns.map { $0.gathered(rows) }, count: rows.count)
  }
}

extension [TermIdentifier] {
  /// The elements at some indices, in that order.
  func gathered(_ rows: [Int]) -> [TermIdentifier] {
    [TermIdentifier](unsafeUninitializedCapacity: rows.count) { target, count in
      withUnsafeBufferPointer { source in
        for (index, row) in rows.enumerated() { target[index] = source[row] }
      }
      count = rows.count
    }
  }
}
