/// A data file that people edit: tab-separated cells under a header line, `#` lines as comments.
///
/// Knowledge, lexicons and rules are kept in this form. Checked while it is read, so that a bad row is found at load, with its line.
public struct TabSeparatedTable: Sendable {
  /// One row with the line it stands on.
  public struct Row: Sendable {
    /// From 1.
    public let line: Int
    /// As many as the table has columns.
    public let cells: [String]
  }

  /// The file's name, for messages.
  public let name: String
  /// The column names of the header line.
  public let columns: [String]
  public let rows: [Row]

  /// Reads a table whose header must name exactly these columns, in this order.
  ///
  /// Lines end with LF or CR LF; empty lines and lines that begin with `#` are skipped; cells lose surrounding spaces.
  /// - Throws: `SyntaxFailure` where the header differs, a row has another number of cells, or the text is not UTF-8.
  public init(_ bytes: [UInt8], name: String, columns: [String]) throws(SyntaxFailure) {
    if let bad = UTF8Validation.firstInvalidByte(in: bytes.span) {
      throw ByteCursor(bytes).failure(
        format: "data file", source: name, at: bad, length: 1, expected: "well-formed UTF-8")
    }
    self.name = name
    self.columns = columns
    var rows: [Row] = []
    var header: [String]?
    var lineNumber = 0
    var begin = 0
    while begin < bytes.count {
      lineNumber += 1
      var end = begin
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > begin, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      defer { begin = next }
      if end == begin || bytes[begin] == UInt8(ascii: "#") { continue }
      let cells = Self.cells(bytes[begin..<end])
      if header == nil {
        guard cells == columns else {
          throw ByteCursor(bytes).failure(
            format: "data file", source: name, at: begin, length: end - begin,
            expected: "the header " + columns.joined(separator: ", "))
        }
        header = cells
        continue
      }
      guard cells.count == columns.count else {
        throw ByteCursor(bytes).failure(
          format: "data file", source: name, at: begin, length: end - begin,
          expected: "\(columns.count) tab-separated cells, not \(cells.count)")
      }
      rows.append(Row(line: lineNumber, cells: cells))
    }
    self.rows = rows
  }

  /// A failure that points at a cell of a row.
  public func failure(in row: Row, column: Int, expected: String) -> SyntaxFailure {
    let before = row.cells[..<column].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    return SyntaxFailure(
      format: "data file", source: name, position: TextPosition(line: row.line, column: before + 1, byte: 0),
      length: row.cells[column].utf8.count, expected: expected, found: row.cells[column])
  }

  private static func cells(_ line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { cell in
      var cell = cell
      while cell.first == UInt8(ascii: " ") { cell = cell.dropFirst() }
      while cell.last == UInt8(ascii: " ") { cell = cell.dropLast() }
      return String(decoding: cell, as: UTF8.self)
    }
  }
}

extension String {
  /// The parts of a cell that lists several values with `|` between them; none for an empty cell.
  public var listedValues: [String] {
    isEmpty ? [] : utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }
}
