/// A data file cut into fields, which stay in the file's bytes until somebody asks for one.
///
/// The form that people edit: UTF-8, a header line, one row a line, fields divided by tabs; empty lines and lines that
/// begin with `#` are skipped, lines end with LF or CR LF. Knowledge, lexicons, rules and decisions are kept in it.
public struct TabSeparatedFields: Sendable {
  /// What breaks the form, and where.
  public enum Failure: Error, Hashable, Sendable {
    /// Offset of the first byte that is no UTF-8.
    case malformedUTF8(byte: Int)
    /// The first line with words does not name the columns as expected; an empty range where there is no such line.
    case header(line: Int, range: Range<Int>)
    /// A row of fewer fields than are required, or more than the header names.
    case fieldCount(line: Int, range: Range<Int>, found: Int, most: Int)
  }

  public let bytes: [UInt8]
  public let columnCount: Int
  @usableFromInline internal private(set) var begins: [UInt32] = []
  @usableFromInline internal private(set) var ends: [UInt32] = []
  private var lines: [UInt32] = []
  private let fewest: Int

  public var rowCount: Int { lines.count }

  /// Cuts a file whose header must name exactly these columns, in this order.
  ///
  /// - Parameter required: how many of them there must be at least; the header and any row may leave out those behind, whose fields
  ///   are empty then. All if nil.
  /// - Complexity: O(bytes), two passes.
  public init(_ bytes: [UInt8], columns: [String], required: Int? = nil) throws(Failure) {
    self.bytes = bytes
    columnCount = columns.count
    fewest = required ?? columns.count
    if let offset = UTF8Validation.firstInvalidByte(in: bytes.span) { throw .malformedUTF8(byte: offset) }
    try cutRows(columns)
  }

  /// The byte range of a field.
  @inlinable public func range(row: Int, column: Int) -> Range<Int> {
    let index = row * columnCount + column
    return Int(begins[index])..<Int(ends[index])
  }

  /// Line number of a row, from 1.
  public func line(row: Int) -> Int { Int(lines[row]) }

  private mutating func cutRows(_ columns: [String]) throws(Failure) {
    var begin = 0
    var line = 0
    var named: Int?
    while begin < bytes.count {
      line += 1
      var end = begin
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > begin, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let row = begin..<end
      begin = next
      if row.isEmpty || bytes[row.lowerBound] == UInt8(ascii: "#") { continue }
      if let named {
        try cut(row, line: line, most: named)
      } else {
        let names = names(in: row)
        guard names.count >= fewest, columns.starts(with: names) else { throw .header(line: line, range: row) }
        named = names.count
      }
    }
    if named == nil { throw .header(line: 1, range: 0..<0) }
  }

  private func names(in range: Range<Int>) -> [String] {
    bytes[range].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private mutating func cut(_ range: Range<Int>, line: Int, most: Int) throws(Failure) {
    let before = begins.count
    var begin = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\t") {
      begins.append(UInt32(begin))
      ends.append(UInt32(index))
      begin = index + 1
    }
    begins.append(UInt32(begin))
    ends.append(UInt32(range.upperBound))
    let found = begins.count - before
    guard (fewest...most).contains(found) else { throw .fieldCount(line: line, range: range, found: found, most: most) }
    for _ in found..<columnCount {
      begins.append(UInt32(range.upperBound))
      ends.append(UInt32(range.upperBound))
    }
    lines.append(UInt32(line))
  }
}
