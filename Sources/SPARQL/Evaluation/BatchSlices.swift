import RDF

/// Hands out many solutions a batch at a time, so that who asks for them can look at the limits in between.
struct BatchSlices {
  private let all: SolutionBatch
  /// The rows in the order in which they are given; nil for their own.
  private let rows: [Int]?
  private var position = 0

  init(_ all: SolutionBatch, rows: [Int]? = nil) {
    self.all = all
    self.rows = rows
  }

  mutating func next() -> SolutionBatch? {
    let count = rows?.count ?? all.count
    guard position < count else { return nil }
    let part = position..<min(count, position + SolutionBatch.size)
    position = part.upperBound
    if let rows { return all.gathered(Array(rows[part])) }
    return part.count == all.count ? all : all.gathered(Array(part))
  }
}
