internal import Text

/// Reads a tab-separated table with a header row.
///
/// Empty lines and lines that begin with `#` are skipped.
struct TableReader {
  /// A row and where it stands.
  struct Row {
    let cells: [Substring]
    let line: Int
    let byte: Int
  }

  let name: String
  let rows: [Row]

  init(name: String, bytes: [UInt8], columns: [String]) throws(SyntaxFailure) {
    self.name = name
    var rows: [Row] = []
    var begin = 0
    var line = 0
    while begin < bytes.count {
      var end = begin
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      line += 1
      if end > begin, bytes[begin] != UInt8(ascii: "#") {
        let text = String(decoding: bytes[begin..<end], as: UTF8.self)
        let row = Row(cells: text.split(separator: "\t", omittingEmptySubsequences: false), line: line, byte: begin)
        guard row.cells.count == columns.count else {
          throw Self.failure(name, row, expected: "\(columns.count) columns", found: "\(row.cells.count)")
        }
        rows.append(row)
      }
      begin = end + 1
    }
    guard let header = rows.first, header.cells.elementsEqual(columns, by: { $0 == $1 }) else {
      throw SyntaxFailure(
        format: "time rules", source: name, position: TextPosition(line: 1, column: 1, byte: 0),
        expected: "the columns \(columns.joined(separator: ", "))")
    }
    self.rows = Array(rows.dropFirst())
  }

  func failure(_ row: Row, expected: String, found: some StringProtocol) -> SyntaxFailure {
    Self.failure(name, row, expected: expected, found: String(found))
  }

  private static func failure(_ name: String, _ row: Row, expected: String, found: String) -> SyntaxFailure {
    SyntaxFailure(
      format: "time rules", source: name, position: TextPosition(line: row.line, column: 1, byte: row.byte),
      expected: expected, found: found)
  }
}
