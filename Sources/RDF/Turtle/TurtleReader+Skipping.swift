import Text

extension TurtleReader {
  /// Goes behind the dot that ends a statement which could not be read, or to the brace that ends its graph.
  ///
  /// What stands in quotes, brackets of IRIs and comments ends nothing; a quote that is not closed on its line is none.
  mutating func skipStatement(inGraph: Bool) throws {
    while let byte = try terms.window.peek() {
      switch byte {
      case UInt8(ascii: "."):
        terms.window.offset += 1
        guard let next = try terms.window.peek(), !next.isASCIISpace, next != UInt8(ascii: "#"),
          next != UInt8(ascii: "}")
        else { return }
      case UInt8(ascii: "}"):
        if inGraph { return }
        terms.window.offset += 1
        return
      case UInt8(ascii: "#"): try skipLine()
      case UInt8(ascii: "<"): try skipIRI()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): try skipQuoted(byte)
      default: terms.window.offset += 1
      }
    }
  }

  private mutating func skipLine() throws {
    while let byte = try terms.window.peek(), byte != UInt8(ascii: "\n") { terms.window.offset += 1 }
  }

  private mutating func skipIRI() throws {
    terms.window.offset += 1
    while let byte = try terms.window.peek(), !byte.isASCIISpace, byte != UInt8(ascii: "<") {
      terms.window.offset += 1
      if byte == UInt8(ascii: ">") { return }
    }
  }

  private mutating func skipQuoted(_ quote: UInt8) throws {
    let isLong = try terms.window.peek(1) == quote && terms.window.peek(2) == quote
    var distance = isLong ? 3 : 1
    while let byte = try terms.window.peek(distance) {
      if byte == UInt8(ascii: "\\") {
        distance += 2
      } else if byte == quote {
        let closes = try !isLong || terms.window.peek(distance + 1) == quote && terms.window.peek(distance + 2) == quote
        distance += closes && isLong ? 3 : 1
        guard closes else { continue }
        terms.window.offset += distance
        return
      } else if byte == UInt8(ascii: "\n"), !isLong {
        break
      } else {
        distance += 1
      }
    }
    // Nothing closes it, so that it is no quote.
    terms.window.offset += 1
  }
}
