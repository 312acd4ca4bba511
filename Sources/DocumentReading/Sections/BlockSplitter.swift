import Text

/// Cuts a text into blocks at line ends; the lines of wrapped paragraphs were joined before.
struct BlockSplitter {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// - Parameter hints: what is known of blocks by the offset of their first byte.
  func blocks(hints: [Int: TextBlock.Hint] = [:]) -> [TextBlock] {
    lines().map { line in
      var block = block(line.range, followsBlankLine: line.followsBlankLine)
      block.hint = hints[line.range.lowerBound]
      return block
    }
  }

  /// Where the blocks are, as half-open ranges of UTF-8 bytes.
  var lineRanges: [Range<Int>] { lines().map(\.range) }

  private struct Line {
    var range: Range<Int>
    var followsBlankLine: Bool
  }

  /// The lines that hold more than space, without the space around them.
  private func lines() -> [Line] {
    var lines: [Line] = []
    var begin = 0
    var followsBlank = false
    while begin < text.count {
      var end = begin
      while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") { end += 1 }
      let range = Blank.trimmed(begin..<end, in: text)
      if range.isEmpty {
        followsBlank = true
      } else {
        lines.append(Line(range: range, followsBlankLine: followsBlank))
        followsBlank = false
      }
      begin = end + 1
      if end + 1 < text.count, text[end] == UInt8(ascii: "\r"), text[end + 1] == UInt8(ascii: "\n") { begin += 1 }
    }
    return lines
  }

  private func block(_ range: Range<Int>, followsBlankLine: Bool) -> TextBlock {
    var folded: [UInt8] = []
    folded.reserveCapacity(range.count)
    var words = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let space = Blank.length(at: index, in: text)
      if space > 0 {
        if folded.last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
        index += space
        continue
      }
      if folded.isEmpty || folded.last == UInt8(ascii: " ") { words += 1 }
      folded.append(text[index].asciiLowercased)
      index += 1
    }
    let ending = endsSentence(range)
    let bullet = Self.bulletLength(at: range.lowerBound, in: text)
    let isBulletSpaced =
      bullet > 0
      && (range.lowerBound + bullet == range.upperBound || Blank.length(at: range.lowerBound + bullet, in: text) > 0)
    return TextBlock(
      range: range, folded: folded, wordCount: words, endsSentence: ending.ends, endsAsQuestion: ending.asQuestion,
      isContinued: ending.goesOn, isLoneBullet: bullet == range.count, startsWithBullet: isBulletSpaced,
      startsLowercase: text[range.lowerBound].isASCIILowercase, followsBlankLine: followsBlankLine, hint: nil)
  }

  /// How a block ends, closing quotation marks and brackets put aside.
  private func endsSentence(_ range: Range<Int>) -> (ends: Bool, asQuestion: Bool, goesOn: Bool) {
    var end = range.upperBound
    while end > range.lowerBound {
      let byte = text[end - 1]
      if [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]")].contains(byte) {
        end -= 1
      } else if end - range.lowerBound >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        byte == 0x99 || byte == 0x9D
      {
        end -= 3
      } else {
        break
      }
    }
    guard end > range.lowerBound else { return (false, false, false) }
    let last = text[end - 1]
    let isEllipsis = end - range.lowerBound >= 3 && text[(end - 3)..<end].elementsEqual([0xE2, 0x80, 0xA6])
    let asQuestion = last == UInt8(ascii: "?") || last == UInt8(ascii: "!")
    let goesOn = last == UInt8(ascii: ":") || last == UInt8(ascii: ";") || last == UInt8(ascii: ",")
    return (last == UInt8(ascii: ".") || isEllipsis || asQuestion, asQuestion, goesOn)
  }

  /// The length of a bullet: hyphen, asterisk, dashes, middle dot, bullets, arrows; 0 where there is none.
  static func bulletLength(at index: Int, in text: [UInt8]) -> Int {
    switch text[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return 1
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0xB7 ? 2 : 0
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      let scalar =
        UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
      let bullets: [UInt32] = [0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x25A0, 0x25AA, 0x25B6, 0x25BA, 0x25CF, 0x25E6]
      return bullets.contains(scalar) ? 3 : 0
    default: return 0
    }
  }
}

/// Space in the wider sense: ASCII space and controls, no-break and zero-width spaces, the byte order mark.
enum Blank {
  /// The length of the space character at an offset, 0 where there is none.
  static func length(at index: Int, in text: [UInt8]) -> Int {
    switch text[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0xA0 ? 2 : 0
    case 0xE2, 0xE3, 0xEF:
      guard index + 2 < text.count else { return 0 }
      switch (text[index], text[index + 1], text[index + 2]) {
      case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80),
        (0xEF, 0xBB, 0xBF):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var begin = range.lowerBound
    var end = range.upperBound
    while begin < end {
      let length = length(at: begin, in: text)
      if length == 0 { break }
      begin += length
    }
    while end > begin {
      var start = end - 1
      while start > begin, UTF8Validation.isContinuation(text[start]) { start -= 1 }
      let length = length(at: start, in: text)
      if length == 0 || start + length != end { break }
      end = start
    }
    return begin..<max(begin, end)
  }
}
