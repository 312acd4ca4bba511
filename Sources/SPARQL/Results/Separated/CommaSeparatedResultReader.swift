import RDF
import Text

/// Reads results in CSV; every value is a plain string, an empty one no value.
struct CommaSeparatedResultReader {
  private var cursor: ByteCursor
  private let source: String?

  init(_ text: [UInt8], source: String?) {
    cursor = ByteCursor(text)
    self.source = source
  }

  func table() throws(SyntaxFailure) -> SolutionTable {
    var reader = self
    return try reader.readTable()
  }

  private mutating func readTable() throws(SyntaxFailure) -> SolutionTable {
    _ = cursor.take("\u{FEFF}")
    var table = SolutionTable(try readLine().map { Variable($0) })
    // A table without columns has an empty line for each solution.
    if table.variables == [Variable("")] { table.variables = [] }
    guard table.variables.allSatisfy({ Variable.isName($0.name) }) else { throw failure(at: 0, "names of variables") }
    while !cursor.isAtEnd {
      let begin = cursor.offset
      var cells = try readLine()
      if table.variables.isEmpty, cells == [""] { cells = [] }
      guard cells.count == table.variables.count else {
        throw failure(at: begin, "\(table.variables.count) values in the row, not \(cells.count)")
      }
      table.rows.append(cells.map { $0.isEmpty ? nil : .literal(Literal($0)) })
    }
    return table
  }

  private mutating func readLine() throws(SyntaxFailure) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try readCell())
      if cursor.take(UInt8(ascii: ",")) { continue }
      let hasReturn = cursor.take(UInt8(ascii: "\r"))
      let hasFeed = cursor.take(UInt8(ascii: "\n"))
      guard hasReturn || hasFeed || cursor.isAtEnd else {
        throw failure(at: cursor.offset, "',' or the end of the line")
      }
      return cells
    }
  }

  private mutating func readCell() throws(SyntaxFailure) -> String {
    let begin = cursor.offset
    guard cursor.take(UInt8(ascii: "\"")) else {
      let range = cursor.skip { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      return try string(cursor.bytes[range], at: begin)
    }
    var content: [UInt8] = []
    while let byte = cursor.next() {
      if byte != UInt8(ascii: "\"") {
        content.append(byte)
      } else if cursor.take(UInt8(ascii: "\"")) {
        content.append(byte)
      } else {
        return try string(content[...], at: begin)
      }
    }
    throw failure(at: begin, "a closing quotation mark")
  }

  private func string(_ bytes: ArraySlice<UInt8>, at offset: Int) throws(SyntaxFailure) -> String {
    guard let string = String(validating: bytes, as: UTF8.self) else { throw failure(at: offset, "UTF-8 text") }
    return string
  }

  private func failure(at offset: Int, _ expected: String) -> SyntaxFailure {
    cursor.failure(format: "SPARQL results in CSV", source: source, at: offset, expected: expected)
  }
}
