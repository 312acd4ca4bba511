internal import Text

/// One table cut into fields, which stay in the file's bytes until somebody asks for one.
///
/// Unlike `TabSeparatedTable`, which makes a string of every cell: the places alone have fifty thousand cells, and the
/// program starts anew for every short command.
struct KnowledgeTable: Sendable {
  let file: KnowledgeFile
  let path: String
  /// 0 for the compiled-in tables, then one number for each extension; later layers replace rows of earlier ones.
  let layer: Int
  let bytes: [UInt8]
  let columnCount: Int
  private var fieldBegins: [UInt32] = []
  private var fieldEnds: [UInt32] = []
  private var lines: [UInt32] = []

  var rowCount: Int { lines.count }

  /// Cuts a table; the header and the number of columns are checked here, values by `KnowledgeCheck`.
  ///
  /// - Complexity: O(bytes), two passes.
  init(_ source: KnowledgeSource, layer: Int) throws(KnowledgeFailure) {
    file = source.file
    path = source.path
    self.layer = layer
    bytes = source.bytes
    columnCount = source.file.schema.columns.count
    try checkEncoding()
    try cutRows()
  }

  /// The byte range of a field.
  func range(row: Int, column: Int) -> Range<Int> {
    let index = row * columnCount + column
    return Int(fieldBegins[index])..<Int(fieldEnds[index])
  }

  func text(row: Int, column: Int) -> String { String(decoding: bytes[range(row: row, column: column)], as: UTF8.self) }

  /// The text of a field, nil where it is empty.
  func value(row: Int, column: Int) -> String? {
    let range = range(row: row, column: column)
    return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }

  /// The pieces of a field that are joined by `|`.
  func list(row: Int, column: Int) -> [String] {
    var pieces: [String] = []
    forEachPiece(of: range(row: row, column: column)) { pieces.append(String(decoding: bytes[$0], as: UTF8.self)) }
    return pieces
  }

  /// Calls back with the range of each piece of a list; not at all for an empty field.
  @inline(__always)
  func forEachPiece<Failure: Error>(
    of range: Range<Int>, _ visit: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    guard !range.isEmpty else { return }
    var begin = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "|") {
      try visit(begin..<index)
      begin = index + 1
    }
    try visit(begin..<range.upperBound)
  }

  /// Line number of a row, from 1.
  func line(row: Int) -> Int { Int(lines[row]) }

  func failure(row: Int, _ reason: KnowledgeFailure.Reason) -> KnowledgeFailure {
    KnowledgeFailure(file: path, line: line(row: row), reason: reason)
  }

  private func checkEncoding() throws(KnowledgeFailure) {
    guard let offset = UTF8Validation.firstInvalidByte(in: bytes.span) else { return }
    let line = LineMap(bytes).position(ofByte: offset).line
    throw KnowledgeFailure(file: path, line: line, reason: .malformedUTF8)
  }

  private mutating func cutRows() throws(KnowledgeFailure) {
    var begin = 0
    var line = 1
    while begin < bytes.count {
      var end = begin
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > begin, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if line == 1 {
        try checkHeader(begin..<end)
      } else if begin < end, bytes[begin] != UInt8(ascii: "#") {
        try cutRow(begin..<end, line: line)
      }
      begin = next
      line += 1
    }
    if line == 1 { try checkHeader(0..<0) }
  }

  private func checkHeader(_ range: Range<Int>) throws(KnowledgeFailure) {
    let expected = file.schema.columns.map(\.name).joined(separator: "\t")
    let found = String(decoding: bytes[range], as: UTF8.self)
    guard found == expected else {
      throw KnowledgeFailure(file: path, line: 1, reason: .header(expected: expected, found: found))
    }
  }

  private mutating func cutRow(_ range: Range<Int>, line: Int) throws(KnowledgeFailure) {
    let fieldsBefore = fieldBegins.count
    var begin = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: "\t") {
      fieldBegins.append(UInt32(begin))
      fieldEnds.append(UInt32(index))
      begin = index + 1
    }
    fieldBegins.append(UInt32(begin))
    fieldEnds.append(UInt32(range.upperBound))
    let found = fieldBegins.count - fieldsBefore
    guard found == columnCount else {
      throw KnowledgeFailure(file: path, line: line, reason: .columnCount(expected: columnCount, found: found))
    }
    lines.append(UInt32(line))
  }
}
