import RDF
import Text

/// Decides of every thing whether it is a node, and makes it one, in one pass over all that is known of each, in the order of names.
struct NodePass {
  /// Records of nodes, in the order of their names.
  let nodes: LineTable
  /// The labels of entities, by which `DistinctLabels` sees which are alike.
  let labels: LineSorter
  private(set) var count = 0
  private var entities: RecordCursor
  private var others: RecordCursor
  private var statements: RecordCursor
  private var touches: RecordCursor
  private let isNarrowed: Bool
  private let onlyConnected: Bool
  private let columnCount: Int
  private var record = ByteWriter()

  /// - Parameter touches: both ends of all edges that are kept.
  init(_ drawing: EdgeDrawing, touches: SortedLines, isNarrowed: Bool, _ scratch: DrawingScratch) throws {
    nodes = LineTable(try scratch.storage())
    labels = scratch.sorter()
    entities = try RecordCursor(drawing.sources.entities.rows)
    others = try RecordCursor(drawing.nodes.sorted())
    statements = try RecordCursor(drawing.statements.sorted())
    self.touches = try RecordCursor(touches)
    self.isNarrowed = isNarrowed
    onlyConnected = drawing.sources.options.onlyConnected
    columnCount = GraphColumns.nodes(drawing.sources.options).count
  }

  mutating func run() throws {
    while let id = [entities.key, others.key, statements.key, touches.key].compactMap(\.self).min() { try take(id) }
    try nodes.finish()
  }

  /// Takes everything that is known of one name.
  private mutating func take(_ id: String) throws {
    var (edges, degree) = (0, 0)
    while var touch = try touches.next(of: id) {
      _ = touch.ordinal()
      edges += 1
      if touch.truth() { degree += 1 }
    }
    var stated: [String] = []
    while var statement = try statements.next(of: id) {
      _ = statement.ordinal()
      stated.append(statement.text())
    }
    var node: PropertyGraph.Node?
    while var other = try others.next(of: id) {
      if node == nil, edges > 0 || !isNarrowed { node = NodeSorter.node(id, &other) }
    }
    while var entity = try entities.next(of: id) {
      let row = EntityRow(&entity)
      let isWanted = !onlyConnected && !isNarrowed && row.isWanted
      guard isWanted || edges > 0 || (!stated.isEmpty && !isNarrowed) else { continue }
      try addLabel(of: row, id)
      node = self.node(of: row, id, stated)
    }
    if let node { try append(node, edges: edges, degree: degree) }
  }

  private func node(of row: EntityRow, _ id: String, _ statements: [String]) -> PropertyGraph.Node {
    var values = row.values
    if !statements.isEmpty {
      values[GraphColumns.statements] = .string(statements.sorted().joined(separator: "|"))
    }
    while values.count < columnCount { values.append(nil) }
    var node = PropertyGraph.Node(id: id, kind: .entity, label: row.label, type: row.type, values: values)
    node.look.colour = row.colour
    return node
  }

  private func addLabel(of row: EntityRow, _ id: String) throws {
    try labels.add { record in
      for part in [row.label, row.type, row.iri.string] { record.write(key: part) }
      record.write(field: id)
      record.write(optional: row.place)
    }
  }

  private mutating func append(_ node: PropertyGraph.Node, edges: Int, degree: Int) throws {
    count += 1
    record.removeAll()
    record.write(key: node.id)
    record.write(field: degree)
    record.write(field: edges)
    record.write(field: node.kind.rawValue)
    record.write(field: node.label)
    record.write(field: node.type)
    record.write(field: node.look.colour)
    record.write(field: node.values)
    try nodes.append(record.bytes, keyLength: node.id.utf8.count + 1)
  }

  /// The node of a record, with the number of edges that join it to others.
  static func node(_ id: String, _ record: inout RecordReader) -> (node: PropertyGraph.Node, degree: Int) {
    let (degree, edges) = (record.number(), record.number())
    let kind = PropertyGraph.NodeKind(rawValue: record.text()) ?? .value
    var node = PropertyGraph.Node(id: id, kind: kind, label: record.text(), type: record.text(), values: [])
    node.look.colour = record.colour()
    // A square root keeps the area, not the width, in proportion; rounded, so that files show few digits.
    node.look.size = (10 + 4 * Double(edges).squareRoot()).rounded()
    node.values = record.values()
    return (node, degree)
  }
}
