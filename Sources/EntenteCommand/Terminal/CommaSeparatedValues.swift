internal import Text

/// Rows as RFC 4180: CR LF, quoted where needed.
///
/// Cells that a spreadsheet would run as a formula get an apostrophe before them (OWASP, CSV injection).
struct CommaSeparatedValues {
  private var output = ByteWriter()

  init(columns: [String]) { add(columns) }

  mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.write(UInt8(ascii: ",")) }
      output.write(Self.field(cell))
    }
    output.write("\r\n" as StaticString)
  }

  var bytes: [UInt8] { output.bytes }

  private static func field(_ cell: String) -> String {
    let guarded = ["=", "+", "-", "@", "\t", "\r"].contains { cell.hasPrefix($0) } ? "'" + cell : cell
    let needsQuotes = guarded.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return guarded }
    return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
  }
}
