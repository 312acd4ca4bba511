import XML

/// The drawing elements that yEd needs: without them all nodes lie on one spot, without labels.
enum YEdGraphics {
  static let namespace = "http://www.yworks.com/xml/graphml"

  /// The keys under which yEd looks for drawings, and for what it shows as a description.
  static let keyAttributes: [[XMLWriter.Attribute]] = [
    [("id", "d_node"), ("for", "node"), ("yfiles.type", "nodegraphics")],
    [("id", "d_edge"), ("for", "edge"), ("yfiles.type", "edgegraphics")],
    [("id", "d_description"), ("for", "edge"), ("attr.name", "description"), ("attr.type", "string")],
  ]

  static func write(_ node: PropertyGraph.Node, to xml: inout XMLWriter) {
    let look = node.look
    xml.start("data", [("key", "d_node")])
    xml.start("y:ShapeNode")
    xml.element(
      "y:Geometry",
      [
        ("height", GraphMLWriter.decimal(look.size)), ("width", GraphMLWriter.decimal(look.size)),
        ("x", GraphMLWriter.decimal(look.x - look.size / 2)), ("y", GraphMLWriter.decimal(look.y - look.size / 2)),
      ])
    xml.element("y:Fill", [("color", look.colour.hexadecimal), ("transparent", "false")])
    xml.element("y:BorderStyle", [("color", "#404040"), ("type", "line"), ("width", "1.0")])
    xml.element("y:NodeLabel", [("modelName", "sides"), ("modelPosition", "s")], text: node.label)
    xml.element("y:Shape", [("type", shape(of: node))])
    xml.end()
    xml.end()
  }

  static func write(_ edge: PropertyGraph.Edge, of graph: some DrawnGraph, to xml: inout XMLWriter) {
    let evidence = value("evidence", of: edge, in: graph)
    if let evidence { xml.element("data", [("key", "d_description")], text: evidence) }
    xml.start("data", [("key", "d_edge")])
    xml.start("y:PolyLineEdge")
    xml.element(
      "y:LineStyle",
      [
        ("color", edge.look.colour.hexadecimal), ("type", edge.look.isDashed ? "dashed" : "line"), ("width", "1.0"),
      ])
    xml.element("y:Arrows", [("source", "none"), ("target", "standard")])
    xml.element("y:EdgeLabel", text: edge.caption)
    xml.end()
    xml.end()
  }

  private static func value(_ column: String, of edge: PropertyGraph.Edge, in graph: some DrawnGraph) -> String? {
    guard let index = graph.edgeColumns.firstIndex(where: { $0.name == column }) else { return nil }
    return index < edge.values.count ? edge.values[index]?.text : nil
  }

  private static func shape(of node: PropertyGraph.Node) -> String {
    switch node.kind {
    case .entity: "ellipse"
    case .claim: "roundrectangle"
    case .document, .author: "rectangle"
    case .value: "diamond"
    }
  }
}
