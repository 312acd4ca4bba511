/// An interned class of atoms or phrases: `MONTH`, `DATE`, or a set of words that a rule lists (`in|on`).
struct TokenClass: Hashable, Sendable, Comparable {
  let index: UInt16

  static func < (left: TokenClass, right: TokenClass) -> Bool { left.index < right.index }
}

extension TokenClass {
  // Classes that code gives to atoms and phrases; the order is that of `builtInNames`.
  static let number = TokenClass(index: 0)
  static let day = TokenClass(index: 1)
  static let monthNumber = TokenClass(index: 2)
  static let year = TokenClass(index: 3)
  static let twoDigits = TokenClass(index: 4)
  static let threeDigits = TokenClass(index: 5)
  static let hour = TokenClass(index: 6)
  static let minute = TokenClass(index: 7)
  static let ordinal = TokenClass(index: 8)
  static let decade = TokenClass(index: 9)
  static let date = TokenClass(index: 10)
  static let duration = TokenClass(index: 11)
  static let begin = TokenClass(index: 12)
  static let end = TokenClass(index: 13)
  static let loneYear = TokenClass(index: 14)
  static let word = TokenClass(index: 15)
  static let dayOrdinal = TokenClass(index: 16)
  /// A word that may stand between a number and what it counts.
  static let gap = TokenClass(index: 17)
  /// A lower-case word that looks like a plural and that the vocabulary does not know.
  static let pluralNoun = TokenClass(index: 18)

  /// Names of the classes above, as rules write them.
  static let builtInNames = [
    "NUMBER", "DAY", "MONTHNUMBER", "YEAR", "YY", "YYY", "HOUR", "MINUTE", "ORDINAL", "DECADE", "DATE", "DURATION",
    "BEGIN", "END", "LONEYEAR", "WORD", "DAYORDINAL", "GAP", "PLURALNOUN",
  ]
}
