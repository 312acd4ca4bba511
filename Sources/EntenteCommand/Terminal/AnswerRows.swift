internal import GraphExport
internal import JSON
internal import Text

/// An answer as rows: a table for people, JSON Lines for programs, CSV for spreadsheets.
struct AnswerRows {
  private let columns: [String]
  private let hiddenInTables: Set<String>
  private var rows: [[JSONValue]] = []

  /// - Parameter hiddenInTables: columns that only files have.
  init(columns: [String], hiddenInTables: Set<String> = []) {
    self.columns = columns
    self.hiddenInTables = hiddenInTables
  }

  var count: Int { rows.count }

  mutating func add(_ cells: [JSONValue]) { rows.append(cells) }

  mutating func add(_ cells: [String]) { rows.append(cells.map(JSONValue.string)) }

  func write(as format: RowFormat) {
    switch format {
    case .table: StandardStreams.write(table)
    case .jsonl: StandardStreams.write(jsonLines)
    case .csv: StandardStreams.write(commaSeparated)
    }
  }

  private var table: String {
    let shown = columns.indices.filter { !hiddenInTables.contains(columns[$0]) }
    var table = TextTable(columns: shown.map { columns[$0] })
    for row in rows { table.add(shown.map { VisibleText.visible(Self.text(row[$0]), .oneLine) }) }
    return table.text
  }

  private var jsonLines: [UInt8] {
    var output = ByteWriter()
    for row in rows {
      let object = JSONObject(zip(columns, row).map { JSONObject.Member(key: $0, value: $1) })
      JSONWriter(.spaced).write(object, to: &output)
      output.write(UInt8(ascii: "\n"))
    }
    return output.bytes
  }

  private var commaSeparated: [UInt8] {
    var writer = CommaSeparatedWriter()
    writer.write(columns)
    for row in rows { writer.write(row.map(Self.text)) }
    return writer.output.bytes
  }

  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .boolean(let truth): truth ? "yes" : "no"
    case .integer(let number): String(number)
    case .decimal(let digits): digits
    case .string(let text): text
    case .array(let elements): elements.map(text).joined(separator: " ")
    case .object(let object): object.members.map { text($0.value) }.joined(separator: " ")
    }
  }
}
