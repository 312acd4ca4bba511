internal import DocumentModel
internal import GraphExport
internal import JSON
internal import Text

/// An answer as rows: a table for people, JSON and JSON Lines for programs, CSV and TSV for spreadsheets.
struct AnswerRows {
  /// Which columns tables treat in a way of their own.
  struct TableColumns {
    /// Those that only files have.
    var hidden: Set<String> = []
    /// Those with names of claims, of which people are shown the first digits.
    var claims: Set<String> = ["claim", "claims"]
    /// Those that are cut before others where a terminal is too narrow, the least important first.
    var leastImportant: [String] = ["qualifiers", "holders"]
    /// Those that tables have only where some row says something there.
    var optional: Set<String> = ["qualifiers", "stated"]
    /// Those that only tables have that are asked to be wide.
    var wide: Set<String> = ["stated"]
  }

  private let columns: [String]
  private let table: TableColumns
  private var rows: [[JSONValue]] = []

  init(columns: [String], table: TableColumns = TableColumns()) {
    self.columns = columns
    self.table = table
  }

  /// - Parameter hiddenInTables: columns that only files have.
  init(columns: [String], hiddenInTables: Set<String>) {
    self.init(columns: columns, table: TableColumns(hidden: hiddenInTables))
  }

  var count: Int { rows.count }

  mutating func add(_ cells: [JSONValue]) { rows.append(cells) }

  mutating func add(_ cells: [String]) { rows.append(cells.map(JSONValue.string)) }

  func write(_ options: AnswerOptions) {
    switch options.format {
    case .table: StandardStreams.write(text(options))
    case .json: StandardStreams.write(array)
    case .jsonl: StandardStreams.write(lines)
    case .csv: StandardStreams.write(commaSeparated)
    case .tsv: StandardStreams.write(tabSeparated)
    }
  }

  private func text(_ options: AnswerOptions) -> String {
    let shown = columns.indices.filter { index in
      !table.hidden.contains(columns[index]) && (options.wide || !table.wide.contains(columns[index]))
        && (!table.optional.contains(columns[index]) || rows.contains { $0[index] != .string("") })
    }
    var text = TextTable(
      columns: shown.map { columns[$0] }, leastImportant: table.leastImportant, width: options.width)
    for row in rows {
      text.add(shown.map { VisibleText.visible(Self.text(shownValue(row[$0], columns[$0])), .oneLine) })
    }
    return text.text
  }

  private func shownValue(_ value: JSONValue, _ column: String) -> JSONValue {
    guard table.claims.contains(column) else { return value }
    switch value {
    case .string(let name): return .string(Claim.shortName(of: name))
    case .array(let names): return .array(names.map { shownValue($0, column) })
    case .null, .boolean, .integer, .decimal, .object: return value
    }
  }

  private func object(_ row: [JSONValue]) -> JSONObject {
    JSONObject(zip(columns, row).map { JSONObject.Member(key: $0, value: $1) })
  }

  private var lines: [UInt8] {
    var output = ByteWriter()
    for row in rows {
      JSONWriter(.spaced).write(object(row), to: &output)
      output.write(UInt8(ascii: "\n"))
    }
    return output.bytes
  }

  private var array: [UInt8] {
    var output = ByteWriter()
    output.write("[")
    for (number, row) in rows.enumerated() {
      output.write(number == 0 ? "\n" : ",\n")
      JSONWriter(.spaced).write(object(row), to: &output)
    }
    output.write("\n]\n")
    return output.bytes
  }

  private var commaSeparated: [UInt8] {
    var writer = CommaSeparatedWriter()
    writer.write(columns)
    for row in rows { writer.write(row.map(Self.text)) }
    return writer.output.bytes
  }

  /// No cell has a tab or a line break here (IANA, `text/tab-separated-values`): a space stands in their place.
  private var tabSeparated: [UInt8] {
    var output = ByteWriter()
    for row in [columns] + rows.map({ $0.map(Self.text) }) {
      output.write(row.map { VisibleText.visible($0, .oneLine) }.joined(separator: "\t") + "\n")
    }
    return output.bytes
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
