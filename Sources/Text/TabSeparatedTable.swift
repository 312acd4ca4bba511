/// A data file that people edit, with a string for each cell; see `TabSeparatedFields` for the form.
///
/// Checked while it is read, so that a bad row is found at load, with its line.
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
  /// Cells lose surrounding spaces.
  /// - Parameter required: how many columns there must be at least; those behind may be left out, and their cells are empty then.
  /// - Throws: `SyntaxFailure` where the header differs, a row has another number of cells, or the text is not UTF-8.
  public init(_ bytes: [UInt8], name: String, columns: [String], required: Int? = nil) throws(SyntaxFailure) {
    self.name = name
    self.columns = columns
    let fields: TabSeparatedFields
    do { fields = try TabSeparatedFields(bytes, columns: columns, required: required) } catch {
      throw Self.failure(error, in: bytes, name: name, columns: columns, required: required ?? columns.count)
    }
    rows = (0..<fields.rowCount).map { row in
      let cells = columns.indices.map { Self.cell(bytes[fields.range(row: row, column: $0)]) }
      return Row(line: fields.line(row: row), cells: cells)
    }
  }

  private static func failure(
    _ failure: TabSeparatedFields.Failure, in bytes: [UInt8], name: String, columns: [String], required: Int
  ) -> SyntaxFailure {
    let optional = columns[required...].joined(separator: ", ")
    let place: Range<Int>
    let expected: String
    switch failure {
    case .malformedUTF8(let byte): (place, expected) = (byte..<(byte + 1), "well-formed UTF-8")
    case .header(_, let range):
      let names = "the header " + columns[..<required].joined(separator: ", ")
      (place, expected) = (range, optional.isEmpty ? names : names + ", behind which \(optional) may stand")
    case .fieldCount(_, let range, let found, let most):
      let counts = required == most ? "\(required)" : "\(required) to \(most)"
      (place, expected) = (range, "\(counts) tab-separated cells, not \(found)")
    }
    return ByteCursor(bytes).failure(
      format: "data file", source: name, at: place.lowerBound, length: place.count, expected: expected)
  }

  /// A failure that points at a cell of a row.
  public func failure(in row: Row, column: Int, expected: String) -> SyntaxFailure {
    let before = row.cells[..<column].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    return SyntaxFailure(
      format: "data file", source: name, position: TextPosition(line: row.line, column: before + 1, byte: 0),
      length: row.cells[column].utf8.count, expected: expected, found: row.cells[column])
  }

  /// A failure of the table as a whole: a row that must be there is not.
  public func failure(expected: String) -> SyntaxFailure {
    SyntaxFailure(
      format: "data file", source: name, position: TextPosition(line: (rows.last?.line ?? 1) + 1, column: 1, byte: 0),
      length: 0, expected: expected, found: "")
  }

  private static func cell(_ bytes: ArraySlice<UInt8>) -> String {
    var cell = bytes
    while cell.first == UInt8(ascii: " ") { cell = cell.dropFirst() }
    while cell.last == UInt8(ascii: " ") { cell = cell.dropLast() }
    return String(decoding: cell, as: UTF8.self)
  }
}

extension String {
  /// The parts of a cell that lists several values with `|` between them; none for an empty cell.
  public var listedValues: [String] {
    isEmpty ? [] : utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
  }
}
