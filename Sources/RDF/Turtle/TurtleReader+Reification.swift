import Text

extension TurtleReader {
  /// Reads `<<( subject predicate object )>>` (RDF 1.2 Turtle).
  mutating func readTripleTerm() throws -> TermView {
    terms.window.offset += 3
    let triple = try readTripleOfTerm(allowsReified: false)
    guard try terms.window.isAt(")>>") else {
      throw terms.window.failure(expected: "')>>' at the end of the triple term")
    }
    terms.window.offset += 3
    return triple
  }

  /// Reads `<< subject predicate object ~ reifier >>`, hands the reifying quad to the sink and returns the reifier.
  mutating func readReifiedTriple() throws -> TermView {
    guard try terms.window.peek(2) != UInt8(ascii: "(") else {
      throw terms.window.failure(length: 3, expected: "a subject or '<<' with a reified triple")
    }
    terms.window.offset += 2
    let triple = try readTripleOfTerm(allowsReified: true)
    var reifier: TermView?
    if try terms.window.peek() == UInt8(ascii: "~") {
      reifier = try readReifier()
      try terms.window.skipBlanks()
    }
    guard try terms.window.isAt(">>") else {
      throw terms.window.failure(expected: "'>>' at the end of the reified triple")
    }
    terms.window.offset += 2
    let node = reifier ?? pushGeneratedNode(generateNode())
    try emit(node, StandardTerms.reifies, triple)
    return node
  }

  /// Reads the reifiers and annotation blocks after an object, and the blanks after them.
  ///
  /// A block annotates the reifier just before it, or one of its own.
  mutating func readAnnotations(of subject: TermView, _ predicate: TermView, _ object: TermView) throws {
    var triple: TermView?
    var reifier: TermView?
    while let byte = try terms.window.peek() {
      let isReifier = byte == UInt8(ascii: "~")
      guard isReifier || byte == UInt8(ascii: "{"), try isReifier || terms.window.isAt("{|") else { return }
      let reified = triple ?? terms.statement.addTriple(subject, predicate, object)
      triple = reified
      if isReifier {
        let node = try readReifier() ?? pushGeneratedNode(generateNode())
        try emit(node, StandardTerms.reifies, reified)
        reifier = node
      } else {
        let node: TermView
        if let reifier {
          node = reifier
        } else {
          node = pushGeneratedNode(generateNode())
          try emit(node, StandardTerms.reifies, reified)
        }
        try readAnnotationBlock(of: node)
        reifier = nil
      }
      try terms.window.skipBlanks()
    }
  }

  /// Reads `{| predicates and objects |}`.
  private mutating func readAnnotationBlock(of reifier: TermView) throws {
    try terms.descend()
    terms.window.offset += 2
    try terms.window.skipBlanks()
    try readPredicateObjectList(of: reifier)
    guard try terms.window.isAt("|}") else {
      throw terms.window.failure(expected: "'|}' at the end of the annotation")
    }
    terms.window.offset += 2
    terms.ascend()
  }

  /// Reads `~` and the reifier's name, nil where it has none.
  private mutating func readReifier() throws -> TermView? {
    terms.window.offset += 1
    try terms.window.skipBlanks()
    switch try terms.window.peek() {
    case UInt8(ascii: "_"): return try terms.readBlankNode()
    case UInt8(ascii: "<"), UInt8(ascii: ":"): return try readName(expected: "a reifier")
    case UInt8(ascii: "["): return try readEmptyBrackets()
    default:
      guard try terms.window.isNameStart(0, alsoUnderscoreAndDigit: false) else { return nil }
      return try readPrefixedName(expected: "a reifier")
    }
  }

  /// Reads the three terms within `<<` and `>>`, with the blanks around them, into a triple term.
  private mutating func readTripleOfTerm(allowsReified: Bool) throws -> TermView {
    try terms.descend()
    try terms.window.skipBlanks()
    let subject = try readSubjectOfTriple(allowsReified: allowsReified)
    try terms.window.skipBlanks()
    let predicate = try readPredicate()
    try terms.window.skipBlanks()
    let object = try readObjectOfTriple(allowsReified: allowsReified)
    try terms.window.skipBlanks()
    terms.ascend()
    return terms.statement.addTriple(subject, predicate, object)
  }

  private mutating func readSubjectOfTriple(allowsReified: Bool) throws -> TermView {
    switch try terms.window.peek() {
    case UInt8(ascii: "<"):
      if allowsReified, try terms.window.isAt("<<") { return try readReifiedTriple() }
      return try readIRI(expected: "the subject of a triple")
    case UInt8(ascii: "_"): return try terms.readBlankNode()
    case UInt8(ascii: "["): return try readEmptyBrackets()
    default: return try readPrefixedName(expected: "the subject of a triple: an IRI or a blank node")
    }
  }

  private mutating func readObjectOfTriple(allowsReified: Bool) throws -> TermView {
    switch try terms.window.peek() {
    case UInt8(ascii: "<"):
      if try terms.window.isAt("<<(") { return try readTripleTerm() }
      if allowsReified, try terms.window.isAt("<<") { return try readReifiedTriple() }
      return try readIRI(expected: "the object of a triple")
    case UInt8(ascii: "_"): return try terms.readBlankNode()
    case UInt8(ascii: "["): return try readEmptyBrackets()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try readLiteral()
    default: return try readUnquotedObject()
    }
  }

  private mutating func readEmptyBrackets() throws -> TermView {
    terms.window.offset += 1
    try terms.window.skipBlanks()
    guard try terms.window.take(UInt8(ascii: "]")) else {
      throw terms.window.failure(expected: "']', as properties may not stand here")
    }
    return pushGeneratedNode(generateNode())
  }
}
