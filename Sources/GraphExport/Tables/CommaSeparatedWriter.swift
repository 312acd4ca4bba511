public import Text

/// Writes rows of RFC 4180: commas, CR LF, quotes where a cell needs them.
///
/// Where a spreadsheet would take a cell for a formula, an apostrophe goes before it (OWASP, "CSV Injection");
/// how often is counted.
public struct CommaSeparatedWriter: Sendable {
  /// What was written since the caller last emptied it.
  public var output = ByteWriter()
  /// How many cells got an apostrophe.
  public private(set) var guardedCells = 0
  private let guardsFormulas: Bool

  /// - Parameter guardsFormulas: false for programs that read cells as they are.
  public init(guardsFormulas: Bool = true) { self.guardsFormulas = guardsFormulas }

  /// Writes one row; nil is an empty cell.
  public mutating func write(_ cells: [String?]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.write(UInt8(ascii: ",")) }
      if let cell { write(cell) }
    }
    output.write("\r\n")
  }

  private mutating func write(_ cell: String) {
    let isFormula = guardsFormulas && Self.startsFormula(cell)
    if isFormula { guardedCells += 1 }
    let needsQuotes = cell.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
    }
    if needsQuotes { output.write(UInt8(ascii: "\"")) }
    if isFormula { output.write(UInt8(ascii: "'")) }
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { output.write(byte) }
      output.write(byte)
    }
    if needsQuotes { output.write(UInt8(ascii: "\"")) }
  }

  private static func startsFormula(_ cell: String) -> Bool {
    guard let first = cell.utf8.first else { return false }
    return [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D].contains(first)
  }
}
