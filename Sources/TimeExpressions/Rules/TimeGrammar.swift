internal import CEmbeddedData
internal import Text

/// Vocabulary and rules of time expressions and quantities.
final class TimeGrammar: Sendable {
  let vocabulary: TimeVocabulary
  /// One trie for each table of time rules; they apply in this order, each on what the ones before made.
  let stages: [RuleTrie]
  /// Quantity rules; they apply to what the time rules leave.
  let quantityStage: RuleTrie
  let rules: [TimeRule]
  /// Units of measure, currencies and names of counted things in the singular.
  let units: [String]
  /// Named eras: first and last year.
  let eras: [ClosedRange<Int>]
  let classes: TokenClassTable
  /// The classes of phrases that are expressions by themselves, not only parts of others.
  let expressionClasses: [TokenClass]

  /// - Parameter tables: Time rules in the order of their stages.
  /// - Throws: a failure with table and line where a row is malformed.
  init(
    words: [UInt8], units: [UInt8], tables: [(name: String, bytes: [UInt8])], quantities: [UInt8]
  ) throws(SyntaxFailure) {
    var reader = TimeGrammarReader()
    try reader.readWords(words)
    try reader.readUnits(units)
    for table in tables { try reader.readRules(table.name, table.bytes) }
    try reader.readRules("quantities.tsv", quantities)
    var tries = reader.tries()
    quantityStage = tries.removeLast()
    stages = tries
    vocabulary = reader.vocabulary
    rules = reader.rules
    self.units = reader.units
    eras = reader.eras
    classes = reader.classes
    expressionClasses = ["DATE", "DURATION", "SET", "REFERENCE", "CLOCK"].compactMap { reader.classes.known($0) }
  }

  /// Reads the tables that are compiled in.
  static func embedded() throws(SyntaxFailure) -> TimeGrammar {
    var tables: [(name: String, bytes: [UInt8])] = []
    for index in 0..<entente_times_rule_table_count() {
      let name = String(cString: entente_times_rule_table_name(index))
      tables.append((name, EmbeddedBytes.copy { entente_times_rule_table(index, $0) }))
    }
    return try TimeGrammar(
      words: EmbeddedBytes.copy(entente_times_words), units: EmbeddedBytes.copy(entente_times_units), tables: tables,
      quantities: EmbeddedBytes.copy(entente_times_quantities))
  }
}
