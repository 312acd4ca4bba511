/// What steps cost, in reads of a quad in sequence. Ratios, measured on the source in memory and on the store.
enum JoinCosts {
  /// One search in an index.
  static let lookup = 20.0
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
}
