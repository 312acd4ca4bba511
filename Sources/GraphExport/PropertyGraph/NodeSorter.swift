import RDF
import Text

/// Nodes that are no entities, sorted by their names; of several of one name the first counts.
final class NodeSorter {
  private let records: LineSorter
  private let names: GraphNames
  private let columns: [PropertyGraph.Column]
  private var count = 0

  init(_ records: LineSorter, _ names: GraphNames, columns: [PropertyGraph.Column]) {
    self.records = records
    self.names = names
    self.columns = columns
  }

  /// Adds a node.
  ///
  /// - Parameter values: by column name; columns that are not named stay empty.
  func add(
    _ iri: IRI, kind: PropertyGraph.NodeKind, label: String, type: String,
    values: [String: PropertyGraph.Value] = [:]
  ) throws {
    count += 1
    let filled = columns.map { column in column.name == "iri" ? .string(iri.string) : values[column.name] }
    try records.add { record in
      record.write(key: names.identifier(of: iri))
      record.write(ordinal: count)
      record.write(field: kind.rawValue)
      record.write(field: label)
      record.write(field: type)
      record.write(field: filled)
    }
  }

  func sorted() throws -> SortedLines { try records.sorted() }

  /// The node of a record.
  static func node(_ id: String, _ record: inout RecordReader) -> PropertyGraph.Node {
    _ = record.ordinal()
    let kind = PropertyGraph.NodeKind(rawValue: record.text()) ?? .value
    var node = PropertyGraph.Node(
      id: id, kind: kind, label: record.text(), type: record.text(), values: record.values())
    node.look.colour = PropertyGraph.colour(of: node.type)
    return node
  }
}
