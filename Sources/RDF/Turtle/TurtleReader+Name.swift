import Text

extension TurtleReader {
  /// Reads `<iri>` and resolves it against the base.
  @inline(__always)
  mutating func readIRI(expected: String) throws -> TermView {
    guard try terms.window.peek() == UInt8(ascii: "<"), try terms.window.peek(1) != UInt8(ascii: "<") else {
      throw terms.window.failure(expected: expected)
    }
    return try terms.readIRI(base: base)
  }

  /// Reads an IRI in either form.
  mutating func readName(expected: String) throws -> TermView {
    if try terms.window.peek() == UInt8(ascii: "<") { return try readIRI(expected: expected) }
    return try readPrefixedName(expected: expected)
  }

  /// Reads `prefix:local`.
  mutating func readPrefixedName(expected: String) throws -> TermView {
    guard let byte = try terms.window.peek() else { throw terms.window.failure(expected: expected) }
    var length = 0
    if byte != UInt8(ascii: ":") {
      guard try terms.window.isNameStart(0, alsoUnderscoreAndDigit: false) else {
        throw terms.window.failure(expected: expected)
      }
      length = try terms.window.wordLength()
      guard try terms.window.peek(length) == UInt8(ascii: ":") else { throw terms.window.failure(expected: expected) }
    }
    guard let prefix = terms.prefix(length: length) else {
      throw terms.window.failure(length: length + 1, expected: "a prefix that is defined")
    }
    terms.window.offset += length + 1
    let start = mark
    let isVerbatim = try terms.window.readLocalName(appendingTo: &terms.statement.bytes)
    var view = TermView(.iri, start..<mark)
    view.isVerbatim = isVerbatim
    view.prefix = prefix
    return view
  }
}
