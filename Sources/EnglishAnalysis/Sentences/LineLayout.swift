internal import Text

/// How lines of a text relate to its paragraphs: whether a line break is a mere space or the end of a block.
///
/// In text wrapped to a width, every break stands where the next word would not have fitted.
struct LineLayout {
  /// Width in characters to which the text is wrapped; nil where lines are blocks.
  let wrapWidth: Int?

  /// Narrower text is a list or a table, wider text is not wrapped by hand.
  private static let plausibleWidths = 40...132
  /// Share of breaks that the width must explain.
  private static let neededShare = 0.9

  /// Measures a stretch of text.
  init(_ range: Range<Int>, of text: [UInt8]) {
    var width = 0
    var breaks: [(length: Int, nextWord: Int)] = []
    var lineStart = range.lowerBound
    for offset in range where text[offset] == 0x0A {
      let next = offset + 1
      if let word = Self.firstWordLength(next..<range.upperBound, of: text), offset > lineStart {
        let length = Self.characters(lineStart..<offset, of: text)
        breaks.append((length, word))
        // A single long word, as an address, may stick out.
        if text[lineStart..<offset].contains(UInt8(ascii: " ")) { width = max(width, length) }
      }
      lineStart = next
    }
    let explained = breaks.count { $0.length + 1 + $0.nextWord > width }
    let isWrapped =
      breaks.count >= 2 && Self.plausibleWidths.contains(width)
      && Double(explained) >= Self.neededShare * Double(breaks.count)
    wrapWidth = isWrapped ? width : nil
  }

  /// Whether the gap between two tokens ends a block: a blank line, or a line break that is no mere space.
  func endsBlock(at gap: Range<Int>, of text: [UInt8]) -> Bool {
    guard let lineEnd = text[gap].firstIndex(of: 0x0A) else { return false }
    guard !text[(lineEnd + 1)..<gap.upperBound].contains(0x0A) else { return true }
    if let wrapWidth {
      let word = Self.firstWordLength(gap.upperBound..<text.count, of: text) ?? 0
      let start = text[..<lineEnd].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return Self.characters(start..<lineEnd, of: text) + 1 + word <= wrapWidth
    }
    return !continuesSentence(at: gap, of: text)
  }

  /// A line that goes on in small letters after one without an end mark.
  private func continuesSentence(at gap: Range<Int>, of text: [UInt8]) -> Bool {
    guard gap.upperBound < text.count, gap.lowerBound > 0, text[gap.upperBound].isASCIILowercase else { return false }
    let last = text[gap.lowerBound - 1]
    return last.isASCIIAlphanumeric || last == UInt8(ascii: ",")
  }

  /// Characters of the first word of a line; nil where the line is blank.
  private static func firstWordLength(_ range: Range<Int>, of text: [UInt8]) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, text[end] > 0x20 { end += 1 }
    return end > range.lowerBound ? characters(range.lowerBound..<end, of: text) : nil
  }

  private static func characters(_ range: Range<Int>, of text: [UInt8]) -> Int {
    range.reduce(0) { $0 + (UTF8Validation.isContinuation(text[$1]) ? 0 : 1) }
  }
}
