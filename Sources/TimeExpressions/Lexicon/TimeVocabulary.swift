internal import Text

/// The words that rules know, each with its classes.
struct TimeVocabulary: Sendable {
  /// One class of a word and what the word means in it: 5 for `May` as a month.
  struct Sense: Sendable {
    var tokenClass: TokenClass
    var value: Int
    var needsCapital: Bool
  }

  /// What letters directly after digits are.
  enum NumberEnding: Sendable {
    case ordinal
    case plural
    case unit
  }

  private var symbols = SymbolTable(minimumCapacity: 2048)
  private var senses: [[Sense]] = []
  private var endings: [NumberEnding?] = []
  private(set) var longestWord = 0

  /// The row of a word in lower case, -1 where it is unknown.
  func row(of word: Span<UInt8>) -> Int {
    symbols.symbol(for: word).map { Int($0.index) } ?? -1
  }

  /// The word of a row, in lower case.
  func word(ofRow row: Int) -> String { symbols.string(of: Symbol(index: UInt32(row))) }

  func senses(ofRow row: Int) -> [Sense] { senses[row] }

  func numberEnding(_ row: Int) -> NumberEnding? { row < 0 ? nil : endings[row] }

  /// The value of a word in a class; nil where it is not of that class.
  func value(ofRow row: Int, in tokenClass: TokenClass) -> Int? {
    guard row >= 0 else { return nil }
    for sense in senses[row] where sense.tokenClass == tokenClass { return sense.value }
    return nil
  }

  mutating func add(_ word: String, _ sense: Sense) {
    let row = intern(word)
    senses[row].append(sense)
    senses[row].sort { $0.tokenClass < $1.tokenClass }
  }

  mutating func add(_ word: String, ending: NumberEnding) { endings[intern(word)] = ending }

  private mutating func intern(_ word: String) -> Int {
    let row = Int(symbols.intern(word).index)
    if row == senses.count {
      senses.append([])
      endings.append(nil)
      longestWord = max(longestWord, word.utf8.count)
    }
    return row
  }
}
