import RDF
import Text

/// Property paths (SPARQL 1.1 Query, section 9.1).
extension SPARQLReader {
  /// Reads alternatives, the loosest form.
  mutating func readPath() throws -> PropertyPath {
    try nested { reader in
      var alternatives = [try reader.readPathSequence()]
      while try !reader.isAt("|}"), try reader.take("|") { alternatives.append(try reader.readPathSequence()) }
      return alternatives.count == 1 ? alternatives[0] : .alternative(alternatives)
    }
  }

  private mutating func readPathSequence() throws -> PropertyPath {
    var steps = [try readPathStep()]
    while try take("/") { steps.append(try readPathStep()) }
    return steps.count == 1 ? steps[0] : .sequence(steps)
  }

  private mutating func readPathStep() throws -> PropertyPath {
    if try take("^") { return .inverse(try readRepeatedPath()) }
    return try readRepeatedPath()
  }

  private mutating func readRepeatedPath() throws -> PropertyPath {
    let path = try readPathPrimary()
    if try take("*") { return .zeroOrMore(path) }
    // `+5` and `?x` after a path are its object.
    if try isAt("+"), try !isAtNumber() {
      window.offset += 1
      return .oneOrMore(path)
    }
    if try isAt("?"), try variableNameLength() == 0 {
      window.offset += 1
      return .zeroOrOne(path)
    }
    return path
  }

  private mutating func readPathPrimary() throws -> PropertyPath {
    if try take("(") {
      let path = try readPath()
      try take(")", expected: "')' at the end of the path")
      return path
    }
    if try take("!") { return .negated(try readPropertySet()) }
    return .iri(try readPathPredicate("a predicate: a variable, an IRI, 'a' or a property path"))
  }

  private mutating func readPathPredicate(_ expected: String) throws -> IRI {
    if try isAtTypeVerb() {
      window.offset += 1
      return Vocabulary.rdf.type
    }
    return try readIRI(expected)
  }

  /// Reads the predicates after `!`.
  private mutating func readPropertySet() throws -> PropertySet {
    var set = PropertySet(forward: [], backward: [])
    guard try take("(") else {
      try readMember(of: &set)
      return set
    }
    if try take(")") { return set }
    repeat { try readMember(of: &set) } while try take("|")
    try take(")", expected: "'|' or ')' in the negated property set")
    return set
  }

  private mutating func readMember(of set: inout PropertySet) throws {
    let expected = "a predicate of the negated property set: an IRI, 'a' or '^' and one of them"
    if try take("^") {
      set.backward.append(try readPathPredicate(expected))
    } else {
      set.forward.append(try readPathPredicate(expected))
    }
  }
}
