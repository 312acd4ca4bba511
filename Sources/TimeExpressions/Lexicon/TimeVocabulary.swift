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
  /// The senses of all words, those of a word together and ordered by class; filled by `finish`.
  private(set) var senses: [Sense] = []
  private var senseStarts: [Int] = []
  private var collected: [[Sense]] = []
  private var endings: [NumberEnding?] = []
  private(set) var longestWord = 0

  /// The row of a word in lower case, -1 where it is unknown.
  func row(of word: Span<UInt8>) -> Int {
    symbols.symbol(for: word).map { Int($0.index) } ?? -1
  }

  /// The word of a row, in lower case.
  func word(ofRow row: Int) -> String { symbols.string(of: Symbol(index: UInt32(row))) }

  /// The number of words.
  var count: Int { collected.count }

  /// Rows of `senses`.
  @inline(__always)
  func senses(ofRow row: Int) -> Range<Int> { senseStarts[row]..<senseStarts[row + 1] }

  func numberEnding(_ row: Int) -> NumberEnding? { row < 0 ? nil : endings[row] }

  /// The value of a word in a class; nil where it is not of that class.
  func value(ofRow row: Int, in tokenClass: TokenClass) -> Int? {
    guard row >= 0 else { return nil }
    for index in senses(ofRow: row) where senses[index].tokenClass == tokenClass { return senses[index].value }
    return nil
  }

  mutating func add(_ word: String, _ sense: Sense) {
    collected[intern(word)].append(sense)
  }

  /// Lays the senses out for reading; to be called after the last `add`.
  mutating func finish() {
    for row in collected.indices {
      senseStarts.append(senses.count)
      senses += collected[row].sorted { $0.tokenClass < $1.tokenClass }
    }
    senseStarts.append(senses.count)
  }

  mutating func add(_ word: String, ending: NumberEnding) { endings[intern(word)] = ending }

  private mutating func intern(_ word: String) -> Int {
    let row = Int(symbols.intern(word).index)
    if row == collected.count {
      collected.append([])
      endings.append(nil)
      longestWord = max(longestWord, word.utf8.count)
    }
    return row
  }
}
