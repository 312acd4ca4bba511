import RDF
import Text

/// Writes solutions as columns for people: a line of names, a line a solution.
struct TableResultEncoder: ResultEncoder {
  private let layout: TableLayout
  private var names: [String] = []
  private var rows: [[TableCell]] = []

  init(_ layout: TableLayout) { self.layout = layout }

  mutating func begin(_ variables: [Variable], to output: inout ByteWriter) { names = variables.map(\.name) }

  mutating func add(_ row: [Term?], to output: inout ByteWriter) throws(RDFWritingFailure) {
    rows.append(row.map { $0.map { TableCell($0, layout) } ?? TableCell("") })
  }

  mutating func end(to output: inout ByteWriter) {
    guard !names.isEmpty else { return }
    let all = [names.map { TableCell($0) }] + rows
    let last = names.count - 1
    let natural = names.indices.map { column in all.map { $0[column].width }.max() ?? 0 }
    let widths = ColumnWidths.fitted(natural, to: layout.width, cuttingFirst: names.indices.reversed())
    for row in all {
      for (index, whole) in row.enumerated() {
        let cell = whole.cut(to: widths[index])
        if index > 0 { output.write(ColumnWidths.gap) }
        let padding = widths[index] - cell.width
        if cell.isNumber { write(spaces: padding, to: &output) }
        output.write(cell.text)
        if !cell.isNumber, index < last { write(spaces: padding, to: &output) }
      }
      output.write(UInt8(ascii: "\n"))
    }
  }

  private func write(spaces count: Int, to output: inout ByteWriter) {
    for _ in 0..<count { output.write(UInt8(ascii: " ")) }
  }
}

/// The text of a cell and the columns of a terminal that it takes.
struct TableCell {
  let text: String
  let width: Int
  /// Numbers stand at the right of their column.
  let isNumber: Bool

  init(_ text: String, isNumber: Bool = false) {
    self.text = text
    width = text.count
    self.isNumber = isNumber
  }

  init(_ term: Term, _ layout: TableLayout) {
    let text = ShortTerms(layout.prefixes).text(of: term)
    self.init(text, isNumber: term.literal?.isWrittenAsNumber ?? false)
  }

  func cut(to width: Int) -> TableCell { TableCell(ColumnWidths.cut(text, to: width), isNumber: isNumber) }
}
