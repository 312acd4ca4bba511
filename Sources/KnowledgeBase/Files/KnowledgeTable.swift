internal import Text

/// One table of knowledge, whose fields stay in the file's bytes until somebody asks for one.
///
/// No `TabSeparatedTable`, which makes a string of every cell: the places alone have fifty thousand cells, and the
/// program starts anew for every short command.
struct KnowledgeTable: Sendable {
  let file: KnowledgeFile
  let path: String
  /// 0 for the compiled-in tables, then one number for each extension; later layers replace rows of earlier ones.
  let layer: Int
  private let fields: TabSeparatedFields

  var bytes: [UInt8] { fields.bytes }

  var rowCount: Int { fields.rowCount }

  /// Cuts a table; the header and the number of columns are checked here, values by `KnowledgeCheck`.
  ///
  /// - Complexity: O(bytes), two passes.
  init(_ source: KnowledgeSource, layer: Int) throws(KnowledgeFailure) {
    file = source.file
    path = source.path
    self.layer = layer
    do {
      fields = try TabSeparatedFields(source.bytes, columns: source.file.schema.columns.map(\.name))
    } catch {
      throw Self.failure(error, in: source)
    }
  }

  /// The byte range of a field.
  func range(row: Int, column: Int) -> Range<Int> { fields.range(row: row, column: column) }

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
  func line(row: Int) -> Int { fields.line(row: row) }

  func failure(row: Int, _ reason: KnowledgeFailure.Reason) -> KnowledgeFailure {
    KnowledgeFailure(file: path, line: line(row: row), reason: reason)
  }

  private static func failure(_ failure: TabSeparatedFields.Failure, in source: KnowledgeSource) -> KnowledgeFailure {
    let columns = source.file.schema.columns.map(\.name)
    let line: Int
    let reason: KnowledgeFailure.Reason
    switch failure {
    case .malformedUTF8(let byte):
      (line, reason) = (LineMap(source.bytes).position(ofByte: byte).line, .malformedUTF8)
    case .header(let place, let range):
      let found = String(decoding: source.bytes[range], as: UTF8.self)
      (line, reason) = (place, .header(expected: columns.joined(separator: "\t"), found: found))
    case .fieldCount(let place, _, let found, _):
      (line, reason) = (place, .columnCount(expected: columns.count, found: found))
    }
    return KnowledgeFailure(file: source.path, line: line, reason: reason)
  }
}
