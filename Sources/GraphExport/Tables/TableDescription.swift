public import JSON

/// What the tables of a graph are, for those who read them without this program: their columns with the types of their values, and
/// what they were made with (W3C, "Metadata Vocabulary for Tabular Data").
public struct TableDescription: Sendable {
  private let header: GraphTables.Header

  public init(_ header: GraphTables.Header = .plain) { self.header = header }

  /// The description of both tables.
  ///
  /// - Parameters:
  ///   - nodes: the name of the file with the nodes, seen from the description.
  ///   - edges: that of the file with the edges.
  public func json(of graph: some DrawnGraph, nodes: String, edges: String) -> JSONObject {
    let tables = GraphTables(header)
    let (nodeNames, edgeNames) = tables.names(of: graph)
    var description: JSONObject = ["@context": "http://www.w3.org/ns/csvw"]
    description["dc:creator"] = "Entente"
    for fact in graph.facts { description["ent:" + fact.name] = .string(fact.value) }
    description["tables"] = .array([
      Self.table(nodes, nodeNames, graph.nodeColumns), Self.table(edges, edgeNames, graph.edgeColumns),
    ])
    return description
  }

  /// - Parameter names: of all columns; the last of them are those that have a type.
  private static func table(_ url: String, _ names: [String], _ typed: [PropertyGraph.Column]) -> JSONValue {
    let first = names.count - typed.count
    let columns = names.enumerated().map { index, name in
      var column: JSONObject = ["titles": .string(name)]
      column["datatype"] = .string(index < first ? "string" : typed[index - first].kind.tableType)
      return JSONValue.object(column)
    }
    return .object(["url": .string(url), "tableSchema": .object(["columns": .array(columns)])])
  }
}

extension PropertyGraph.Column.Kind {
  /// The name of the type for tables.
  fileprivate var tableType: String {
    switch self {
    case .string: "string"
    case .int: "integer"
    case .double: "double"
    case .boolean: "boolean"
    }
  }
}
