internal import Text

/// A table for people: columns as wide as their cells; on a terminal, as wide as that.
struct TextTable {
  private let columns: [String]
  private let leastImportant: [String]
  private let width: Int?
  private var rows: [[String]] = []

  /// - Parameters:
  ///   - leastImportant: columns that are cut before all others where the table does not fit; of those, the last first.
  ///   - width: the characters of a line; nil cuts nothing.
  init(columns: [String], leastImportant: [String] = [], width: Int? = nil) {
    self.columns = columns
    self.leastImportant = leastImportant
    self.width = width
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  var text: String {
    let all = [columns] + rows
    let natural = columns.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    let widths = ColumnWidths.fitted(natural, to: width, cuttingFirst: cuttingOrder)
    return all.map { row in
      let cells = row.enumerated().map { index, cell in ColumnWidths.cut(cell, to: widths[index]) }
      return cells.enumerated().map { index, cell in
        index == cells.count - 1 ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
      }.joined(separator: ColumnWidths.gap) + "\n"
    }.joined()
  }

  private var cuttingOrder: [Int] {
    let first = leastImportant.compactMap(columns.firstIndex(of:))
    return first + columns.indices.reversed().filter { !first.contains($0) }
  }
}
