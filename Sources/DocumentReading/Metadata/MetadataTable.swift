import JSON
public import Text

/// What a table says about files: CSV or tab-separated with the columns file, date, outlet, title, url and any others, or
/// JSON Lines.
public struct MetadataTable: Hashable, Sendable {
  private var entries: [String: DocumentMetadata] = [:]

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// The names of columns or members that mean nothing to the program, in their order as text; they go with documents as they are.
  public var unknownNames: [String] {
    Set(entries.values.flatMap(\.further.keys)).subtracting(DocumentMetadata.furtherKnown).sorted()
  }

  /// Reads a table; the form is told by its first character: `{` for JSON Lines, a tab in the first line for tab-separated.
  ///
  /// Columns may stand in any order, `file` must be there; unknown ones go with the document as they are.
  /// - Throws: a failure with line where a row or record is wrong or names no file.
  public init(_ bytes: [UInt8], source: String? = nil) throws(SyntaxFailure) {
    if let bad = UTF8Validation.firstInvalidByte(in: bytes.span) {
      throw ByteCursor(bytes).failure(
        format: "metadata table", source: source, at: bad, length: 1, expected: "well-formed UTF-8")
    }
    let content = Blank.trimmed(0..<bytes.count, in: bytes)
    if content.isEmpty { return }
    if bytes[content.lowerBound] == UInt8(ascii: "{") {
      try readRecords(bytes, source)
    } else {
      try readRows(bytes, content.lowerBound, source)
    }
  }

  /// What is known of a file, looked up by its path as given, then by its name.
  public func metadata(forPath path: String) -> DocumentMetadata? {
    entries[path] ?? entries[InputFiles.name(of: path)] ?? entries[InputFiles.stem(of: path)]
  }

  private mutating func readRecords(_ bytes: [UInt8], _ source: String?) throws(SyntaxFailure) {
    for range in lines(of: bytes) {
      let value = try JSONReader.value(in: bytes, range: range, source: source)
      guard case .object(let object) = value, case .string(let file)? = object["file"] else {
        throw ByteCursor(bytes).failure(
          format: "metadata table", source: source, at: range.lowerBound, expected: "an object with 'file'")
      }
      entries[file] = DocumentMetadata(object)
    }
  }

  /// The ranges of the lines that hold more than space.
  private func lines(of bytes: [UInt8]) -> [Range<Int>] {
    bytes.split(separator: UInt8(ascii: "\n")).map { Blank.trimmed($0.startIndex..<$0.endIndex, in: bytes) }
      .filter { !$0.isEmpty }
  }

  private mutating func readRows(_ bytes: [UInt8], _ begin: Int, _ source: String?) throws(SyntaxFailure) {
    var rows = DelimitedRows(bytes, from: begin, source: source)
    guard let header = try rows.next()?.cells.map({ $0.lowercased() }), let file = header.firstIndex(of: "file") else {
      throw ByteCursor(bytes).failure(
        format: "metadata table", source: source, at: begin, expected: "a header with the column 'file'")
    }
    while let row = try rows.next() {
      guard row.cells.count == header.count else {
        throw ByteCursor(bytes).failure(
          format: "metadata table", source: source, at: row.begin,
          expected: "\(header.count) cells, not \(row.cells.count)")
      }
      var object = JSONObject()
      for (name, cell) in zip(header, row.cells) { object[name] = .string(cell) }
      entries[row.cells[file]] = DocumentMetadata(object)
    }
  }
}
