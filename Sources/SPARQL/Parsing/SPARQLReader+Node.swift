import RDF
import Text

extension SPARQLReader {
  /// Reads what may be subject or object, and the triples that it brings with it.
  mutating func readNode(_ expected: String) throws -> TermPattern {
    switch try next() {
    case UInt8(ascii: "["): return try readBrackets()
    case UInt8(ascii: "("): return try readCollection()
    case UInt8(ascii: "<"):
      if try isAt("<<"), try !isAt("<<(") { return try nested { try $0.readReifiedTriple() } }
      return try readTerm(expected)
    default: return try readTerm(expected)
    }
  }

  /// Reads a variable or a term that brings no triples with it.
  mutating func readTerm(_ expected: String) throws -> TermPattern {
    switch try next() {
    case UInt8(ascii: "?"), UInt8(ascii: "$"): return try readVariableTerm()
    case UInt8(ascii: "_"): return try readBlankNode()
    case UInt8(ascii: "<"):
      if try isAt("<<(") { return try nested { try $0.readTripleTerm() } }
      return .term(.iri(try readIRI(expected)))
    default:
      if let literal = try readLiteralIfPresent() { return .term(.literal(literal)) }
      return .term(.iri(try readIRI(expected)))
    }
  }

  /// Reads a variable where the role of the triples allows one.
  mutating func readVariableTerm() throws -> TermPattern {
    if let expected = role.insteadOfVariable { throw failure(expected) }
    return .variable(try readVariable())
  }

  /// Reads `_:label`.
  mutating func readBlankNode() throws -> TermPattern {
    if let expected = role.insteadOfBlankNode { throw failure(expected) }
    let begin = try start()
    var label: [UInt8] = []
    try window.readBlankNodeLabel(appendingTo: &label)
    BlankNodeLabels.escapeGenerated(in: &label, from: 0)
    let name = String(decoding: label, as: UTF8.self)
    if let expected = claim(name) { throw failure(at: range(from: begin), expected) }
    return blankNode(name)
  }

  /// Notes that a label is used here; where it may not be, says what must stand in its place.
  private mutating func claim(_ label: String) -> String? {
    switch role {
    case .pattern:
      blankNodes.claim(label) ? nil : "a blank node that no other basic graph pattern has: one label, one pattern"
    case .insertData: blankNodes.claimForData(label) ? nil : "a blank node that no other INSERT DATA of the request has"
    case .template, .deletion, .deleteData: nil
    }
  }

  /// A blank node that the text does not name.
  ///
  /// - Parameter begin: where the text implies it, for a failure where none may stand.
  mutating func generatedBlankNode(at begin: Int) throws -> TermPattern {
    if let expected = role.insteadOfBlankNode { throw failure(at: range(from: begin), expected) }
    return blankNode(blankNodes.generate())
  }

  private func blankNode(_ label: String) -> TermPattern {
    role == .pattern ? .variable(Variable(blankNode: label)) : .term(.blankNode(BlankNode(label)))
  }

  /// Reads `[]` or `[ predicates and objects ]`.
  private mutating func readBrackets() throws -> TermPattern {
    let begin = try start()
    window.offset += 1
    let node = try generatedBlankNode(at: begin)
    if try take("]") { return node }
    try nested { try $0.readPropertyList(of: node, from: begin) }
    try take("]", expected: "']' at the end of the property list")
    return node
  }

  /// Reads `[]`, in places where no properties may stand.
  mutating func readEmptyBrackets() throws -> TermPattern {
    let begin = try start()
    window.offset += 1
    try take("]", expected: "']', as properties may not stand here")
    return try generatedBlankNode(at: begin)
  }

  /// Reads `( items )`.
  private mutating func readCollection() throws -> TermPattern {
    let begin = try start()
    window.offset += 1
    if try take(")") { return .term(.iri(Vocabulary.rdf.nil)) }
    let head = try generatedBlankNode(at: begin)
    try nested { reader in
      var node = head
      while true {
        let item = try reader.start()
        let value = try reader.readNode("an item of the collection or ')'")
        reader.emit(node, Vocabulary.rdf.first, value, from: item)
        if try reader.take(")") { break }
        let rest = try reader.generatedBlankNode(at: item)
        reader.emit(node, Vocabulary.rdf.rest, rest, from: item)
        node = rest
      }
      reader.emit(node, Vocabulary.rdf.rest, .term(.iri(Vocabulary.rdf.nil)), from: begin)
    }
    return head
  }
}
