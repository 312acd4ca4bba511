/// What steps cost, in reads of a quad in sequence. The ratios were measured on the source in memory and on the store.
enum JoinCosts {
  /// One row into a hash table.
  static let build = 8.0
  /// One search in a hash table.
  static let probe = 4.0
  /// One row of a merge.
  static let merge = 2.0
  /// One row of output.
  static let output = 1.0
  /// One evaluation of a plan for one solution, besides what the plan costs.
  static let lateral = 150.0
  /// One walk along a path.
  static let walk = 200.0
  /// One condition for one row.
  static let condition = 3.0

  /// - Parameters:
  ///   - searches: rows that ask something else than the row before them.
  ///   - search: the cost of a search in the source.
  static func lookupJoin(searches: Double, search: Double, rows: Double) -> Double {
    searches * search + rows * output
  }

  static func hashJoin(left: Double, right: Double, hasKeys: Bool, rows: Double) -> Double {
    right * build + (hasKeys ? left * probe : left * right) + rows * output
  }

  static func mergeJoin(left: Double, right: Double, rows: Double) -> Double {
    (left + right) * merge + rows * output
  }

  /// - Parameter each: the cost of one evaluation of the right side.
  static func lateralJoin(left: Double, each: Double, rows: Double) -> Double {
    left * (each + lateral) + rows * output
  }
}
