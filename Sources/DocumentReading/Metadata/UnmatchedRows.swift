/// Rows of a table of metadata that speak of no document of a run: a slip in a name, or a file that is missing.
public struct UnmatchedRows: Hashable, Sendable {
  /// What the table is called.
  public let table: String
  /// In the table's order.
  public let rows: [MetadataTable.Row]

  /// Nil where there are none.
  ///
  /// - Parameter files: the files that were met, as the table calls them.
  public init?(of table: MetadataTable, files: Set<String>) {
    let rows = table.rows(without: files)
    if rows.isEmpty { return nil }
    self.table = table.source ?? "table"
    self.rows = rows
  }
}
