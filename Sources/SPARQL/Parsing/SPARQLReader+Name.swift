import RDF
import Text

extension SPARQLReader {
  /// Whether an IRI stands next, in either form.
  mutating func isAtIRI() throws -> Bool {
    guard let byte = try next() else { return false }
    if byte == UInt8(ascii: "<") { return try window.peek(1) != UInt8(ascii: "<") }
    return try prefixLength() != nil
  }

  /// Reads an IRI in either form.
  mutating func readIRI(_ expected: String) throws -> IRI {
    guard try isAtIRI() else { throw failure(expected) }
    if try window.peek() == UInt8(ascii: "<") { return try readIRIReference() }
    return try readPrefixedName()
  }

  /// Reads `<iri>` and resolves it against the base.
  mutating func readIRIReference() throws -> IRI {
    var bytes: [UInt8] = []
    let length = try window.readIRIReference(appendingTo: &bytes)
    let iri = IRI(String(decoding: bytes, as: UTF8.self))
    if iri.isAbsolute { return iri }
    guard let base = prologue.base else {
      throw window.failure(at: -length, length: length, expected: "an absolute IRI, as there is no base")
    }
    return base.resolving(iri.string)
  }

  /// The length of the prefix that stands next, without its colon; nil where the next word is no prefix.
  mutating func prefixLength() throws -> Int? {
    guard let byte = try window.peek() else { return nil }
    if byte == UInt8(ascii: ":") { return 0 }
    guard try window.isNameStart(0, alsoUnderscoreAndDigit: false) else { return nil }
    let length = try window.wordLength()
    return try window.peek(length) == UInt8(ascii: ":") ? length : nil
  }

  private mutating func readPrefixedName() throws -> IRI {
    let length = try prefixLength() ?? 0
    guard let namespace = namespaces[string(length: length)] else {
      throw window.failure(length: length + 1, expected: "a prefix that is declared")
    }
    window.offset += length + 1
    var bytes = Array(namespace.utf8)
    _ = try window.readLocalName(appendingTo: &bytes)
    return IRI(String(decoding: bytes, as: UTF8.self))
  }

  /// The text of the next bytes.
  func string(length: Int) -> String {
    String(decoding: text[window.offset..<(window.offset + length)], as: UTF8.self)
  }

  /// Whether a variable stands next.
  mutating func isAtVariable() throws -> Bool {
    let byte = try next()
    return byte == UInt8(ascii: "?") || byte == UInt8(ascii: "$")
  }

  /// Reads `?name` or `$name`.
  mutating func readVariable(_ expected: String = "a variable") throws -> Variable {
    guard try isAtVariable() else { throw failure(expected) }
    let length = try variableNameLength()
    guard length > 0 else { throw window.failure(expected: "a variable's name after '?'") }
    window.offset += 1
    defer { window.offset += length }
    return Variable(string(length: length))
  }

  /// The length of the name (VARNAME) after the sign that stands next.
  mutating func variableNameLength() throws -> Int {
    var index = 1
    while let byte = try window.peek(index) {
      if byte < 0x80 {
        guard byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") else { break }
        index += 1
      } else {
        let scalar = try window.scalar(index)
        let isPart = index == 1 ? NameCharacters.isBase(scalar.value) : NameCharacters.isInner(scalar.value)
        guard isPart else { break }
        index += scalar.length
      }
    }
    return index - 1
  }

  /// Reads a variable or an IRI.
  mutating func readVariableOrIRI(_ expected: String) throws -> TermPattern {
    if try isAtVariable() { return .variable(try readVariable()) }
    return .term(.iri(try readIRI(expected)))
  }
}
