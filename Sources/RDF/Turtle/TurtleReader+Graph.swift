import Text

extension TurtleReader {
  /// Reads a graph of TriG that begins with `GRAPH` or `{`; false where neither stands next.
  mutating func readGraph(startingWith byte: UInt8) throws -> Bool {
    if byte == UInt8(ascii: "{") {
      try readGraphBlock(name: nil)
      return true
    }
    guard byte | 0x20 == UInt8(ascii: "g"), try terms.window.isKeyword("graph") else { return false }
    terms.window.offset += 5
    try terms.window.skipBlanks()
    truncate(to: StandardTerms.bytes.count)
    let name = try readGraphName()
    try terms.window.skipBlanks()
    guard try terms.window.peek() == UInt8(ascii: "{") else {
      throw terms.window.failure(expected: "'{' after the graph's name")
    }
    try readGraphBlock(name: name)
    return true
  }

  private mutating func readGraphName() throws -> TermView {
    switch try terms.window.peek() {
    case UInt8(ascii: "_"): return try terms.readBlankNode()
    case UInt8(ascii: "["):
      terms.window.offset += 1
      try terms.window.skipBlanks()
      guard try terms.window.take(UInt8(ascii: "]")) else {
        throw terms.window.failure(expected: "']', as a graph's name has no properties here")
      }
      return pushGeneratedNode(generateNode())
    default: return try readName(expected: "a graph's name: an IRI, a prefixed name or a blank node")
    }
  }

  /// Reads `{ triples }`; the dot after the last triples may be missing.
  mutating func readGraphBlock(name: TermView?) throws {
    terms.window.offset += 1
    terms.statement.graph = name
    while try leniently(inGraph: true, { try $0.readTriplesInGraph() }) {}
    terms.statement.graph = nil
    truncate(to: StandardTerms.bytes.count)
  }

  /// Reads triples with the dot after them; false where the brace at the end of the graph was taken.
  private mutating func readTriplesInGraph() throws -> Bool {
    try terms.window.skipBlanks()
    if try terms.window.take(UInt8(ascii: "}")) { return false }
    let start = mark
    let subject = try readSubject()
    try terms.window.skipBlanks()
    try readPredicateObjectList(of: subject)
    truncate(to: start)
    terms.statement.triples.removeAll(keepingCapacity: true)
    try terms.window.skipBlanks()
    if try terms.window.take(UInt8(ascii: "}")) { return false }
    guard try terms.window.take(UInt8(ascii: ".")) else {
      throw terms.window.failure(expected: "'.' after the triples or '}' at the end of the graph")
    }
    return true
  }
}
