import Text

/// A line of a plain text, measured.
struct TextLine: Hashable, Sendable {
  /// Half-open range of UTF-8 bytes, without the space around the words.
  var range: Range<Int>
  /// Columns before the first word; a tab counts as four.
  var indentation: Int
  /// Columns up to the end of the last word.
  var edge: Int
  /// Columns of the first word.
  var firstWord: Int
  var wordCount: Int
  /// There is an empty line before it.
  var followsBlank: Bool
  /// The number of the page that it stands on, where the text has form feeds.
  var page: Int
  /// There is a gap in it as between the columns of a table.
  var hasGap: Bool

  func startsLowercase(in text: [UInt8]) -> Bool { text[range.lowerBound].isASCIILowercase }

  /// Ends with a full stop, question or exclamation mark, perhaps inside quotation marks or brackets.
  func endsSentence(in text: [UInt8]) -> Bool {
    guard let last = lastMark(in: text) else { return false }
    return [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(last)
  }

  /// Ends with a mark after which a list may begin.
  func introduces(in text: [UInt8]) -> Bool {
    guard let last = lastMark(in: text) else { return false }
    return [UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(last)
      || text[range].suffix(4).elementsEqual(" and".utf8) || text[range].suffix(3).elementsEqual(" or".utf8)
  }

  /// Ends with a word or mark after which no sentence and no heading ends.
  func isOpen(in text: [UInt8]) -> Bool {
    if text[range].last == UInt8(ascii: ",") { return true }
    let word = String(decoding: text[range].reversed().prefix { $0.isASCIILowercase }.reversed(), as: UTF8.self)
    return Self.openWords.contains(word)
  }

  private static let openWords: Set<String> = [
    "a", "an", "and", "as", "at", "between", "but", "by", "for", "from", "in", "into", "its", "nor", "of", "on", "or",
    "than", "that", "the", "their", "this", "to", "under", "which", "who", "with",
  ]

  /// Ends with a hyphen behind a letter.
  func endsWithHyphen(in text: [UInt8]) -> Bool {
    range.count >= 3 && text[range.upperBound - 1] == UInt8(ascii: "-")
      && (text[range.upperBound - 2].isASCIILetter || text[range.upperBound - 2] >= 0x80)
  }

  /// No small letter, and some capitals.
  func isInCapitals(in text: [UInt8]) -> Bool {
    text[range].count { $0.isASCIIUppercase } >= 4 && !text[range].contains { $0.isASCIILowercase }
  }

  private func lastMark(in text: [UInt8]) -> UInt8? {
    var end = range.upperBound
    while end > range.lowerBound {
      if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]")].contains(text[end - 1]) {
        end -= 1
      } else if end - range.lowerBound > 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        text[end - 1] == 0x99 || text[end - 1] == 0x9D
      {
        end -= 3
      } else {
        return text[end - 1]
      }
    }
    return nil
  }
}

extension TextLine {
  /// The lines of a text that hold more than space.
  ///
  /// - Parameter text: in plain characters, so that lines end with line feeds and pages with form feeds.
  static func lines(of text: [UInt8]) -> [TextLine] {
    var lines: [TextLine] = []
    var begin = 0
    var followsBlank = false
    var page = 0
    while begin < text.count {
      var end = begin
      while end < text.count, text[end] != 0x0A, text[end] != 0x0C { end += 1 }
      if let line = line(begin..<end, of: text, followsBlank: followsBlank, page: page) {
        lines.append(line)
        followsBlank = false
      } else {
        followsBlank = true
      }
      if end < text.count, text[end] == 0x0C {
        page += 1
        followsBlank = true
      }
      begin = end + 1
    }
    return lines
  }

  private static func line(_ whole: Range<Int>, of text: [UInt8], followsBlank: Bool, page: Int) -> TextLine? {
    let range = Blank.trimmed(whole, in: text)
    guard !range.isEmpty else { return nil }
    let indentation = text[whole.lowerBound..<range.lowerBound].reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
    var (columns, words, firstWord, gap, hasGap) = (0, 0, 0, 1, false)
    for byte in text[range] {
      if byte == 0x20 || byte == 0x09 {
        gap += byte == 0x09 ? 4 : 1
        columns += 1
        continue
      }
      if gap > 0 {
        if words > 0, gap >= 3 { hasGap = true }
        words += 1
        gap = 0
      }
      if UTF8Validation.isContinuation(byte) { continue }
      columns += 1
      if words == 1 { firstWord += 1 }
    }
    return TextLine(
      range: range, indentation: indentation, edge: indentation + columns, firstWord: firstWord, wordCount: words,
      followsBlank: followsBlank, page: page, hasGap: hasGap)
  }
}
