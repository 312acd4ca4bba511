import RDF
import Text

/// A drawing of any size, outside memory: nodes and edges in the order of their names.
public struct GraphDrawing: DrawnGraph {
  public let nodeColumns: [PropertyGraph.Column]
  public let edgeColumns: [PropertyGraph.Column]
  public let facts: [PropertyGraph.Fact]
  public private(set) var loss: LossReport
  public let nodeCount: Int
  public let edgeCount: Int
  private let nodes: SortedLines
  private let edges: SortedLines
  private let selection: DrawingSelection
  /// New labels of nodes that would bear the same one as another.
  private let labels: SortedLines
  private var places: NodePlaces?

  /// Puts nodes and edges together.
  init(_ drawing: EdgeDrawing, _ scratch: DrawingScratch, facts: [PropertyGraph.Fact]) throws {
    let options = drawing.sources.options
    nodeColumns = GraphColumns.nodes(options)
    edgeColumns = GraphColumns.edges(options)
    self.facts = facts
    loss = drawing.loss
    edges = try drawing.edges.sorted()
    selection = try DrawingSelection(drawing.weights, options)
    let touches = scratch.sorter()
    var count = 0
    try Self.forEach(edges, selection) { edge, _ in
      count += 1
      for (place, end) in [edge.source, edge.target].enumerated() {
        try touches.add { record in
          record.write(key: end)
          record.write(ordinal: 2 * count + place)
          record.write(field: edge.source != edge.target)
        }
      }
    }
    edgeCount = count
    var pass = try NodePass(drawing, touches: touches.sorted(), isNarrowed: selection.isNarrowed, scratch)
    try pass.run()
    nodes = pass.nodes.lines
    nodeCount = pass.count
    labels = try DistinctLabels.labels(of: pass.labels.sorted(), scratch)
  }

  /// The drawing with a place for every node.
  ///
  /// - Complexity: a few seconds for the nodes that get places by their edges.
  func laidOut() throws -> GraphDrawing {
    var drawing = self
    drawing.places = try NodePlaces(of: self)
    drawing.loss.unplacedNodes = drawing.places?.leftOut ?? 0
    return drawing
  }

  public func forEachNode(_ take: (PropertyGraph.Node) throws -> Void) throws {
    var labels = try RecordCursor(labels)
    var places = places
    try forEachUnplacedNode { node, degree in
      var node = node
      if var label = try labels.next(of: node.id) { node.label = label.text() }
      if let place = places?.next(degree) { (node.look.x, node.look.y) = (place.x, place.y) }
      try take(node)
    }
  }

  /// Hands out the nodes without places and new labels, with the number of edges that join each to others.
  func forEachUnplacedNode(_ take: (PropertyGraph.Node, _ degree: Int) throws -> Void) throws {
    var cursor = try RecordCursor(nodes)
    while let id = cursor.key, var record = try cursor.next() {
      let (node, degree) = NodePass.node(id, &record)
      try take(node, degree)
    }
  }

  public func forEachEdge(_ take: (PropertyGraph.Edge) throws -> Void) throws {
    try Self.forEach(edges, selection) { ends, record in
      var record = record
      try take(EdgeDrawing.edge(ends.id, &record))
    }
  }

  /// Hands out the names of edges and of their ends, without anything else being read.
  func forEachPair(_ take: (_ source: String, _ target: String) throws -> Void) throws {
    try Self.forEach(edges, selection) { ends, _ in try take(ends.source, ends.target) }
  }

  private static func forEach(
    _ edges: SortedLines, _ selection: DrawingSelection,
    _ take: ((id: String, source: String, target: String), RecordReader) throws -> Void
  ) throws {
    var cursor = try RecordCursor(edges)
    while let id = cursor.key, let record = try cursor.next() {
      var ends = record
      let (source, target) = (ends.text(), ends.text())
      if selection.keeps(source, target) { try take((id, source, target), record) }
    }
  }
}

/// The edges of a drawing that are kept: those between the nodes that matter most.
struct DrawingSelection {
  private let wanted: Set<String>?
  /// Whether something may be left out, so that what no kept edge touches goes too.
  let isNarrowed: Bool

  init(_ weights: NodeWeights?, _ options: GraphOptions) throws {
    isNarrowed = options.minimumDocuments > 1 || options.top != nil
    if let top = options.top { wanted = try weights?.heaviest(top) } else { wanted = nil }
  }

  func keeps(_ source: String, _ target: String) -> Bool {
    wanted.map { $0.contains(source) && $0.contains(target) } ?? true
  }
}
