import Text

/// Reads rows of comma- or tab-separated cells (RFC 4180: cells may stand in quotation marks, doubled inside).
struct DelimitedRows {
  private var cursor: ByteCursor
  private let separator: UInt8
  private let source: String?

  /// Tab-separated where the first line has a tab.
  init(_ bytes: [UInt8], from begin: Int, source: String?) {
    cursor = ByteCursor(bytes, offset: begin)
    let firstLine = bytes[begin...].prefix { $0 != UInt8(ascii: "\n") }
    separator = firstLine.contains(UInt8(ascii: "\t")) ? UInt8(ascii: "\t") : UInt8(ascii: ",")
    self.source = source
  }

  /// The next row that is not empty, with the offset at which it begins; nil at the end.
  mutating func next() throws(SyntaxFailure) -> (cells: [String], begin: Int)? {
    cursor.skip { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard !cursor.isAtEnd else { return nil }
    let begin = cursor.offset
    var cells: [String] = []
    while true {
      cells.append(cursor.peek == UInt8(ascii: "\"") ? try quotedCell() : plainCell())
      if cursor.take(separator) { continue }
      _ = cursor.take(UInt8(ascii: "\r"))
      guard cursor.isAtEnd || cursor.take(UInt8(ascii: "\n")) else {
        throw cursor.failure(
          format: "metadata table", source: source, at: cursor.offset, expected: "a separator or the end of the line")
      }
      return (cells, begin)
    }
  }

  private mutating func plainCell() -> String {
    let separator = separator
    let range = cursor.skip { $0 != separator && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return cursor.string(Blank.trimmed(range, in: cursor.bytes))
  }

  private mutating func quotedCell() throws(SyntaxFailure) -> String {
    let begin = cursor.offset
    cursor.offset += 1
    var cell: [UInt8] = []
    while let byte = cursor.next() {
      if byte != UInt8(ascii: "\"") {
        cell.append(byte)
      } else if cursor.take(UInt8(ascii: "\"")) {
        cell.append(byte)
      } else {
        return String(decoding: cell, as: UTF8.self)
      }
    }
    throw cursor.failure(format: "metadata table", source: source, at: begin, expected: "a closing quotation mark")
  }
}
