internal import Text

/// Where a row stands.
struct RowLocation: Hashable, Sendable {
  var table: Int
  var row: Int
}

/// Finds rows by identifier; a row of a later layer takes the place of an earlier one.
struct RowDirectory: Sendable {
  private var identifiers = SymbolTable(minimumCapacity: 8192)
  /// Where the row of each symbol stands, in order of first appearance.
  private(set) var locations: [RowLocation] = []

  /// Registers all rows of a table by their first column.
  mutating func add(_ table: KnowledgeTable, at index: Int, among tables: [KnowledgeTable]) throws(KnowledgeFailure) {
    for row in 0..<table.rowCount {
      let span = table.bytes.span.extracting(table.range(row: row, column: 0))
      let symbol = Int(identifiers.intern(span).index)
      let location = RowLocation(table: index, row: row)
      guard symbol < locations.count else {
        locations.append(location)
        continue
      }
      let earlier = locations[symbol]
      let other = tables[earlier.table]
      guard other.layer < table.layer, other.file.schema.entityClass == table.file.schema.entityClass else {
        throw table.failure(
          row: row,
          .duplicateIdentifier(
            table.text(row: row, column: 0), firstFile: other.path, firstLine: other.line(row: earlier.row)))
      }
      locations[symbol] = location
    }
  }

  /// Position in `locations` of the row with this identifier.
  func position(of identifier: Span<UInt8>) -> Int? { identifiers.symbol(for: identifier).map { Int($0.index) } }

  /// Position in `locations` of the row with this identifier.
  func position(of identifier: String) -> Int? { identifiers.symbol(for: identifier).map { Int($0.index) } }

  /// The identifier of a position.
  func identifier(at position: Int) -> String { identifiers.string(of: Symbol(index: UInt32(position))) }
}
