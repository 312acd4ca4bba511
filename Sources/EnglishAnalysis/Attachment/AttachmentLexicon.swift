internal import CEmbeddedData
internal import Text

/// The words that decide where other words belong: `english/attachments.tsv`, lemmas by class.
struct AttachmentLexicon: Sendable {
  /// A class of words; its name in the table.
  enum WordClass: String, CaseIterable {
    /// Nouns that have claims as their content: `accusations it broke the pact`.
    case contentNoun = "content-noun"
    /// Nouns that an infinitive completes: `threats to leave`.
    case infinitiveNoun = "infinitive-noun"
    /// Words that say what is going to be: `due to meet`.
    case scheduled
    /// What something is put at: `at risk`.
    case riskNoun = "risk-noun"
    case relativePronoun = "relative-pronoun"
    /// Nouns of deeds, which take what they are done to with `of` and who does them with `by`.
    case agentNoun = "agent-noun"
    /// What names a source: `according to Riga`.
    case sourcePreposition = "source-preposition"
  }

  /// A row of the table with its example and what must become of it.
  struct Row: Sendable {
    let wordClass: WordClass
    let words: Set<String>
    let example: String
    /// A word of the example, its relation and its head: `leave acl threats`.
    let attachment: String
  }

  /// The table compiled into the program. Its rows are checked by the tests; should they not read, nothing is known and trees stay as
  /// the model gives them.
  static let english = AttachmentLexicon(rows: (try? embedded()) ?? [])

  private let words: [WordClass: Set<String>]

  init(rows: [Row]) { words = Dictionary(rows.map { ($0.wordClass, $0.words) }) { first, _ in first } }

  /// Whether a lemma is of a class.
  func has(_ lemma: String, _ wordClass: WordClass) -> Bool { words[wordClass]?.contains(lemma) == true }

  /// The words of a class.
  subscript(_ wordClass: WordClass) -> Set<String> { words[wordClass] ?? [] }

  /// - Throws: `SyntaxFailure` where a row breaks the form of the table, or a class has none or several.
  static func embedded() throws(SyntaxFailure) -> [Row] {
    var length = 0
    let bytes = entente_english_attachments(&length)
    return try rows(Array(UnsafeBufferPointer(start: bytes, count: length)), name: "english/attachments.tsv")
  }

  static func rows(_ bytes: [UInt8], name: String) throws(SyntaxFailure) -> [Row] {
    let table = try TabSeparatedTable(
      bytes, name: name, columns: ["class", "words", "source", "example", "attachment"])
    var rows: [Row] = []
    for row in table.rows {
      guard let wordClass = WordClass(rawValue: row.cells[0]), !rows.contains(where: { $0.wordClass == wordClass })
      else { throw table.failure(in: row, column: 0, expected: "a class of words that has no row yet") }
      rows.append(
        Row(
          wordClass: wordClass, words: Set(row.cells[1].listedValues), example: row.cells[3], attachment: row.cells[4]))
    }
    return rows
  }
}
