public import RDF
import Text

/// Writes solutions one after the other, in memory that does not grow with them; only tables wait for the last one,
/// because columns are as wide as their cells.
public struct ResultWriter {
  private static let pieceLength = 1 << 16

  private var encoder: any ResultEncoder
  private var pending = ByteWriter()
  private let output: ([UInt8]) throws -> Void

  /// - Parameters:
  ///   - variables: the columns.
  ///   - layout: of tables.
  ///   - output: takes the bytes, in pieces.
  public init(
    _ format: ResultFormat, variables: [Variable], layout: TableLayout = TableLayout(),
    to output: @escaping ([UInt8]) throws -> Void
  ) {
    encoder = format.encoder(layout: layout)
    self.output = output
    encoder.begin(variables, to: &pending)
  }

  /// Writes a solution.
  ///
  /// - Parameter row: a value for each column, nil where there is none.
  /// - Throws: `RDFWritingFailure` where a term is none that RDF allows, or the format cannot hold a character, or what
  ///   `output` throws.
  public mutating func write(_ row: [Term?]) throws {
    try Self.check(row)
    try encoder.add(row, to: &pending)
    if pending.count >= Self.pieceLength { try flush() }
  }

  /// Writes the end, after the last solution.
  public mutating func finish() throws {
    encoder.end(to: &pending)
    try flush()
  }

  fileprivate static func check(_ row: [Term?]) throws(RDFWritingFailure) {
    for case let term? in row where !term.isWellFormed { throw .malformedTerm(term) }
  }

  private mutating func flush() throws {
    guard pending.count > 0 else { return }
    try output(pending.bytes)
    pending.removeAll()
  }
}

extension ResultFormat {
  /// The text of a table of solutions.
  ///
  /// - Throws: `RDFWritingFailure` where the format cannot hold a character.
  public func bytes(of table: SolutionTable, layout: TableLayout = TableLayout()) throws(RDFWritingFailure) -> [UInt8] {
    var output = ByteWriter()
    var encoder = encoder(layout: layout)
    encoder.begin(table.variables, to: &output)
    for row in table.rows {
      try ResultWriter.check(row)
      try encoder.add(row, to: &output)
    }
    encoder.end(to: &output)
    return output.bytes
  }

  /// The text of the answer of an `ASK`. CSV and TSV have no form for it by the specification, and get the word alone, as does
  /// JSON Lines.
  public func bytes(of answer: Bool) -> [UInt8] {
    var output = ByteWriter()
    switch self {
    case .table: output.write(answer ? "yes\n" : "no\n" as StaticString)
    case .csv, .tsv, .jsonl: output.write(answer ? "true\n" : "false\n" as StaticString)
    case .json: JSONResultEncoder.write(answer, to: &output)
    case .xml: XMLResultEncoder.write(answer, to: &output)
    }
    return output.bytes
  }

  fileprivate func encoder(layout: TableLayout) -> any ResultEncoder {
    switch self {
    case .table: TableResultEncoder(layout)
    case .json: JSONResultEncoder()
    case .jsonl: JSONLinesResultEncoder()
    case .xml: XMLResultEncoder()
    case .csv: CommaSeparatedResultEncoder()
    case .tsv: TabSeparatedResultEncoder()
    }
  }
}

/// Makes the text of one format.
protocol ResultEncoder {
  mutating func begin(_ variables: [Variable], to output: inout ByteWriter)
  mutating func add(_ row: [Term?], to output: inout ByteWriter) throws(RDFWritingFailure)
  mutating func end(to output: inout ByteWriter)
}
