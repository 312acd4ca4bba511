/// Places nodes so that connected ones lie together: springs along edges, a push between all, a pull to the middle.
///
/// After Jacomy and others, ForceAtlas2 (PLoS ONE 9(6), 2014): the push grows with connections, so that hubs keep room.
/// Starts on a spiral instead of at random, and uses nothing but sums, products, quotients and square roots, which every
/// processor rounds alike: the same graph gets the same places everywhere.
struct ForceLayout {
  private let edges: [(Int, Int)]
  private let mass: [Double]
  private(set) var x: [Double]
  private(set) var y: [Double]
  private var lastX: [Double]
  private var lastY: [Double]
  /// The wish for room between neighbours, in the units of the drawing.
  private static let spacing = 40.0

  /// - Parameter edges: pairs of positions of nodes; loops and repeats are allowed.
  init(nodeCount: Int, edges: [(Int, Int)]) {
    var degrees = [Int](repeating: 0, count: nodeCount)
    for (source, target) in edges where source != target {
      degrees[source] += 1
      degrees[target] += 1
    }
    self.edges = edges.filter { $0.0 != $0.1 }
    mass = degrees.map { 1 + Double($0).squareRoot() }
    (x, y) = Self.spiral(degrees)
    lastX = [Double](repeating: 0, count: nodeCount)
    lastY = lastX
  }

  /// Well connected nodes in the middle, each next one turned by the golden angle.
  private static func spiral(_ degrees: [Int]) -> ([Double], [Double]) {
    let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    var x = [Double](repeating: 0, count: degrees.count)
    var y = x
    // Cosine and sine of the golden angle as numbers: libraries differ in the last digit of theirs.
    let (cosine, sine) = (-0.737368878078320, 0.675490294261524)
    var (directionX, directionY) = (1.0, 0.0)
    for (rank, node) in order.enumerated() {
      let radius = spacing * Double(rank).squareRoot()
      x[node] = directionX * radius
      y[node] = directionY * radius
      (directionX, directionY) = (directionX * cosine - directionY * sine, directionX * sine + directionY * cosine)
    }
    return (x, y)
  }

  /// Moves the nodes until they have settled: 300 steps for small graphs, down to 40 for large ones.
  ///
  /// - Complexity: O(steps (n log n + m)).
  mutating func settle() {
    guard x.count > 1 else { return }
    let steps = max(40, min(300, 2_000_000 / x.count))
    for step in 0..<steps {
      let heat = 1 - Double(step) / Double(steps)
      move(limit: Self.spacing * (0.05 + 2 * heat * heat))
    }
  }

  private mutating func move(limit: Double) {
    var (forceX, forceY) = push()
    pullTogether(&forceX, &forceY)
    for node in x.indices {
      // What points another way than at the step before swings; half its force is taken away.
      let swings = forceX[node] * lastX[node] + forceY[node] * lastY[node] < 0
      let (stepX, stepY) = swings ? (forceX[node] / 2, forceY[node] / 2) : (forceX[node], forceY[node])
      let length = (stepX * stepX + stepY * stepY).squareRoot()
      let scale = length > limit ? limit / length : 1
      x[node] += stepX * scale
      y[node] += stepY * scale
    }
    (lastX, lastY) = (forceX, forceY)
  }

  private func push() -> ([Double], [Double]) {
    let tree = Quadtree(x: x, y: y, mass: mass)
    var stack: [(cell: Int, width: Double)] = []
    var (forceX, forceY) = (x, y)
    let strength = Self.spacing * Self.spacing
    for node in x.indices {
      let push = tree.push(on: node, x: x[node], y: y[node], stack: &stack)
      forceX[node] = push.x * mass[node] * strength / 4 - x[node] * 0.05 * mass[node]
      forceY[node] = push.y * mass[node] * strength / 4 - y[node] * 0.05 * mass[node]
      forceX[node] /= mass[node]
      forceY[node] /= mass[node]
    }
    return (forceX, forceY)
  }

  private func pullTogether(_ forceX: inout [Double], _ forceY: inout [Double]) {
    for (source, target) in edges {
      let (deltaX, deltaY) = (x[target] - x[source], y[target] - y[source])
      // Shared among a node's edges, so that a hub is not torn about by each of its hundred neighbours.
      forceX[source] += deltaX / (mass[source] * 2)
      forceY[source] += deltaY / (mass[source] * 2)
      forceX[target] -= deltaX / (mass[target] * 2)
      forceY[target] -= deltaY / (mass[target] * 2)
    }
  }
}
