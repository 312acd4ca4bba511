extension PropertyGraph {
  /// The graph with a place for every node: connected ones drawn together, the rest in rows beneath.
  ///
  /// - Complexity: a few seconds for 50,000 nodes.
  public func laidOut() -> PropertyGraph {
    var graph = self
    let touched = Set(edges.filter { $0.source != $0.target }.flatMap { [$0.source, $0.target] })
    let connected = nodes.indices.filter(touched.contains)
    let ranks = Dictionary(uniqueKeysWithValues: connected.enumerated().map { ($1, $0) })
    var layout = ForceLayout(nodeCount: connected.count, edges: neighbours(ranks))
    layout.settle()
    for (rank, node) in connected.enumerated() {
      graph.nodes[node].look.x = Self.tenths(layout.x[rank])
      graph.nodes[node].look.y = Self.tenths(layout.y[rank])
    }
    let left = layout.x.min() ?? 0
    let bottom = layout.y.max() ?? 0
    graph.placeInRows(nodes.indices.filter { !touched.contains($0) }, left: left, top: bottom + 80)
    return graph
  }

  /// Each pair of connected nodes once: ten claims about the same two do not pull ten times.
  private func neighbours(_ ranks: [Int: Int]) -> [(Int, Int)] {
    var seen: Set<Int> = []
    return edges.compactMap { edge in
      guard let source = ranks[edge.source], let target = ranks[edge.target] else { return nil }
      let pair = min(source, target) * nodes.count + max(source, target)
      return seen.insert(pair).inserted ? (source, target) : nil
    }
  }

  private mutating func placeInRows(_ indices: [Int], left: Double, top: Double) {
    let columns = max(1, Int(Double(indices.count).squareRoot()))
    for (rank, node) in indices.enumerated() {
      nodes[node].look.x = Self.tenths(left + Double(rank % columns) * 160)
      nodes[node].look.y = Self.tenths(top + Double(rank / columns) * 40)
    }
  }

  private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
