import Text

extension TurtleReader {
  /// Reads `@prefix`, `@base`, `@version` or their forms after SPARQL; false where none stands next.
  mutating func readDirective(startingWith byte: UInt8) throws -> Bool {
    if byte == UInt8(ascii: "@") {
      try readAtDirective()
      return true
    }
    guard byte.isASCIILetter, let keyword = try directiveKeyword() else { return false }
    terms.window.offset += keyword.length
    switch keyword {
    case .prefix: try readPrefix()
    case .base: try readBase()
    case .version: try readVersion()
    }
    return true
  }

  private enum Keyword {
    case prefix, base, version

    var length: Int {
      switch self {
      case .prefix: 6
      case .base: 4
      case .version: 7
      }
    }
  }

  private mutating func readAtDirective() throws {
    if try terms.window.isAt("@prefix") {
      terms.window.offset += 7
      try readPrefix()
    } else if try terms.window.isAt("@base") {
      terms.window.offset += 5
      try readBase()
    } else if terms.version == .rdf12, try terms.window.isAt("@version") {
      terms.window.offset += 8
      try readVersion()
    } else {
      throw terms.window.failure(expected: "@prefix or @base")
    }
    try terms.window.skipBlanks()
    guard try terms.window.take(UInt8(ascii: ".")) else {
      throw terms.window.failure(expected: "'.' at the end of the directive")
    }
  }

  /// The keyword that stands next in any case of letters, nil where the word is another or a prefix.
  private mutating func directiveKeyword() throws -> Keyword? {
    if try terms.window.isKeyword("prefix") { return .prefix }
    if try terms.window.isKeyword("base") { return .base }
    if terms.version == .rdf12, try terms.window.isKeyword("version") { return .version }
    return nil
  }

  /// Reads `label: <namespace>`.
  private mutating func readPrefix() throws {
    try terms.window.skipBlanks()
    var length = 0
    if try terms.window.isNameStart(0, alsoUnderscoreAndDigit: false) { length = try terms.window.wordLength() }
    guard try terms.window.peek(length) == UInt8(ascii: ":") else {
      throw terms.window.failure(expected: "a prefix with ':' at its end")
    }
    let label = Array(terms.window.bytes[terms.window.offset..<(terms.window.offset + length)])
    terms.window.offset += length + 1
    try terms.window.skipBlanks()
    let start = mark
    let namespace = try readIRI(expected: "the prefix's namespace: '<iri>'")
    let bytes = Array(terms.statement.bytes[namespace.text])
    let identifier = terms.statement.prefixes.define(label: label.span, namespace: bytes.span)
    truncate(to: start)
    try announce(identifier)
  }

  private mutating func readBase() throws {
    try terms.window.skipBlanks()
    let start = mark
    let iri = try readIRI(expected: "the base: '<iri>'")
    base = IRIReference(Array(terms.statement.bytes[iri.text]))
    truncate(to: start)
  }

  /// Reads `"1.2"`, which says nothing that the reader needs.
  private mutating func readVersion() throws {
    try terms.window.skipBlanks()
    guard let quote = try terms.window.peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      try terms.window.peek(1) != quote
    else { throw terms.window.failure(expected: "a version in quotes") }
    let start = mark
    _ = try terms.window.readString(allowsLong: false, appendingTo: &terms.statement.bytes)
    truncate(to: start)
  }
}
