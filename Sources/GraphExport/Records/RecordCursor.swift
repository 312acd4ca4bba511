import RDF

/// Reads sorted records, those of one key together.
struct RecordCursor {
  private var lines: LineCursor
  private var line: [UInt8] = []
  /// The key of the record that comes next; nil at the end.
  private(set) var key: String?

  init(_ lines: SortedLines) throws {
    self.lines = try lines.cursor()
    try advance()
  }

  /// The next record; nil at the end.
  mutating func next() throws -> RecordReader? {
    guard let key else { return nil }
    let reader = RecordReader(line, from: key.utf8.count + 1)
    try advance()
    return reader
  }

  /// The next record where its key is this one.
  mutating func next(of key: String) throws -> RecordReader? { self.key == key ? try next() : nil }

  private mutating func advance() throws {
    guard let line = try lines.next() else { return key = nil }
    let end = line.firstIndex(of: 0) ?? line.endIndex
    let isSame = key.map { $0.utf8.count == end && $0.utf8.elementsEqual(line[..<end]) } ?? false
    if !isSame { key = String(decoding: line[..<end], as: UTF8.self) }
    self.line = line
  }
}
