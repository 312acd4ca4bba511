import CEmbeddedData
public import Text

/// The words that tell whether a date in a text lies behind its writing, ahead of it, or is the day of the report.
public struct DatingWords: Hashable, Sendable {
  /// What a word says about a date nearby.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// Somebody spoke then: usually the day of the report or the day before.
    case report
    /// Something happened.
    case past
    /// Something is to come.
    case ahead
    /// Directly before the date: it ends or begins what is meant, and need not have come.
    case limit
    /// Names a meeting: the day beside it may be that of a known one.
    case meeting
    /// In the lead: what is told lies long before the writing. One word, or several with spaces between them.
    case retrospect
  }

  /// A row of the table, with an example in which one of its words decides about the date.
  public struct Row: Hashable, Sendable {
    public var id: String
    public var role: Role
    public var words: [String]
    public var source: String
    public var example: String
  }

  public let rows: [Row]
  private let roles: [String: Role]
  /// Each a list of words.
  private let retrospects: [[String]]

  public init(rows: [Row]) {
    self.rows = rows
    var roles: [String: Role] = [:]
    for row in rows { for word in row.words { roles[word] = row.role } }
    self.roles = roles
    retrospects = rows.filter { $0.role == .retrospect }.flatMap(\.words).map { phrase in
      phrase.split(separator: " ").map(String.init)
    }
  }

  func role(of word: String) -> Role? { roles[word] }

  /// Whether words look back from a later time: `on this day`, `the anniversary of`.
  func looksBack(_ tokens: ArraySlice<DateToken>) -> Bool {
    tokens.indices.contains { index in
      retrospects.contains { phrase in
        phrase.count <= tokens.endIndex - index
          && zip(phrase, tokens[index...]).allSatisfy { $0 == $1.text }
      }
    }
  }

  /// The built-in table.
  ///
  /// - Throws: a failure with line and column where a row is wrong; the tests keep this from being released.
  public static func builtIn() throws(SyntaxFailure) -> DatingWords {
    let table = try TabSeparatedTable(
      EmbeddedBytes.copy(entente_reading_dating), name: "reading/dating.tsv",
      columns: ["id", "role", "words", "source", "example"])
    var rows: [Row] = []
    for row in table.rows {
      guard let role = Role(rawValue: row.cells[1]) else {
        throw table.failure(in: row, column: 1, expected: "report, past, ahead, limit, meeting or retrospect")
      }
      rows.append(
        Row(
          id: row.cells[0], role: role, words: row.cells[2].listedValues, source: row.cells[3], example: row.cells[4]))
    }
    return DatingWords(rows: rows)
  }
}
