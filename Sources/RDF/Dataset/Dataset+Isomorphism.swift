extension Dataset {
  /// Whether the datasets are equal up to the labels of blank nodes (RDF 1.1 Concepts, section 4.1).
  ///
  /// Exact. Blank nodes are told apart by their surroundings first, so that real data need no search; only datasets
  /// built to be symmetric without being equal take exponential time.
  public func isIsomorphic(to other: Dataset) -> Bool {
    guard count == other.count else { return false }
    let mine = BlankNodeGraph(sortedQuads)
    let others = BlankNodeGraph(other.sortedQuads)
    guard mine.groundQuads == others.groundQuads, mine.nodes.count == others.nodes.count else { return false }
    return BlankNodeMatching(mine, others).exists(
      [UInt64](repeating: 0, count: mine.nodes.count), [UInt64](repeating: 0, count: others.nodes.count))
  }
}

/// The search for a mapping of one dataset's blank nodes to another's.
private struct BlankNodeMatching {
  let left: BlankNodeGraph
  let right: BlankNodeGraph

  init(_ left: BlankNodeGraph, _ right: BlankNodeGraph) {
    self.left = left
    self.right = right
  }

  /// Whether there is a mapping that keeps colours.
  ///
  /// Refines the colours; where nodes still share one, gives a node of the left and, by trial, one of the right a new
  /// colour of their own.
  func exists(_ leftColors: [UInt64], _ rightColors: [UInt64]) -> Bool {
    var leftColors = left.refined(leftColors)
    var rightColors = right.refined(rightColors)
    guard leftColors.sorted() == rightColors.sorted() else { return false }
    pairIndependentNodes(&leftColors, &rightColors)
    guard let (node, color) = left.smallestSharedColor(leftColors) else {
      return isMapping(leftColors, rightColors)
    }
    let fresh = StableHash.combine(color, 0x9E37_79B9_7F4A_7C15)
    leftColors[node] = fresh
    for candidate in rightColors.indices where rightColors[candidate] == color {
      var trial = rightColors
      trial[candidate] = fresh
      if exists(leftColors, trial) { return true }
    }
    return false
  }

  /// Pairs nodes of one colour in any order where no quad ties them to another undecided node: they are
  /// interchangeable, and there may be thousands of them.
  private func pairIndependentNodes(_ leftColors: inout [UInt64], _ rightColors: inout [UInt64]) {
    let leftNodes = left.independentNodes(leftColors)
    let rightNodes = right.independentNodes(rightColors)
    guard leftNodes.map({ leftColors[$0] }) == rightNodes.map({ rightColors[$0] }) else { return }
    for (index, (leftNode, rightNode)) in zip(leftNodes, rightNodes).enumerated() {
      let fresh = StableHash.combine(leftColors[leftNode], UInt64(index) + 1)
      leftColors[leftNode] = fresh
      rightColors[rightNode] = fresh
    }
  }

  /// Whether mapping nodes by their colours, which all differ, makes the quads equal.
  private func isMapping(_ leftColors: [UInt64], _ rightColors: [UInt64]) -> Bool {
    var labelByColor: [UInt64: String] = [:]
    for (node, color) in zip(right.nodes, rightColors) { labelByColor[color] = node.label }
    var mapping: [BlankNode: BlankNode] = [:]
    for (node, color) in zip(left.nodes, leftColors) {
      guard let label = labelByColor[color] else { return false }
      mapping[node] = BlankNode(label)
    }
    return Set(left.quads.map { $0.mappingBlankNodes { mapping[$0] ?? $0 } }) == Set(right.quads)
  }
}
