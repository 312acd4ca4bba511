internal import GraphExport
internal import JSON
internal import Text

extension Export {
  /// Writes a table of nodes, one of edges, and what both are.
  func writeTables(of graph: GraphDrawing, _ header: GraphTables.Header) throws -> LossReport {
    let ending = [".csv.gz", ".csv"].first { output.hasSuffix($0) }
    let stem = String(output.dropLast(ending?.count ?? 0))
    let paths = (nodes: stem + "-nodes" + (ending ?? ".csv"), edges: stem + "-edges" + (ending ?? ".csv"))
    let nodes = try CommandOutput(paths.nodes)
    let edges = try CommandOutput(paths.edges)
    let description = try CommandOutput(stem + "-metadata.json")
    let loss = try GraphTables(header).write(
      graph, nodes: { try nodes.write($0) }, edges: { try edges.write($0) })
    var text = ByteWriter()
    JSONWriter().write(
      TableDescription(header).json(of: graph, nodes: Self.name(of: paths.nodes), edges: Self.name(of: paths.edges)),
      to: &text)
    text.write("\n")
    try description.write(text.bytes)
    for file in [nodes, edges, description] { try file.finish() }
    return loss
  }

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
