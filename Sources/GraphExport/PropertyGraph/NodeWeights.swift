import RDF
import Text

/// Finds the nodes that most documents connect.
struct NodeWeights {
  private let records: LineSorter
  private let names: GraphNames
  private var count = 0

  init(_ records: LineSorter, _ names: GraphNames) {
    self.records = records
    self.names = names
  }

  /// Counts the documents of an edge at both its ends.
  mutating func add(_ edge: EdgeDrawing.DrawnEdge) throws {
    for end in Set([edge.source, edge.target]).sorted() {
      count += 1
      try records.add { record in
        record.write(key: end.string)
        record.write(ordinal: count)
        record.write(field: edge.documents)
      }
    }
  }

  /// The names of so many nodes, those with most documents on their edges.
  ///
  /// - Complexity: memory for twice as many nodes as are wanted.
  func heaviest(_ wanted: Int) throws -> Set<String> {
    var best: [(node: IRI, weight: Int)] = []
    func cut() {
      best.sort { ($0.weight, $1.node) > ($1.weight, $0.node) }
      best.removeLast(max(0, best.count - wanted))
    }
    var cursor = try RecordCursor(records.sorted())
    while let node = cursor.key {
      var weight = 0
      while var record = try cursor.next(of: node) {
        _ = record.ordinal()
        weight += record.number()
      }
      best.append((IRI(node), weight))
      if best.count >= 2 * wanted + 1000 { cut() }
    }
    cut()
    return Set(best.map { names.identifier(of: $0.node) })
  }
}
