import XML

/// The keys of a GraphML file: which data nodes and edges carry, under which names and types.
///
/// Some identifiers are what readers look for and must not change: `labelV` and `labelE` (TinkerPop), `labels` and
/// `label` (Neo4j APOC). Others look at the name: `label`, `size`, `x`, `y`, `r`, `g`, `b`, `weight` (Gephi), `name` and
/// `interaction` (Cytoscape). No key is for `all`, none has a default: igraph, APOC and Cytoscape misread both.
struct GraphMLKeys {
  /// One `key` element.
  struct Key {
    var id: String
    var target: String
    var name: String
    var type: String

    var attributes: [XMLWriter.Attribute] {
      [("id", id), ("for", target), ("attr.name", name), ("attr.type", type)]
    }
  }

  /// The data elements of the graph's columns, in their order.
  let nodeColumns: [PreparedElement]
  let edgeColumns: [PreparedElement]
  /// The data elements of the graph's facts, in their order.
  let facts: [PreparedElement]
  private let graphicsKeys: [[XMLWriter.Attribute]]
  private let keys: [Key]

  init(_ graph: some DrawnGraph, hasGraphics: Bool) {
    let node = graph.nodeColumns.map {
      Key(id: "n_" + $0.name, target: "node", name: $0.name, type: $0.kind.rawValue)
    }
    let edge = graph.edgeColumns.map {
      Key(id: "e_" + $0.name, target: "edge", name: $0.name, type: $0.kind.rawValue)
    }
    let fact = graph.facts.map { Key(id: "g_" + $0.name, target: "graph", name: $0.name, type: "string") }
    facts = fact.map { Self.data($0.id) }
    nodeColumns = node.map { Self.data($0.id) }
    edgeColumns = edge.map { Self.data($0.id) }
    keys = fact + Self.fixedNodeKeys + node + Self.fixedEdgeKeys + edge
    graphicsKeys = hasGraphics ? YEdGraphics.keyAttributes : []
  }

  /// The attributes of every `key` element, in the order of writing.
  var all: [[XMLWriter.Attribute]] { graphicsKeys + keys.map(\.attributes) }

  /// The element that holds a value of a key.
  static func data(_ key: String) -> PreparedElement { PreparedElement("data", [("key", key)]) }

  private static let fixedNodeKeys = [
    Key(id: "labelV", target: "node", name: "labelV", type: "string"),
    Key(id: "labels", target: "node", name: "labels", type: "string"),
    Key(id: "n_label", target: "node", name: "label", type: "string"),
    Key(id: "n_name", target: "node", name: "name", type: "string"),
    Key(id: "n_type", target: "node", name: "type", type: "string"),
    Key(id: "n_kind", target: "node", name: "kind", type: "string"),
    Key(id: "n_size", target: "node", name: "size", type: "double"),
    Key(id: "n_r", target: "node", name: "r", type: "int"),
    Key(id: "n_g", target: "node", name: "g", type: "int"),
    Key(id: "n_b", target: "node", name: "b", type: "int"),
    Key(id: "n_x", target: "node", name: "x", type: "double"),
    Key(id: "n_y", target: "node", name: "y", type: "double"),
  ]

  private static let fixedEdgeKeys = [
    // Before the caption, which Gephi takes in its place.
    Key(id: "label", target: "edge", name: "relationship", type: "string"),
    Key(id: "labelE", target: "edge", name: "labelE", type: "string"),
    Key(id: "interaction", target: "edge", name: "interaction", type: "string"),
    Key(id: "caption", target: "edge", name: "label", type: "string"),
    Key(id: "weight", target: "edge", name: "weight", type: "double"),
    Key(id: "r", target: "edge", name: "r", type: "int"),
    Key(id: "g", target: "edge", name: "g", type: "int"),
    Key(id: "b", target: "edge", name: "b", type: "int"),
  ]
}
