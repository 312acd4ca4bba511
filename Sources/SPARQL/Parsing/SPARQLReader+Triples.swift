import RDF
import Text

extension SPARQLReader {
  /// What stands between a subject and its objects.
  enum Verb {
    case term(TermPattern)
    case path(PropertyPath)
  }

  /// Reads the triples about one subject.
  mutating func readTriplesOfSubject() throws {
    let begin = try start()
    let isBracket = try isAt("[") || isAt("(")
    let isReified = try isAt("<<") && !isAt("<<(")
    let before = triples.count
    let subject = try readNode("a subject: a variable, an IRI, a literal, a blank node or a collection")
    let mayStandAlone = isReified || isBracket && triples.count > before
    if try !isAtVerb(), mayStandAlone { return }
    try readPropertyList(of: subject, from: begin)
  }

  /// Reads predicates with their objects, separated by `;`.
  ///
  /// - Parameter begin: where the subject stands.
  mutating func readPropertyList(of subject: TermPattern, from begin: Int) throws {
    while true {
      let verb = try readVerb()
      try readObjects(of: subject, verb, from: begin)
      guard try take(";") else { return }
      while try take(";") {}
      guard try isAtVerb() else { return }
    }
  }

  private mutating func readObjects(of subject: TermPattern, _ verb: Verb, from begin: Int) throws {
    repeat {
      let object = try readNode("an object: a variable, an IRI, a literal, a blank node or a collection")
      emit(subject, verb, object, from: begin)
      try readAnnotations(of: subject, verb, object)
    } while try take(",")
  }

  private mutating func isAtVerb() throws -> Bool {
    switch try next() {
    case UInt8(ascii: "("), UInt8(ascii: "^"), UInt8(ascii: "!"): return role.allowsPaths
    case UInt8(ascii: "?"), UInt8(ascii: "$"): return true
    case UInt8(ascii: "a"): return try isAtTypeVerb() || isAtIRI()
    default: return try isAtIRI()
    }
  }

  /// Whether `a` stands next, the one keyword that has a case.
  mutating func isAtTypeVerb() throws -> Bool {
    guard try isAtKeyword("a") else { return false }
    return try window.peek() == UInt8(ascii: "a")
  }

  private mutating func readVerb() throws -> Verb {
    if role.allowsPaths {
      if try isAtVariable() { return .term(.variable(try readVariable())) }
      let path = try readPath()
      guard case .iri(let iri) = path else { return .path(path) }
      return .term(.term(.iri(iri)))
    }
    return .term(try readPredicate())
  }

  /// Reads a predicate that is no path.
  mutating func readPredicate() throws -> TermPattern {
    if try isAtVariable() { return try readVariableTerm() }
    if try isAtTypeVerb() {
      window.offset += 1
      return .term(.iri(Vocabulary.rdf.type))
    }
    return .term(.iri(try readIRI("a predicate: a variable, an IRI or 'a'")))
  }

  /// Adds a triple or a path to those read.
  mutating func emit(_ subject: TermPattern, _ verb: Verb, _ object: TermPattern, from begin: Int) {
    let range = range(from: begin)
    switch verb {
    case .term(let predicate): triples.append(.triple(TriplePattern(subject, predicate, object, range: range)))
    case .path(let path): triples.append(.path(PathPattern(subject, path, object, range: range)))
    }
  }

  /// Adds a triple whose predicate the grammar implies.
  mutating func emit(_ subject: TermPattern, _ predicate: IRI, _ object: TermPattern, from begin: Int) {
    emit(subject, .term(.term(.iri(predicate))), object, from: begin)
  }
}
