/// A property graph that is read from its beginning to its end: in memory, or of any size outside it.
public protocol DrawnGraph {
  var nodeColumns: [PropertyGraph.Column] { get }
  var edgeColumns: [PropertyGraph.Column] { get }
  var facts: [PropertyGraph.Fact] { get }
  var loss: LossReport { get }
  var nodeCount: Int { get }
  var edgeCount: Int { get }
  /// Hands out the nodes in the order of their names.
  ///
  /// - Throws: what the body throws, and what the storage of the graph throws.
  func forEachNode(_ take: (PropertyGraph.Node) throws -> Void) throws
  /// Hands out the edges in the order of their names.
  func forEachEdge(_ take: (PropertyGraph.Edge) throws -> Void) throws
}

extension PropertyGraph: DrawnGraph {
  /// A graph in memory.
  public init(_ graph: some DrawnGraph) throws {
    self.init(
      nodeColumns: graph.nodeColumns, edgeColumns: graph.edgeColumns, facts: graph.facts, loss: graph.loss)
    try graph.forEachNode { nodes.append($0) }
    try graph.forEachEdge { edges.append($0) }
  }

  public var nodeCount: Int { nodes.count }
  public var edgeCount: Int { edges.count }

  public func forEachNode(_ take: (Node) throws -> Void) throws { try nodes.forEach(take) }

  public func forEachEdge(_ take: (Edge) throws -> Void) throws { try edges.forEach(take) }
}
