internal import CEmbeddedData
public import Text

/// A row of the tokenizer's word list: a form, what it is, where that was seen, and an example that runs as a test.
public struct WordListRow: Hashable, Sendable {
  /// Unique in the list: `abbreviation-012`.
  public var id: String
  public var kind: Kind
  public var form: String
  /// The words of a contraction; empty for other kinds.
  public var parts: [String]
  /// Treebank or practice that the row follows.
  public var source: String
  /// A raw text with the form.
  public var example: String
  /// The example's tokens, joined by spaces.
  public var tokens: String

  /// What a listed form is to the tokenizer.
  public enum Kind: String, Hashable, Sendable {
    /// Ends in a period that belongs to it: `etc.`
    case abbreviation
    /// An abbreviation that a name follows: `Gen.`
    case title
    /// An abbreviation only before a number: `No. 3`.
    case numbering
    /// Stays joined to what follows its hyphen: `non-`.
    case prefix
    /// Stays joined to what precedes its hyphen: `-wise`.
    case suffix
    /// Written together but several words: `cannot`.
    case contraction
    /// A unit that stands apart from its number: `35km`.
    case unit
    /// One token whatever its characters: `o'clock`.
    case whole
    /// Ends an address or a file name: `.com`, `.pdf`.
    case ending
  }

  /// The list compiled into the program, in file order.
  ///
  /// - Throws: `SyntaxFailure` where a row is malformed or its kind unknown.
  public static func embedded() throws(SyntaxFailure) -> [WordListRow] {
    try rows(EmbeddedBytes.copy(entente_english_words), name: "english/words.tsv")
  }

  /// Reads a word list.
  static func rows(_ bytes: [UInt8], name: String) throws(SyntaxFailure) -> [WordListRow] {
    let table = try TabSeparatedTable(
      bytes, name: name, columns: ["id", "kind", "form", "parts", "source", "example", "tokens"])
    var rows: [WordListRow] = []
    for row in table.rows {
      guard let kind = Kind(rawValue: row.cells[1]) else {
        throw table.failure(in: row, column: 1, expected: "a kind of form")
      }
      rows.append(
        WordListRow(
          id: row.cells[0], kind: kind, form: row.cells[2], parts: row.cells[3].listedValues, source: row.cells[4],
          example: row.cells[5], tokens: row.cells[6]))
    }
    return rows
  }
}
