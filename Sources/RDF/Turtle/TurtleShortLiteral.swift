import Text

/// Which typed literals Turtle can write without quotes: the lexical form alone must say the datatype.
enum TurtleShortLiteral {
  private static let integer = Array(Vocabulary.xsd.integer.string.utf8)
  private static let decimal = Array(Vocabulary.xsd.decimal.string.utf8)
  private static let double = Array(Vocabulary.xsd.double.string.utf8)
  private static let boolean = Array(Vocabulary.xsd.boolean.string.utf8)

  static func isShort(_ view: TermView, of statement: borrowing Statement) -> Bool {
    let datatype = view.datatype
    let text = statement.bytes.span.extracting(view.text)
    guard !text.isEmpty else { return false }
    if statement.isIRI(datatype, integer) { return isInteger(text) }
    if statement.isIRI(datatype, decimal) { return isDecimal(text) }
    if statement.isIRI(datatype, boolean) { return isBoolean(text) }
    if statement.isIRI(datatype, double) { return isDouble(text) }
    return false
  }

  private static func isInteger(_ text: Span<UInt8>) -> Bool {
    let start = signLength(text)
    return start < text.count && digitsEnd(text, from: start) == text.count
  }

  private static func isDecimal(_ text: Span<UInt8>) -> Bool {
    let point = digitsEnd(text, from: signLength(text))
    guard point + 1 < text.count, text[point] == UInt8(ascii: ".") else { return false }
    return digitsEnd(text, from: point + 1) == text.count
  }

  private static func isDouble(_ text: Span<UInt8>) -> Bool {
    let start = signLength(text)
    var index = digitsEnd(text, from: start)
    var digits = index - start
    if index < text.count, text[index] == UInt8(ascii: ".") {
      let end = digitsEnd(text, from: index + 1)
      digits += end - index - 1
      index = end
    }
    guard digits > 0, index < text.count, text[index] | 0x20 == UInt8(ascii: "e") else { return false }
    let exponent = text.extracting((index + 1)..<text.count)
    return isInteger(exponent)
  }

  private static func isBoolean(_ text: Span<UInt8>) -> Bool {
    let word: StaticString = text.count == 4 ? "true" : "false"
    guard text.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { expected in
      for index in 0..<expected.count where text[index] != expected[index] { return false }
      return true
    }
  }

  private static func signLength(_ text: Span<UInt8>) -> Int {
    !text.isEmpty && (text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-")) ? 1 : 0
  }

  private static func digitsEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index].isASCIIDigit { index += 1 }
    return index
  }
}
