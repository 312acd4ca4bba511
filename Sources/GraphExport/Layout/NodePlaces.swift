/// Where the nodes of a drawing lie, in the order of their names: connected ones drawn together, the rest in rows beneath.
///
/// Only so many nodes are drawn together, those with most edges; a picture of more shows nothing, takes minutes, and memory with each.
struct NodePlaces {
  /// How many nodes are drawn together.
  static let limit = 50_000

  private let x: [Double]
  private let y: [Double]
  private var choice: Choice
  private var rank = 0
  private let left: Double
  private let top: Double
  private let columns: Int
  private var row = 0
  /// How many connected nodes stand in rows for want of room.
  let leftOut: Int

  /// The nodes that are drawn together: all with more edges than some number, and the first of those with just so many.
  private struct Choice {
    let degree: Int
    var rest: Int

    /// - Parameter counts: how many nodes have each number of edges.
    init(_ counts: [Int: Int], limit: Int) {
      var rest = limit
      for (degree, count) in counts.sorted(by: { $0.key > $1.key }) {
        if count > rest {
          (self.degree, self.rest) = (degree, rest)
          return
        }
        rest -= count
      }
      (self.degree, self.rest) = (0, 0)
    }

    /// Whether the next node is one.
    mutating func takes(_ nodeDegree: Int) -> Bool {
      guard nodeDegree > 0, nodeDegree >= degree else { return false }
      if nodeDegree > degree { return true }
      guard rest > 0 else { return false }
      rest -= 1
      return true
    }
  }

  init(of drawing: GraphDrawing, limit: Int = NodePlaces.limit) throws {
    var counts: [Int: Int] = [:]
    try drawing.forEachUnplacedNode { _, degree in if degree > 0 { counts[degree, default: 0] += 1 } }
    let choice = Choice(counts, limit: limit)
    var ranks: [String: Int] = [:]
    var taken = choice
    try drawing.forEachUnplacedNode { node, degree in if taken.takes(degree) { ranks[node.id] = ranks.count } }
    var layout = ForceLayout(nodeCount: ranks.count, edges: try Self.neighbours(ranks, drawing))
    leftOut = counts.values.reduce(0, +) - ranks.count
    ranks = [:]
    layout.settle()
    (x, y) = (layout.x, layout.y)
    self.choice = choice
    left = x.min() ?? 0
    top = (y.max() ?? 0) + 80
    columns = max(1, Int(Double(drawing.nodeCount - x.count).squareRoot()))
  }

  /// Each pair of connected nodes once: ten claims about the same two do not pull ten times.
  private static func neighbours(_ ranks: [String: Int], _ drawing: GraphDrawing) throws -> [(Int, Int)] {
    var seen: Set<Int> = []
    var pairs: [(Int, Int)] = []
    try drawing.forEachPair { source, target in
      guard source != target, let source = ranks[source], let target = ranks[target] else { return }
      let pair = min(source, target) * ranks.count + max(source, target)
      if seen.insert(pair).inserted { pairs.append((source, target)) }
    }
    return pairs
  }

  /// The place of the next node.
  mutating func next(_ degree: Int) -> (x: Double, y: Double) {
    if choice.takes(degree) {
      rank += 1
      return (Self.tenths(x[rank - 1]), Self.tenths(y[rank - 1]))
    }
    row += 1
    return (
      Self.tenths(left + Double((row - 1) % columns) * 160), Self.tenths(top + Double((row - 1) / columns) * 40)
    )
  }

  private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
