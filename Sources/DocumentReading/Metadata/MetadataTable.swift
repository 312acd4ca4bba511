import JSON
public import Text

/// What a table says about files: CSV or tab-separated with the columns file, date, outlet, title, url and any others, or
/// JSON Lines.
public struct MetadataTable: Hashable, Sendable {
  /// A row, by the file that it speaks of.
  public struct Row: Hashable, Sendable {
    public let file: String
    /// From 1.
    public let line: Int
  }

  private struct Entry: Hashable {
    var metadata: DocumentMetadata
    var line: Int
  }

  /// What the table is called; nil where it was not read from a file.
  public private(set) var source: String?
  private var entries: [String: Entry] = [:]

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// The names of columns or members that mean nothing to the program, in their order as text; they go with documents as they are.
  public var unknownNames: [String] {
    Set(entries.values.flatMap(\.metadata.further.keys)).subtracting(DocumentMetadata.furtherKnown).sorted()
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
    self.source = source
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
    file(forPath: path).flatMap { entries[$0]?.metadata }
  }

  /// How the table calls the file at a path; nil where it does not speak of it.
  public func file(forPath path: String) -> String? {
    [path, InputFiles.name(of: path), InputFiles.stem(of: path)].first { entries[$0] != nil }
  }

  /// The rows that speak of none of some files, in the table's order.
  ///
  /// - Parameter files: as `file(forPath:)` gives them.
  public func rows(without files: Set<String>) -> [Row] {
    entries.filter { !files.contains($0.key) }.map { Row(file: $0.key, line: $0.value.line) }
      .sorted { ($0.line, $0.file) < ($1.line, $1.file) }
  }

  private mutating func add(_ object: JSONObject, for file: String, line: Int) {
    var metadata = DocumentMetadata(object)
    if metadata.date != nil { metadata.datePlace = (source ?? "table") + ":\(line)" }
    entries[file] = Entry(metadata: metadata, line: line)
  }

  private mutating func readRecords(_ bytes: [UInt8], _ source: String?) throws(SyntaxFailure) {
    let map = LineMap(bytes)
    for range in lines(of: bytes) {
      let value = try JSONReader.value(in: bytes, range: range, source: source)
      guard case .object(let object) = value, case .string(let file)? = object["file"] else {
        throw ByteCursor(bytes).failure(
          format: "metadata table", source: source, at: range.lowerBound, expected: "an object with 'file'")
      }
      add(object, for: file, line: map.position(ofByte: range.lowerBound).line)
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
    let map = LineMap(bytes)
    while let row = try rows.next() {
      guard row.cells.count == header.count else {
        throw ByteCursor(bytes).failure(
          format: "metadata table", source: source, at: row.begin,
          expected: "\(header.count) cells, not \(row.cells.count)")
      }
      var object = JSONObject()
      for (name, cell) in zip(header, row.cells) { object[name] = .string(cell) }
      add(object, for: row.cells[file], line: map.position(ofByte: row.begin).line)
    }
  }
}
