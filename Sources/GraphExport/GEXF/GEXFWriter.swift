import Text
import XML

/// Writes GEXF 1.3 (gexf.net) as a dynamic graph: claims are there from the first to the last day of their event.
///
/// Colour, position and size stand in the graph's own namespace, as the schema has them; Gephi looks at local names.
/// The relation is the edge's kind, which keeps parallel claims of different relations apart.
public struct GEXFWriter: GraphWriter {
  public init() {}

  private static let pieceSize = 1 << 16

  public func write(_ graph: some DrawnGraph, _ take: ([UInt8]) throws -> Void) throws -> LossReport {
    var xml = XMLWriter()
    xml.writeDeclaration()
    xml.start(
      "gexf", namespaces: [NamespaceBinding(prefix: "", namespace: "http://gexf.net/1.3")], [("version", "1.3")])
    xml.start("meta")
    xml.element("creator", text: "Entente")
    let facts = graph.facts.map { $0.name + ": " + $0.value }.joined(separator: "; ")
    if !facts.isEmpty { xml.element("description", text: facts) }
    xml.end()
    xml.start(
      "graph",
      [
        ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"),
        ("timerepresentation", "interval"), ("idtype", "string"),
      ])
    write(Self.nodeTitles + graph.nodeColumns, of: "node", to: &xml)
    write(graph.edgeColumns, of: "edge", to: &xml)
    xml.start("nodes", [("count", String(graph.nodeCount))])
    let nodeColumns = Self.elements(count: Self.nodeTitles.count + graph.nodeColumns.count)
    try graph.forEachNode { node in
      write(node, nodeColumns, to: &xml)
      try flush(&xml, take)
    }
    xml.end()
    xml.start("edges", [("count", String(graph.edgeCount))])
    let edgeColumns = EdgeColumns(graph)
    try graph.forEachEdge { edge in
      write(edge, of: graph, edgeColumns, to: &xml)
      try flush(&xml, take)
    }
    xml.finish()
    try take(xml.output.bytes)
    var loss = graph.loss
    loss.droppedCharacters += xml.droppedCharacters
    return loss
  }

  /// What every node has beside its columns.
  private static let nodeTitles = [PropertyGraph.Column("type"), PropertyGraph.Column("kind")]

  private func flush(_ xml: inout XMLWriter, _ take: ([UInt8]) throws -> Void) throws {
    guard xml.output.count >= Self.pieceSize else { return }
    try take(xml.output.bytes)
    xml.output.removeAll()
  }

  private func write(_ columns: [PropertyGraph.Column], of target: String, to xml: inout XMLWriter) {
    xml.start("attributes", [("class", target)])
    for (index, column) in columns.enumerated() {
      let type = column.kind == .int ? "integer" : column.kind.rawValue
      xml.element("attribute", [("id", String(index)), ("title", column.name), ("type", type)])
    }
    xml.end()
  }

  private func write(_ node: PropertyGraph.Node, _ columns: [PreparedElement], to xml: inout XMLWriter) {
    let look = node.look
    xml.start("node")
    xml.attribute("id", node.id)
    xml.attribute("label", node.label)
    write([.string(node.type), .string(node.kind.rawValue)] + node.values, columns, to: &xml)
    let channels = [("r", look.colour.red), ("g", look.colour.green), ("b", look.colour.blue)]
    xml.element("color", channels.map { ($0.0, String($0.1)) })
    // GEXF's axis points up, ours down.
    xml.element("position", [("x", look.x.description), ("y", (0 - look.y).description)])
    xml.element("size", [("value", look.size.description)])
    xml.end()
  }

  private func write(
    _ edge: PropertyGraph.Edge, of graph: some DrawnGraph, _ columns: EdgeColumns, to xml: inout XMLWriter
  ) {
    xml.start("edge")
    xml.attribute("id", edge.id)
    xml.attribute("source", edge.source)
    xml.attribute("target", edge.target)
    xml.attribute("label", edge.caption)
    xml.attribute("kind", edge.label)
    xml.attribute("weight", Double(edge.weight).description)
    if let day = value(columns.start, of: edge) { xml.attribute("start", day.text) }
    if let day = value(columns.end, of: edge) { xml.attribute("end", day.text) }
    write(edge.values, columns.values, to: &xml)
    let colour = edge.look.colour
    xml.element(
      "color", [("r", String(colour.red)), ("g", String(colour.green)), ("b", String(colour.blue))])
    xml.element("shape", [("value", edge.look.isDashed ? "dashed" : "solid")])
    xml.end()
  }

  private func value(_ column: Int?, of edge: PropertyGraph.Edge) -> PropertyGraph.Value? {
    guard let column, column < edge.values.count else { return nil }
    return edge.values[column]
  }

  private func write(_ values: [PropertyGraph.Value?], _ columns: [PreparedElement], to xml: inout XMLWriter) {
    xml.start("attvalues")
    for index in 0..<min(values.count, columns.count) {
      if let value = values[index] { xml.element(columns[index], attribute: "value", value.text) }
    }
    xml.end()
  }

  /// The columns of edges: their elements, and where the days of the event stand.
  private struct EdgeColumns {
    let values: [PreparedElement]
    let start: Int?
    let end: Int?

    init(_ graph: some DrawnGraph) {
      values = GEXFWriter.elements(count: graph.edgeColumns.count)
      start = graph.edgeColumns.firstIndex { $0.name == "start" }
      end = graph.edgeColumns.firstIndex { $0.name == "end" }
    }
  }

  /// The elements for the values of the columns, which go by number.
  private static func elements(count: Int) -> [PreparedElement] {
    (0..<count).map { PreparedElement("attvalue", [("for", String($0))]) }
  }
}
