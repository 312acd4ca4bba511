extension ScanWindow {
  /// Skips U+FEFF at the beginning of a text, which some programs put there to mark UTF-8.
  package mutating func skipByteOrderMark() throws {
    guard try peek() == 0xEF, try peek(1) == 0xBB, try peek(2) == 0xBF else { return }
    offset += 3
  }

  /// Skips white space, line breaks and comments.
  @inline(__always)
  package mutating func skipBlanks() throws {
    while let byte = try peek() {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
      case UInt8(ascii: "#"): try skipComment()
      default: return
      }
    }
  }

  /// Skips spaces and tabs, the white space within a line of N-Triples.
  @inline(__always)
  mutating func skipSpaces() throws {
    while let byte = try peek(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
  }

  /// Skips to the end of the line, which it leaves to be read; the comment must be UTF-8 as all other text.
  mutating func skipComment() throws {
    while let byte = try peek(), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      offset += byte < 0x80 ? 1 : try scalarLength(0)
    }
  }

  /// Takes a line break; false where none stands next.
  mutating func takeLineBreak() throws -> Bool {
    let hasReturn = try take(UInt8(ascii: "\r"))
    let hasFeed = try take(UInt8(ascii: "\n"))
    return hasReturn || hasFeed
  }
}
