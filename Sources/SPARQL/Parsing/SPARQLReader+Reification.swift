import RDF
import Text

/// Triple terms, reified triples and annotations (SPARQL 1.2 Query, section 4.1).
extension SPARQLReader {
  /// Reads `<<( subject predicate object )>>`.
  mutating func readTripleTerm() throws -> TermPattern {
    try take("<<(", expected: "'<<('")
    let begin = try start()
    let subject = try readPart(
      "the subject of a triple: a variable, an IRI, a blank node or a triple term", isReified: false)
    let predicate = try readPredicate()
    let object = try readPart("the object of a triple", isReified: false)
    let triple = TriplePattern(subject, predicate, object, range: range(from: begin))
    try take(")>>", expected: "')>>' at the end of the triple term")
    return TermPattern(triple)
  }

  /// Reads `<< subject predicate object ~ reifier >>`, adds that the reifier reifies the triple and returns the reifier.
  mutating func readReifiedTriple() throws -> TermPattern {
    let begin = try start()
    try take("<<", expected: "'<<'")
    let subject = try readPart("the subject of a reified triple", isReified: true)
    let predicate = try readPredicate()
    let object = try readPart("the object of a reified triple", isReified: true)
    let triple = TriplePattern(subject, predicate, object, range: range(from: begin))
    let reifier = try isAt("~") ? readReifier() : generatedBlankNode(at: begin)
    try take(">>", expected: "'>>' at the end of the reified triple")
    emit(reifier, Vocabulary.rdf.reifies, TermPattern(triple), from: begin)
    return reifier
  }

  /// Reads the subject or object of a triple between `<<` and `>>`, where only empty brackets may stand.
  private mutating func readPart(_ expected: String, isReified: Bool) throws -> TermPattern {
    if try isAt("[") { return try readEmptyBrackets() }
    if isReified, try isAt("<<"), try !isAt("<<(") { return try nested { try $0.readReifiedTriple() } }
    return try readTerm(expected)
  }

  /// Reads the reifiers and annotation blocks after an object.
  ///
  /// A block annotates the reifier just before it, or one of its own.
  mutating func readAnnotations(of subject: TermPattern, _ verb: Verb, _ object: TermPattern) throws {
    var reifier: TermPattern?
    while true {
      let begin = try start()
      let isBlock = try isAt("{|")
      guard try isBlock || isAt("~") else { return }
      guard case .term(let predicate) = verb else {
        throw failure("no annotation, as only triples can be annotated, not paths")
      }
      if reifier == nil || !isBlock {
        let node = try isBlock ? generatedBlankNode(at: begin) : readReifier()
        let triple = TriplePattern(subject, predicate, object, range: range(from: begin))
        emit(node, Vocabulary.rdf.reifies, TermPattern(triple), from: begin)
        reifier = node
      }
      guard isBlock, let node = reifier else { continue }
      try take("{|", expected: "'{|'")
      try nested { try $0.readPropertyList(of: node, from: begin) }
      try take("|}", expected: "'|}' at the end of the annotation")
      reifier = nil
    }
  }

  /// Reads `~` and the reifier, which is a fresh blank node where none is named.
  private mutating func readReifier() throws -> TermPattern {
    let begin = try start()
    try take("~", expected: "'~'")
    switch try next() {
    case UInt8(ascii: "?"), UInt8(ascii: "$"): return try readVariableTerm()
    case UInt8(ascii: "_"): return try readBlankNode()
    case UInt8(ascii: "["): return try readEmptyBrackets()
    default:
      guard try isAtIRI() else { return try generatedBlankNode(at: begin) }
      return .term(.iri(try readIRI("a reifier")))
    }
  }
}

extension TermPattern {
  /// A triple term, which is a term where nothing in it is variable.
  init(_ triple: TriplePattern) {
    if let subject = triple.subject.term, let predicate = triple.predicate.term?.iri, let object = triple.object.term {
      self = .term(.triple(Triple(subject, predicate, object)))
    } else {
      self = .triple(triple)
    }
  }
}
