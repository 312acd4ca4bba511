import Text
import XML

/// Writes GraphML 1.0 (graphml.graphdrawing.org).
///
/// The neutral form is valid against the official schema and follows the rules of all readers at once, found in their
/// sources: networkx, igraph, Gephi, Cytoscape, TinkerPop, Neo4j APOC. The other dialects add what one program wants and
/// the schema does not allow.
public struct GraphMLWriter: GraphWriter {
  public enum Dialect: String, Hashable, Sendable, CaseIterable {
    case neutral
    /// Shapes, colours, positions and labels as yEd draws them.
    case yed
    /// The relation as the edge's kind, so that Gephi keeps parallel claims of different relations apart.
    case gephi
  }

  private let dialect: Dialect

  public init(_ dialect: Dialect = .neutral) { self.dialect = dialect }

  /// Bytes that are collected before they are handed over.
  private static let pieceSize = 1 << 16

  public func write(_ graph: PropertyGraph, _ take: ([UInt8]) throws -> Void) rethrows -> LossReport {
    let keys = GraphMLKeys(graph, hasGraphics: dialect == .yed)
    var xml = XMLWriter()
    xml.writeDeclaration()
    xml.start(
      "graphml", namespaces: namespaces,
      [("xsi:schemaLocation", Self.namespace + " " + Self.namespace + "/1.0/graphml.xsd")])
    for key in keys.all { xml.element("key", key) }
    xml.start("graph", [("id", "entente"), ("edgedefault", "directed")])
    for node in graph.nodes {
      write(node, keys, to: &xml)
      try flush(&xml, take)
    }
    for edge in graph.edges {
      write(edge, of: graph, keys, to: &xml)
      try flush(&xml, take)
    }
    xml.finish()
    try take(xml.output.bytes)
    var loss = graph.loss
    loss.droppedCharacters += xml.droppedCharacters
    return loss
  }

  private static let namespace = "http://graphml.graphdrawing.org/xmlns"

  private var namespaces: [NamespaceBinding] {
    var bindings = [
      NamespaceBinding(prefix: "", namespace: Self.namespace),
      NamespaceBinding(prefix: "xsi", namespace: "http://www.w3.org/2001/XMLSchema-instance"),
    ]
    if dialect == .yed { bindings.append(NamespaceBinding(prefix: "y", namespace: YEdGraphics.namespace)) }
    return bindings
  }

  private func flush(_ xml: inout XMLWriter, _ take: ([UInt8]) throws -> Void) rethrows {
    guard xml.output.count >= Self.pieceSize else { return }
    try take(xml.output.bytes)
    xml.output.removeAll()
  }

  private func write(_ node: PropertyGraph.Node, _ keys: GraphMLKeys, to xml: inout XMLWriter) {
    xml.start("node", [("id", node.id)])
    if dialect == .yed { YEdGraphics.write(node, to: &xml) }
    xml.data("labelV", node.type)
    xml.data("labels", ":" + node.type)
    xml.data("n_label", node.label)
    xml.data("n_name", node.label)
    xml.data("n_type", node.type)
    xml.data("n_kind", node.kind.rawValue)
    xml.data("n_size", Self.decimal(node.look.size))
    xml.data("n_r", String(node.look.colour.red))
    xml.data("n_g", String(node.look.colour.green))
    xml.data("n_b", String(node.look.colour.blue))
    xml.data("n_x", Self.decimal(node.look.x))
    xml.data("n_y", Self.decimal(node.look.y))
    for (key, value) in zip(keys.nodeColumns, node.values) {
      if let value { xml.data(key, value.text) }
    }
    xml.end()
  }

  private func write(
    _ edge: PropertyGraph.Edge, of graph: PropertyGraph, _ keys: GraphMLKeys, to xml: inout XMLWriter
  ) {
    var attributes: [XMLWriter.Attribute] = [
      ("id", edge.id), ("source", graph.nodes[edge.source].id), ("target", graph.nodes[edge.target].id),
    ]
    if dialect == .gephi { attributes.append(("label", edge.label)) }
    xml.start("edge", attributes)
    xml.data("label", edge.label)
    if dialect == .yed { YEdGraphics.write(edge, of: graph, to: &xml) }
    xml.data("labelE", edge.label)
    xml.data("interaction", edge.label)
    xml.data("weight", Self.decimal(Double(edge.weight)))
    for (key, value) in zip(keys.edgeColumns, edge.values) {
      if let value { xml.data(key, value.text) }
    }
    xml.end()
  }

  /// The shortest digits that read back as the same number.
  static func decimal(_ number: Double) -> String { number.description }
}

extension XMLWriter {
  fileprivate mutating func data(_ key: String, _ text: String) {
    element("data", [("key", key)], text: text)
  }
}

extension PropertyGraph.Value {
  /// The value in the lexical forms of XML Schema.
  var text: String {
    switch self {
    case .string(let text): text
    case .int(let number): String(number)
    case .double(let number): GraphMLWriter.decimal(number)
    case .boolean(let value): value ? "true" : "false"
    }
  }
}
