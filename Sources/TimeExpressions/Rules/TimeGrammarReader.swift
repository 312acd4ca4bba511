internal import Text

/// Reads vocabulary, units and rules from their tables; `TimeGrammar` is made of what it has read.
struct TimeGrammarReader {
  private(set) var vocabulary = TimeVocabulary()
  private(set) var units: [String] = []
  private(set) var rules: [TimeRule] = []
  private(set) var eras: [ClosedRange<Int>] = []
  private(set) var classes = TokenClassTable()
  /// The patterns of one table after another.
  private var patterns: [[(rule: Int, pattern: RulePattern)]] = []

  /// One trie for each rule table, in the order in which they were read.
  ///
  /// Completes the vocabulary by the words that rules list, so no table may be read after it.
  mutating func tries() -> [RuleTrie] {
    for list in classes.wordLists {
      for word in list.words {
        vocabulary.add(word, TimeVocabulary.Sense(tokenClass: list.tokenClass, value: 0, needsCapital: false))
      }
    }
    vocabulary.finish()
    return patterns.map { stage in
      var builder = RuleTrieBuilder()
      for (rule, pattern) in stage {
        for sequence in pattern.sequences() { builder.add(sequence, rule: rule) }
      }
      return RuleTrie(builder, vocabulary: vocabulary, classCount: classes.count)
    }
  }

  mutating func readWords(_ bytes: [UInt8]) throws(SyntaxFailure) {
    let table = try TableReader(
      name: "words.tsv", bytes: bytes, columns: ["words", "class", "value", "condition", "source"])
    for row in table.rows {
      let className = String(row.cells[1])
      for word in row.cells[0].split(separator: " ") {
        if className == "ENDING" {
          guard let ending = Self.ending(row.cells[2]) else {
            throw table.failure(row, expected: "ordinal, plural or unit", found: row.cells[2])
          }
          vocabulary.add(String(word), ending: ending)
          continue
        }
        guard let value = row.cells[2] == "-" ? 0 : TimeConstant.value(of: row.cells[2]) else {
          throw table.failure(row, expected: "a number or the name of one", found: row.cells[2])
        }
        vocabulary.add(
          String(word),
          TimeVocabulary.Sense(
            tokenClass: classes.declare(className), value: value, needsCapital: row.cells[3] == "capital"))
      }
    }
  }

  mutating func readUnits(_ bytes: [UInt8]) throws(SyntaxFailure) {
    let table = try TableReader(name: "units.tsv", bytes: bytes, columns: ["words", "class", "unit", "source"])
    for row in table.rows {
      for word in row.cells[0].split(separator: " ") {
        vocabulary.add(
          String(word),
          TimeVocabulary.Sense(
            tokenClass: classes.declare(String(row.cells[1])), value: units.count, needsCapital: false))
      }
      units.append(String(row.cells[2]))
    }
  }

  private static func ending(_ name: Substring) -> TimeVocabulary.NumberEnding? {
    switch name {
    case "ordinal": .ordinal
    case "plural": .plural
    case "unit": .unit
    default: nil
    }
  }

  mutating func readRules(_ name: String, _ bytes: [UInt8]) throws(SyntaxFailure) {
    let table = try TableReader(
      name: name, bytes: bytes,
      columns: ["id", "pattern", "meaning", "source", "example", "date", "expected"])
    var patterns: [(rule: Int, pattern: RulePattern)] = []
    for row in table.rows {
      switch RulePattern.read(String(row.cells[1]), &classes) {
      case .failure(let failure):
        throw table.failure(row, expected: "words, known classes and parentheses", found: failure.word)
      case .success(let pattern):
        patterns.append((rules.count, pattern))
        rules.append(try rule(row, in: table, pattern))
      }
    }
    self.patterns.append(patterns)
  }

  private mutating func rule(
    _ row: TableReader.Row, in table: TableReader, _ pattern: RulePattern
  ) throws(SyntaxFailure) -> TimeRule {
    let words = row.cells[2].split(separator: " ")
    guard let first = words.first, let operation = TimeRule.Operation(rawValue: String(first)) else {
      throw table.failure(row, expected: "an operation", found: row.cells[2])
    }
    var result = operation == .duration ? TokenClass.duration : operation == .date || operation == .shift ? .date : nil
    var assignments: [(field: TimeField, value: Int)] = []
    for word in words.dropFirst() {
      guard let equals = word.firstIndex(of: "=") else {
        throw table.failure(row, expected: "key=value", found: word)
      }
      let key = String(word[..<equals])
      let text = word[word.index(after: equals)...]
      if key == "as" {
        result = classes.declare(String(text))
      } else if key == "years", let span = Self.years(text) {
        assignments.append((.era, eras.count))
        eras.append(span)
      } else if let field = TimeField(rawValue: key), let value = TimeConstant.value(of: text) {
        assignments.append((field, value))
      } else {
        throw table.failure(row, expected: "a known key and value", found: word)
      }
    }
    return TimeRule(
      id: String(row.cells[0]), table: table.name, operation: operation, assignments: assignments,
      result: result ?? classes.declare(operation.rawValue.uppercased()), groupCount: pattern.groupCount,
      source: String(row.cells[3]),
      example: TimeRuleExample(
        text: String(row.cells[4]), documentDate: row.cells[5] == "-" ? nil : String(row.cells[5]),
        expected: Self.expected(row.cells[6])))
  }

  /// `1947..1991`.
  private static func years(_ text: Substring) -> ClosedRange<Int>? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), first <= last else { return nil }
    return first...last
  }

  /// `July 5=2019-07-05 | Friday=2019-07-05`; nothing for `-`.
  private static func expected(_ text: Substring) -> [(surface: String, value: String)] {
    guard text != "-" else { return [] }
    return text.split(separator: "|").map { part in
      let equals = part.lastIndex(of: "=") ?? part.endIndex
      let value = equals == part.endIndex ? "" : part[part.index(after: equals)...]
      return (trimmed(part[..<equals]), trimmed(value))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
