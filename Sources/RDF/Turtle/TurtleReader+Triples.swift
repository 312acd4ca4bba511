import Text

/// What stands at the beginning of triples, and what the grammar allows after it.
struct TurtleSubject {
  var view: TermView
  /// In TriG a block may follow an IRI, a label or `[]`.
  var mayNameGraph = false
  /// A property list in brackets and a reified triple are complete by themselves.
  var mayStandAlone = false
}

extension TurtleReader {
  /// Reads a subject.
  mutating func readSubject() throws -> TurtleSubject {
    switch try terms.window.peek() {
    case UInt8(ascii: "<"):
      if terms.version == .rdf12, try terms.window.isAt("<<") {
        return TurtleSubject(view: try readReifiedTriple(), mayStandAlone: true)
      }
      return TurtleSubject(view: try readIRI(expected: "a subject"), mayNameGraph: true)
    case UInt8(ascii: "_"): return TurtleSubject(view: try terms.readBlankNode(), mayNameGraph: true)
    case UInt8(ascii: "["): return try readBracketedSubject()
    case UInt8(ascii: "("): return TurtleSubject(view: try readCollectionSubject())
    default:
      let expected = "a subject: an IRI, a prefixed name, a blank node or a collection"
      return TurtleSubject(view: try readPrefixedName(expected: expected), mayNameGraph: true)
    }
  }

  /// Reads the predicates and objects after a subject, which some subjects need not have.
  mutating func readPredicateObjectList(of subject: TurtleSubject) throws {
    if subject.mayStandAlone {
      let next = try terms.window.peek()
      if next == UInt8(ascii: ".") || next == UInt8(ascii: "}") { return }
    }
    try readPredicateObjectList(of: subject.view)
  }

  /// Reads predicates with their objects, separated by `;`.
  mutating func readPredicateObjectList(of subject: TermView) throws {
    let start = mark
    while true {
      let predicate = try readPredicate()
      try readObjectList(of: subject, predicate)
      truncate(to: start)
      guard try terms.window.take(UInt8(ascii: ";")) else { return }
      try terms.window.skipBlanks()
      while try terms.window.take(UInt8(ascii: ";")) { try terms.window.skipBlanks() }
      switch try terms.window.peek() {
      case nil, UInt8(ascii: "."), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "|"): return
      default: continue
      }
    }
  }

  /// Reads objects separated by `,`, and the blanks after them.
  private mutating func readObjectList(of subject: TermView, _ predicate: TermView) throws {
    let start = mark
    while true {
      try terms.window.skipBlanks()
      let object = try readObject(of: subject, predicate)
      try terms.window.skipBlanks()
      if terms.version == .rdf12 { try readAnnotations(of: subject, predicate, object) }
      truncate(to: start)
      guard try terms.window.take(UInt8(ascii: ",")) else { return }
    }
  }

  /// Reads an IRI, a prefixed name or `a`.
  mutating func readPredicate() throws -> TermView {
    let expected = "a predicate: an IRI, a prefixed name or 'a'"
    guard let byte = try terms.window.peek() else { throw terms.window.failure(expected: expected) }
    if byte == UInt8(ascii: "<") { return try readIRI(expected: expected) }
    if byte == UInt8(ascii: "a"), try terms.window.wordLength() == 1, try terms.window.peek(1) != UInt8(ascii: ":") {
      terms.window.offset += 1
      return StandardTerms.type
    }
    return try readPrefixedName(expected: expected)
  }
}
