import CEmbeddedData
public import Text

/// The words that others are joined to by a hyphen, so that it stays where a line ends behind it.
public struct HyphenCompounds: Hashable, Sendable {
  /// A row of the table, with an example that is broken behind one of its words.
  public struct Row: Hashable, Sendable {
    public var id: String
    public var words: [String]
    public var source: String
    public var example: String
  }

  public let rows: [Row]

  /// In small letters.
  public var words: Set<String> { Set(rows.flatMap(\.words)) }

  /// The built-in table.
  ///
  /// - Throws: a failure with line and column where a row is wrong; the tests keep this from being released.
  public static func builtIn() throws(SyntaxFailure) -> HyphenCompounds {
    var length = 0
    let bytes = entente_reading_compounds(&length)
    let table = try TabSeparatedTable(
      Array(UnsafeBufferPointer(start: bytes, count: length)), name: "reading/compounds.tsv",
      columns: ["id", "words", "source", "example"])
    return HyphenCompounds(
      rows: table.rows.map {
        Row(id: $0.cells[0], words: $0.cells[1].listedValues, source: $0.cells[2], example: $0.cells[3])
      })
  }
}
