import Text

/// Writes a property graph as two tables, one of nodes and one of edges.
public struct GraphTables: Sendable {
  /// Whose column names head the tables.
  public enum Header: String, Hashable, Sendable, CaseIterable {
    /// Column names for people and spreadsheets; cells are guarded against formulas.
    case plain = "csv"
    /// The header of `neo4j-admin database import`: identifiers, labels, types (Neo4j Operations Manual, "CSV header
    /// format").
    case neo4j
  }

  private let header: Header

  public init(_ header: Header = .plain) { self.header = header }

  /// Hands over both tables piece by piece.
  ///
  /// - Returns: the graph's losses and those of tables.
  public func write(
    _ graph: some DrawnGraph, nodes: ([UInt8]) throws -> Void, edges: ([UInt8]) throws -> Void
  ) throws -> LossReport {
    var loss = graph.loss
    loss.looks += graph.nodeCount
    loss.guardedCells += try writeNodes(of: graph, nodes)
    loss.guardedCells += try writeEdges(of: graph, edges)
    return loss
  }

  /// Hands over the table of nodes piece by piece and returns the number of guarded cells.
  @discardableResult
  public func writeNodes(of graph: some DrawnGraph, _ take: ([UInt8]) throws -> Void) throws -> Int {
    var writer = CommaSeparatedWriter(guardsFormulas: header == .plain)
    writer.write(names(of: graph).nodes)
    let subtype = graph.nodeColumns.firstIndex { $0.name == "subtype" }
    try graph.forEachNode { node in
      let type = header == .neo4j ? labels(of: node, subtype) : node.type
      let first: [String?] = [node.id, node.label, node.kind.rawValue, type]
      writer.write(first + node.values.map { $0?.text })
      try flush(&writer, take)
    }
    try take(writer.output.bytes)
    return writer.guardedCells
  }

  /// Hands over the table of edges piece by piece and returns the number of guarded cells.
  @discardableResult
  public func writeEdges(of graph: some DrawnGraph, _ take: ([UInt8]) throws -> Void) throws -> Int {
    var writer = CommaSeparatedWriter(guardsFormulas: header == .plain)
    writer.write(names(of: graph).edges)
    try graph.forEachEdge { edge in
      let ends = [edge.source, edge.target]
      let label = header == .neo4j ? edge.label : edge.caption
      let first: [String?] = ends + [label, edge.id, String(edge.weight)]
      writer.write(first + edge.values.map { $0?.text })
      try flush(&writer, take)
    }
    try take(writer.output.bytes)
    return writer.guardedCells
  }

  /// What heads the columns of both tables.
  func names(of graph: some DrawnGraph) -> (nodes: [String], edges: [String]) {
    let neo4j = header == .neo4j
    let node = neo4j ? ["id:ID", "name", "kind", ":LABEL"] : ["id", "label", "kind", "type"]
    let edge =
      neo4j ? [":START_ID", ":END_ID", ":TYPE", "id", "weight:double"] : ["source", "target", "label", "id", "weight"]
    return (node + graph.nodeColumns.map(name), edge + graph.edgeColumns.map(name))
  }

  private func flush(_ writer: inout CommaSeparatedWriter, _ take: ([UInt8]) throws -> Void) throws {
    guard writer.output.count >= 1 << 16 else { return }
    try take(writer.output.bytes)
    writer.output.removeAll()
  }

  private func name(_ column: PropertyGraph.Column) -> String {
    guard header == .neo4j, column.kind != .string else { return column.name }
    return column.name + ":" + column.kind.rawValue
  }

  /// The class and the subtypes, with the sign that Neo4j puts between labels.
  private func labels(of node: PropertyGraph.Node, _ column: Int?) -> String {
    let subtypes = column.flatMap { node.values[$0]?.text.split(separator: "|").map(String.init) } ?? []
    return ([node.type] + subtypes).joined(separator: ";")
  }
}
