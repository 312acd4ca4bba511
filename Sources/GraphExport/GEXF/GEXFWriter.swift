import Text
import XML

/// Writes GEXF 1.3 (gexf.net) as a dynamic graph: claims are there from the first to the last day of their event.
///
/// Colour, position and size stand in the graph's own namespace, as the schema has them; Gephi looks at local names.
/// The relation is the edge's kind, which keeps parallel claims of different relations apart.
public struct GEXFWriter: GraphWriter {
  public init() {}

  private static let pieceSize = 1 << 16

  public func write(_ graph: PropertyGraph, _ take: ([UInt8]) throws -> Void) rethrows -> LossReport {
    let start = graph.edgeColumns.firstIndex { $0.name == "start" }
    let end = graph.edgeColumns.firstIndex { $0.name == "end" }
    var xml = XMLWriter()
    xml.writeDeclaration()
    xml.start(
      "gexf", namespaces: [NamespaceBinding(prefix: "", namespace: "http://gexf.net/1.3")], [("version", "1.3")])
    xml.start("meta")
    xml.element("creator", text: "Entente")
    xml.end()
    xml.start(
      "graph",
      [
        ("defaultedgetype", "directed"), ("mode", "dynamic"), ("timeformat", "date"),
        ("timerepresentation", "interval"), ("idtype", "string"),
      ])
    write(Self.nodeTitles + graph.nodeColumns, of: "node", to: &xml)
    write(graph.edgeColumns, of: "edge", to: &xml)
    xml.start("nodes", [("count", String(graph.nodes.count))])
    for node in graph.nodes {
      write(node, to: &xml)
      try flush(&xml, take)
    }
    xml.end()
    xml.start("edges", [("count", String(graph.edges.count))])
    for edge in graph.edges {
      write(edge, of: graph, start, end, to: &xml)
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

  private func flush(_ xml: inout XMLWriter, _ take: ([UInt8]) throws -> Void) rethrows {
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

  private func write(_ node: PropertyGraph.Node, to xml: inout XMLWriter) {
    let look = node.look
    xml.start("node", [("id", node.id), ("label", node.label)])
    write([.string(node.type), .string(node.kind.rawValue)] + node.values, to: &xml)
    let channels = [("r", look.colour.red), ("g", look.colour.green), ("b", look.colour.blue)]
    xml.element("color", channels.map { ($0.0, String($0.1)) })
    // GEXF's axis points up, ours down.
    xml.element("position", [("x", look.x.description), ("y", (0 - look.y).description)])
    xml.element("size", [("value", look.size.description)])
    xml.end()
  }

  private func write(
    _ edge: PropertyGraph.Edge, of graph: PropertyGraph, _ start: Int?, _ end: Int?, to xml: inout XMLWriter
  ) {
    var attributes: [XMLWriter.Attribute] = [
      ("id", edge.id), ("source", graph.nodes[edge.source].id), ("target", graph.nodes[edge.target].id),
      ("label", edge.label), ("kind", edge.label), ("weight", Double(edge.weight).description),
    ]
    for (name, column) in [("start", start), ("end", end)] {
      if let column, column < edge.values.count, let day = edge.values[column] { attributes.append((name, day.text)) }
    }
    xml.start("edge", attributes)
    write(edge.values, to: &xml)
    xml.end()
  }

  private func write(_ values: [PropertyGraph.Value?], to xml: inout XMLWriter) {
    xml.start("attvalues")
    for (index, value) in values.enumerated() {
      if let value { xml.element("attvalue", [("for", String(index)), ("value", value.text)]) }
    }
    xml.end()
  }
}
