/// A table for terminals: columns as wide as their cells, long cells cut.
struct TextTable {
  private let columns: [String]
  private var rows: [[String]] = []
  private let widest: Int

  /// - Parameter widest: the most characters that a cell shows; the last column is never cut.
  init(columns: [String], widest: Int = 36) {
    self.columns = columns
    self.widest = widest
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let shown = ([columns] + rows).map { row in
      row.enumerated().map { index, cell in index == row.count - 1 ? cell : cut(cell) }
    }
    let widths = columns.indices.map { column in shown.map { $0[column].count }.max() ?? 0 }
    return shown.map { row in
      row.enumerated().map { index, cell in
        index == row.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }.joined(separator: "  ") + "\n"
    }.joined()
  }

  private func cut(_ cell: String) -> String {
    cell.count <= widest ? cell : String(cell.prefix(widest - 1)) + "…"
  }
}
