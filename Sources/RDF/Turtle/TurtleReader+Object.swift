import Text

extension TurtleReader {
  /// Reads an object and hands its quad to the sink, before the quads about a bracketed object; returns the object.
  mutating func readObject(of subject: TermView, _ predicate: TermView) throws -> TermView {
    let object: TermView
    switch try terms.window.peek() {
    case UInt8(ascii: "["): return try readBracketedObject(of: subject, predicate)
    case UInt8(ascii: "("): return try readCollectionObject(of: subject, predicate)
    case UInt8(ascii: "<"):
      if terms.version == .rdf12, try terms.window.isAt("<<") {
        object = try terms.window.isAt("<<(") ? readTripleTerm() : readReifiedTriple()
      } else {
        object = try readIRI(expected: "an object")
      }
    case UInt8(ascii: "_"): object = try terms.readBlankNode()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): object = try readLiteral()
    default: object = try readUnquotedObject()
    }
    try emit(subject, predicate, object)
    return object
  }

  /// Reads a prefixed name, a number, `true` or `false`.
  mutating func readUnquotedObject() throws -> TermView {
    let expected = "an object: an IRI, a name, a literal, a blank node or a collection"
    guard let byte = try terms.window.peek() else { throw terms.window.failure(expected: expected) }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"): return try readNumber()
    case UInt8(ascii: "."):
      guard let next = try terms.window.peek(1), next.isASCIIDigit else {
        throw terms.window.failure(length: 1, expected: expected)
      }
      return try readNumber()
    default:
      if byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f"), let boolean = try readBoolean() { return boolean }
      return try readPrefixedName(expected: expected)
    }
  }

  /// Reads a quoted string with its language tag or datatype.
  mutating func readLiteral() throws -> TermView {
    let start = mark
    let isVerbatim = try terms.window.readString(allowsLong: true, appendingTo: &terms.statement.bytes)
    var literal = TermView(.plainLiteral, start..<mark)
    literal.isVerbatim = isVerbatim
    switch try terms.window.peek() {
    case UInt8(ascii: "@"): return try terms.readLanguageTag(of: literal)
    case UInt8(ascii: "^"):
      guard try terms.window.isAt("^^") else { throw terms.window.failure(expected: "'^^' before a datatype") }
      terms.window.offset += 2
      try terms.window.skipBlanks()
      let begin = terms.window.offset
      let datatype = try readName(expected: "a datatype: an IRI or a prefixed name")
      return try terms.typed(literal, datatype, length: max(terms.window.offset - begin, 1))
    default: return literal
    }
  }

  private mutating func readNumber() throws -> TermView {
    let number = try terms.window.numberForm()
    return readShortLiteral(length: number.length, datatype: datatype(of: number.form))
  }

  private func datatype(of form: NumberForm) -> TermView {
    switch form {
    case .integer: StandardTerms.integer
    case .decimal: StandardTerms.decimal
    case .double: StandardTerms.double
    }
  }

  /// Reads `true` or `false`; nil where the word is another.
  private mutating func readBoolean() throws -> TermView? {
    let length = try terms.window.wordLength()
    let isTrue = length == 4 ? try terms.window.isAt("true") : false
    let isFalse = length == 5 ? try terms.window.isAt("false") : false
    guard isTrue || isFalse, try terms.window.peek(length) != UInt8(ascii: ":") else { return nil }
    return readShortLiteral(length: length, datatype: StandardTerms.boolean)
  }

  private mutating func readShortLiteral(length: Int, datatype: TermView) -> TermView {
    let start = mark
    terms.window.append(0..<length, to: &terms.statement.bytes)
    terms.window.offset += length
    var literal = TermView(.typedLiteral, start..<mark)
    literal.annotation = datatype.text
    return literal
  }
}
