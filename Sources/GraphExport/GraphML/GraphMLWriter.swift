import Text
import XML

/// Writes GraphML 1.0 (graphml.graphdrawing.org).
///
/// The neutral form is valid against the official schema and follows the rules of all readers at once, found in their
/// sources: networkx, igraph, Gephi, Cytoscape, TinkerPop, Neo4j APOC. The other dialects add what one program wants and
/// the schema does not allow.
public struct GraphMLWriter: GraphWriter {
  /// For which readers the file is written.
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

  public func write(_ graph: some DrawnGraph, _ take: ([UInt8]) throws -> Void) throws -> LossReport {
    let keys = GraphMLKeys(graph, hasGraphics: dialect == .yed)
    var xml = XMLWriter()
    xml.writeDeclaration()
    xml.start(
      "graphml", namespaces: namespaces,
      [("xsi:schemaLocation", Self.namespace + " " + Self.namespace + "/1.0/graphml.xsd")])
    for key in keys.all { xml.element("key", key) }
    xml.start("graph", [("id", "entente"), ("edgedefault", "directed")])
    // Before the first node: Cytoscape would take them for data of the node or edge above.
    for (fact, element) in zip(graph.facts, keys.facts) { xml.element(element, text: fact.value) }
    try graph.forEachNode { node in
      write(node, keys, to: &xml)
      try flush(&xml, take)
    }
    try graph.forEachEdge { edge in
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

  private func flush(_ xml: inout XMLWriter, _ take: ([UInt8]) throws -> Void) throws {
    guard xml.output.count >= Self.pieceSize else { return }
    try take(xml.output.bytes)
    xml.output.removeAll()
  }

  private func write(_ node: PropertyGraph.Node, _ keys: GraphMLKeys, to xml: inout XMLWriter) {
    xml.start("node")
    xml.attribute("id", node.id)
    if dialect == .yed { YEdGraphics.write(node, to: &xml) }
    xml.element(FixedData.labelV, text: node.type)
    xml.element(FixedData.labels, text: ":" + node.type)
    xml.element(FixedData.nodeLabel, text: node.label)
    xml.element(FixedData.name, text: node.label)
    xml.element(FixedData.type, text: node.type)
    xml.element(FixedData.kind, text: node.kind.rawValue)
    xml.element(FixedData.size, text: Self.decimal(node.look.size))
    xml.element(FixedData.red, number: Int(node.look.colour.red))
    xml.element(FixedData.green, number: Int(node.look.colour.green))
    xml.element(FixedData.blue, number: Int(node.look.colour.blue))
    xml.element(FixedData.x, text: Self.decimal(node.look.x))
    xml.element(FixedData.y, text: Self.decimal(node.look.y))
    write(node.values, keys.nodeColumns, to: &xml)
    xml.end()
  }

  private func write(
    _ edge: PropertyGraph.Edge, of graph: some DrawnGraph, _ keys: GraphMLKeys, to xml: inout XMLWriter
  ) {
    xml.start("edge")
    xml.attribute("id", edge.id)
    xml.attribute("source", edge.source)
    xml.attribute("target", edge.target)
    if dialect == .gephi { xml.attribute("label", edge.label) }
    xml.element(FixedData.relationship, text: edge.label)
    if dialect == .yed { YEdGraphics.write(edge, of: graph, to: &xml) }
    xml.element(FixedData.labelE, text: edge.label)
    xml.element(FixedData.interaction, text: edge.label)
    xml.element(FixedData.caption, text: edge.caption)
    xml.element(FixedData.weight, text: Self.decimal(Double(edge.weight)))
    xml.element(FixedData.edgeRed, number: Int(edge.look.colour.red))
    xml.element(FixedData.edgeGreen, number: Int(edge.look.colour.green))
    xml.element(FixedData.edgeBlue, number: Int(edge.look.colour.blue))
    write(edge.values, keys.edgeColumns, to: &xml)
    xml.end()
  }

  private func write(_ values: [PropertyGraph.Value?], _ columns: [PreparedElement], to xml: inout XMLWriter) {
    for index in 0..<min(values.count, columns.count) {
      switch values[index] {
      case nil: continue
      case .string(let text): xml.element(columns[index], text: text)
      case .int(let number): xml.element(columns[index], number: number)
      case .double(let number): xml.element(columns[index], text: Self.decimal(number))
      case .boolean(let value): xml.element(columns[index], text: value ? "true" : "false")
      }
    }
  }

  /// The data elements that every node or edge has.
  private enum FixedData {
    static let labelV = GraphMLKeys.data("labelV")
    static let labels = GraphMLKeys.data("labels")
    static let nodeLabel = GraphMLKeys.data("n_label")
    static let name = GraphMLKeys.data("n_name")
    static let type = GraphMLKeys.data("n_type")
    static let kind = GraphMLKeys.data("n_kind")
    static let size = GraphMLKeys.data("n_size")
    static let red = GraphMLKeys.data("n_r")
    static let green = GraphMLKeys.data("n_g")
    static let blue = GraphMLKeys.data("n_b")
    static let x = GraphMLKeys.data("n_x")
    static let y = GraphMLKeys.data("n_y")
    static let relationship = GraphMLKeys.data("label")
    static let caption = GraphMLKeys.data("caption")
    static let labelE = GraphMLKeys.data("labelE")
    static let interaction = GraphMLKeys.data("interaction")
    static let weight = GraphMLKeys.data("weight")
    static let edgeRed = GraphMLKeys.data("r")
    static let edgeGreen = GraphMLKeys.data("g")
    static let edgeBlue = GraphMLKeys.data("b")
  }

  /// The shortest digits that read back as the same number.
  static func decimal(_ number: Double) -> String { number.description }
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
