import RDF
import Text

/// Reads results in TSV.
struct TabSeparatedResultReader {
  private let text: [UInt8]
  private let source: String?

  init(_ text: [UInt8], source: String?) {
    self.text = text
    self.source = source
  }

  func table() throws(SyntaxFailure) -> SolutionTable {
    var table = SolutionTable([])
    var isHead = true
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      let line = start..<(end > start && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
      if isHead {
        table.variables = try variables(in: line)
        isHead = false
      } else {
        table.rows.append(try row(in: line, count: table.variables.count))
      }
      start = end + 1
    }
    guard !isHead else { throw failure(at: 0, "a line with the variables") }
    return table
  }

  private func variables(in line: Range<Int>) throws(SyntaxFailure) -> [Variable] {
    guard !line.isEmpty else { return [] }
    var variables: [Variable] = []
    var seen: Set<Variable> = []
    for cell in cells(of: line) {
      let variable = try read(cell) { try $0.readVariable() }
      guard seen.insert(variable).inserted else {
        throw failure(at: cell.lowerBound, "a variable that is not there yet")
      }
      variables.append(variable)
    }
    return variables
  }

  private func row(in line: Range<Int>, count: Int) throws(SyntaxFailure) -> [Term?] {
    guard count > 0 || !line.isEmpty else { return [] }
    let cells = cells(of: line)
    guard cells.count == count else {
      throw failure(at: line.lowerBound, "\(count) values in the row, not \(cells.count)")
    }
    var row: [Term?] = []
    for cell in cells { row.append(cell.isEmpty ? nil : try term(in: cell)) }
    return row
  }

  private func term(in cell: Range<Int>) throws(SyntaxFailure) -> Term {
    let expected = "a term as Turtle writes it"
    let pattern = try read(cell) { reader in
      // Of the roles of triples, the one that has no variables and keeps blank nodes.
      reader.role = .insertData
      return try reader.readTerm(expected)
    }
    guard let term = pattern.term else { throw failure(at: cell.lowerBound, expected) }
    return term
  }

  private func cells(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where text[index] == UInt8(ascii: "\t") {
      cells.append(start..<index)
      start = index + 1
    }
    cells.append(start..<line.upperBound)
    return cells
  }

  /// Reads a cell to its end with the reader of queries, whose terms are written alike.
  private func read<Result>(
    _ cell: Range<Int>, _ body: (inout SPARQLReader) throws -> Result
  ) throws(SyntaxFailure) -> Result {
    var reader = SPARQLReader(Array(text[cell]), parser: SPARQLParser())
    do {
      let result = try body(&reader)
      guard try reader.next() == nil else { throw reader.failure("a tab or the end of the line") }
      return result
    } catch let inner as SyntaxFailure {
      throw failure(at: cell.lowerBound + inner.position.byte, length: inner.length, inner.expected)
    } catch {
      throw failure(at: cell.lowerBound, "a term")
    }
  }

  private func failure(at offset: Int, length: Int? = nil, _ expected: String) -> SyntaxFailure {
    ByteCursor(text).failure(
      format: "SPARQL results in TSV", source: source, at: offset, length: length, expected: expected)
  }
}
