internal import Text

/// Numbers with what may stand inside them: telephone numbers, dates, times, grouped digits.
extension TokenScanner {
  /// `10,000` and `10:30`: a comma before exactly three digits, a colon between digits.
  func joinsDigits(at offset: Int, kind: CharacterClass) -> Bool {
    guard text[offset - 1].isASCIIDigit, offset + 1 < chunkEnd, text[offset + 1].isASCIIDigit else { return false }
    return kind == .colon || digits(from: offset + 1) == 3
  }

  /// The number of ASCII digits from an offset on.
  private func digits(from offset: Int) -> Int {
    var end = offset
    while end < chunkEnd, text[end].isASCIIDigit { end += 1 }
    return end - offset
  }

  /// The end of a date written with slashes, given its first slash; nil where the slash stands for itself.
  ///
  /// Two numbers are a date if the first can be a month and the second is too long for a fraction's denominator,
  /// as the treebank has it: `5/18` and `9/11` are dates, `1/2` and `20/20` are three tokens.
  func dateEnd(slashAt offset: Int, word: Range<Int>) -> Int? {
    let first = word.count
    guard (1...4).contains(first), word.allSatisfy({ text[$0].isASCIIDigit }) else { return nil }
    let second = digits(from: offset + 1)
    guard second > 0 else { return nil }
    let middle = offset + 1 + second
    if middle < chunkEnd, text[middle] == UInt8(ascii: "/") {
      let third = digits(from: middle + 1)
      return third > 0 && kind(at: middle + 1 + third) != .slash ? middle + 1 + third : nil
    }
    guard second == 2, first <= 2, number(word) <= 12 else { return nil }
    return middle
  }

  private func number(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 * 10 + Int(text[$1] &- 0x30) }
  }

  /// The end of a telephone number, a postal code with its extension or a numeric date with hyphens.
  func telephoneNumberEnd(from offset: Int) -> Int? {
    guard text[offset].isASCIIDigit else { return nil }
    var lengths = (0, 0, 0, 0)
    var groups = 0
    var end = offset
    var separators = 0
    while groups < 4 {
      let length = digits(from: end)
      guard length > 0 else { break }
      switch groups {
      case 0: lengths.0 = length
      case 1: lengths.1 = length
      case 2: lengths.2 = length
      default: lengths.3 = length
      }
      groups += 1
      end += length
      guard groups < 4, end + 1 < chunkEnd, text[end + 1].isASCIIDigit,
        text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "/")
      else { break }
      if text[end] == UInt8(ascii: "-") { separators += 1 }
      end += 1
    }
    guard separators > 0, end >= chunkEnd || kind(at: end) != .letter && kind(at: end) != .hyphen else { return nil }
    switch (groups, lengths) {
    case (2, (3, 4, 0, 0)), (2, (5, 4, 0, 0)), (3, (3, 3, 4, 0)), (4, (1, 3, 3, 4)): return end
    case (3, (1...2, 1...2, 2, 0)), (3, (1...2, 1...2, 4, 0)), (3, (4, 2, 2, 0)): return end
    default: return nil
    }
  }
}
