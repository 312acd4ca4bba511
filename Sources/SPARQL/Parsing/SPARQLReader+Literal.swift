import RDF
import Text

extension SPARQLReader {
  /// Reads a literal if one stands next: a string, a number, `true` or `false`.
  mutating func readLiteralIfPresent() throws -> Literal? {
    guard let byte = try next() else { return nil }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try readQuotedLiteral()
    case _ where try isAtNumber(): return try readNumber()
    default:
      if try takeKeyword("true") { return Literal(true) }
      if try takeKeyword("false") { return Literal(false) }
      return nil
    }
  }

  /// Whether a number stands next, with its sign or without.
  mutating func isAtNumber() throws -> Bool {
    guard let byte = try next() else { return false }
    let isSigned = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    var index = isSigned ? 1 : 0
    if try window.peek(index) == UInt8(ascii: ".") { index += 1 }
    return try window.peek(index)?.isASCIIDigit ?? false
  }

  private mutating func readNumber() throws -> Literal {
    let number = try window.numberForm()
    let form = string(length: number.length)
    window.offset += number.length
    switch number.form {
    case .integer: return Literal(form, datatype: Vocabulary.xsd.integer)
    case .decimal: return Literal(form, datatype: Vocabulary.xsd.decimal)
    case .double: return Literal(form, datatype: Vocabulary.xsd.double)
    }
  }

  /// Reads a string in any of the four forms of quotes.
  mutating func readString() throws -> String {
    var bytes: [UInt8] = []
    _ = try window.readString(allowsLong: true, appendingTo: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func readQuotedLiteral() throws -> Literal {
    let form = try readString()
    if try take("^^") {
      let begin = try start()
      let literal = Literal(form, datatype: try readIRI("a datatype: an IRI or a prefixed name"))
      guard literal.isWellFormed else { throw failure(at: range(from: begin), "a datatype that needs no language tag") }
      return literal
    }
    guard try isAt("@") else { return Literal(form) }
    var tag: [UInt8] = []
    let direction = try window.readLanguageTag(version: .rdf12, appendingTo: &tag)
    return Literal(form, language: String(decoding: tag, as: UTF8.self), direction: direction)
  }

  /// Reads a number of solutions, for `LIMIT` and `OFFSET`.
  mutating func readCount() throws -> Int {
    let expected = "a whole number"
    guard let byte = try next(), byte.isASCIIDigit else { throw failure(expected) }
    let number = try window.numberForm()
    guard case .integer = number.form, let count = Int(string(length: number.length)) else {
      throw window.failure(length: number.length, expected: expected)
    }
    window.offset += number.length
    return count
  }
}
