import Text

/// Reads N-Triples and N-Quads (W3C Recommendations of 2014; RDF 1.2 drafts where the version allows it).
struct LineReader {
  private var terms: TermReader
  private let allowsGraph: Bool
  private let sink: any QuadSink
  private let passOver: ((SyntaxFailure) -> Void)?

  init(
    allowsGraph: Bool, options: RDFReadingOptions, into sink: any QuadSink, source: @escaping () throws -> [UInt8]
  ) {
    terms = TermReader(format: allowsGraph ? "N-Quads" : "N-Triples", options: options, source: source)
    self.allowsGraph = allowsGraph
    self.sink = sink
    passOver = options.passOver
  }

  /// Reads the whole text.
  ///
  /// - Throws: `SyntaxFailure`, or what source or sink throw.
  mutating func read() throws {
    try terms.window.skipByteOrderMark()
    if let passOver { try readLenient(passOver) } else { while try readNextLine() {} }
    try sink.finish()
  }

  /// Reads a line with its end; false at the end of the text.
  private mutating func readNextLine() throws -> Bool {
    try terms.window.skipSpaces()
    guard let byte = try terms.window.peek() else { return false }
    var isStatement = false
    if byte != UInt8(ascii: "#"), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      isStatement = try readLine(startingWith: byte)
    }
    try readLineEnd()
    if isStatement { try sink.take(terms.statement) }
    return true
  }

  /// Reads all lines but those that break the grammar.
  private mutating func readLenient(_ passOver: (SyntaxFailure) -> Void) throws {
    while true {
      do {
        guard try readNextLine() else { return }
      } catch let failure as SyntaxFailure {
        passOver(failure)
        terms.reset()
        while let byte = try terms.window.peek(), byte != UInt8(ascii: "\n") { terms.window.offset += 1 }
      }
    }
  }

  /// Reads a statement or an announcement; false for the latter.
  private mutating func readLine(startingWith byte: UInt8) throws -> Bool {
    let mark = StandardTerms.bytes.count
    terms.statement.bytes.removeSubrange(mark...)
    if !terms.statement.triples.isEmpty { terms.statement.triples.removeAll(keepingCapacity: true) }
    if terms.version == .rdf12, try readVersion() { return false }
    terms.statement.subject = try readResource(expected: "a subject: '<iri>' or '_:label'")
    try terms.window.skipSpaces()
    terms.statement.predicate = try readPredicate()
    try terms.window.skipSpaces()
    terms.statement.object = try readObject()
    try terms.window.skipSpaces()
    terms.statement.graph = nil
    if allowsGraph, try terms.window.peek() != UInt8(ascii: ".") {
      terms.statement.graph = try readResource(expected: "a graph name or '.'")
      try terms.window.skipSpaces()
    }
    guard try terms.window.take(UInt8(ascii: ".")) else {
      throw terms.window.failure(expected: "'.' at the end of the statement")
    }
    return true
  }

  private mutating func readLineEnd() throws {
    try terms.window.skipSpaces()
    if try terms.window.peek() == UInt8(ascii: "#") { try terms.window.skipComment() }
    if try terms.window.takeLineBreak() { return }
    guard try terms.window.peek() == nil else {
      throw terms.window.failure(expected: "the end of the line")
    }
  }

  private mutating func readResource(expected: String) throws -> TermView {
    switch try terms.window.peek() {
    case UInt8(ascii: "<"): return try readIRI(expected: expected)
    case UInt8(ascii: "_"): return try terms.readBlankNode()
    default: throw terms.window.failure(expected: expected)
    }
  }

  private mutating func readPredicate() throws -> TermView {
    let expected = "a predicate: '<iri>'"
    guard try terms.window.peek() == UInt8(ascii: "<") else { throw terms.window.failure(expected: expected) }
    return try readIRI(expected: expected)
  }

  /// Reads an IRI; lines have no base, so that it must be absolute.
  @inline(__always)
  private mutating func readIRI(expected: String) throws -> TermView {
    guard try terms.window.peek(1) != UInt8(ascii: "<") else { throw terms.window.failure(expected: expected) }
    return try terms.readIRI(base: nil)
  }

  private mutating func readObject() throws -> TermView {
    switch try terms.window.peek() {
    case UInt8(ascii: "\""): return try readLiteral()
    case UInt8(ascii: "<"):
      if terms.version == .rdf12, try terms.window.isAt("<<(") { return try readTripleTerm() }
      return try readIRI(expected: "an object")
    case UInt8(ascii: "_"): return try terms.readBlankNode()
    default: throw terms.window.failure(expected: "an object: '<iri>', '_:label' or a quoted string")
    }
  }

  private mutating func readLiteral() throws -> TermView {
    let start = terms.statement.bytes.count
    let isVerbatim = try terms.window.readString(allowsLong: false, appendingTo: &terms.statement.bytes)
    var literal = TermView(.plainLiteral, start..<terms.statement.bytes.count)
    literal.isVerbatim = isVerbatim
    try terms.window.skipSpaces()
    switch try terms.window.peek() {
    case UInt8(ascii: "@"): return try terms.readLanguageTag(of: literal)
    case UInt8(ascii: "^"):
      guard try terms.window.isAt("^^") else { throw terms.window.failure(expected: "'^^' before a datatype") }
      terms.window.offset += 2
      try terms.window.skipSpaces()
      let expected = "a datatype: '<iri>'"
      guard try terms.window.peek() == UInt8(ascii: "<") else { throw terms.window.failure(expected: expected) }
      let datatype = try readIRI(expected: expected)
      return try terms.typed(literal, datatype, length: datatype.text.count + 2)
    default: return literal
    }
  }
}

extension LineReader {
  /// Reads `<<( subject predicate object )>>` (RDF 1.2 N-Triples).
  private mutating func readTripleTerm() throws -> TermView {
    try terms.descend()
    terms.window.offset += 3
    try terms.window.skipSpaces()
    let subject = try readResource(expected: "the subject of a triple term")
    try terms.window.skipSpaces()
    let predicate = try readPredicate()
    try terms.window.skipSpaces()
    let object = try readObject()
    try terms.window.skipSpaces()
    guard try terms.window.isAt(")>>") else {
      throw terms.window.failure(expected: "')>>' at the end of the triple term")
    }
    terms.window.offset += 3
    terms.ascend()
    return terms.statement.addTriple(subject, predicate, object)
  }

  /// Reads `VERSION "1.2"`, which says nothing that the reader needs; false where it does not stand next.
  private mutating func readVersion() throws -> Bool {
    guard try terms.window.isAt("VERSION") else { return false }
    terms.window.offset += 7
    try terms.window.skipSpaces()
    guard try terms.window.peek() == UInt8(ascii: "\"") else {
      throw terms.window.failure(expected: "a version in double quotes")
    }
    _ = try terms.window.readString(allowsLong: false, appendingTo: &terms.statement.bytes)
    return true
  }
}
