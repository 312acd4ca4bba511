import RDF
import Text

/// Operations on triples (SPARQL 1.1 Update, section 3.1).
extension SPARQLReader {
  /// Reads what follows `INSERT DATA` or `DELETE DATA`.
  mutating func readData(_ role: TripleRole) throws -> [Quad] {
    blankNodes.begin()
    return try readQuads(role).map { pattern in
      let triple = pattern.triple
      guard let subject = triple.subject.term, subject.isResource, let predicate = triple.predicate.term?.iri,
        let object = triple.object.term, object.hasOnlyRDFTriples
      else { throw failure(at: triple.range, "a triple whose subject is an IRI or a blank node") }
      return Quad(subject, predicate, object, in: pattern.graph?.term.flatMap { GraphName($0) } ?? .defaultGraph)
    }
  }

  /// Reads from the `WHERE` of `DELETE WHERE` on.
  mutating func readDeleteWhere() throws -> UpdateOperation.Action {
    try takeKeyword("where", expected: "WHERE")
    let begin = try start()
    let quads = try readQuads(.deletion)
    window.offset = begin
    // Read again as a pattern, which these quads are in the same words.
    return .modify(Modification(delete: quads, where: try readGroup()))
  }

  /// Reads what follows `WITH`.
  mutating func readModificationOfGraph() throws -> UpdateOperation.Action {
    let graph = try readIRI("the graph that WITH means: an IRI")
    if try takeKeyword("delete") { return try readModification(with: graph, isInsert: false) }
    try takeKeyword("insert", expected: "DELETE or INSERT")
    return try readModification(with: graph, isInsert: true)
  }

  /// Reads what follows the first `DELETE` or `INSERT` of an operation with a `WHERE`.
  mutating func readModification(with graph: IRI?, isInsert: Bool) throws -> UpdateOperation.Action {
    var modification = Modification(with: graph, where: GroupGraphPattern())
    if isInsert {
      modification.insert = try readQuads(.template)
    } else {
      modification.delete = try readQuads(.deletion)
      if try takeKeyword("insert") { modification.insert = try readQuads(.template) }
    }
    modification.using = try readDataset(introducedBy: "using")
    try takeKeyword("where", expected: "USING, or WHERE and the pattern")
    modification.pattern = try readGroup()
    return .modify(modification)
  }

  /// Reads `{ triples GRAPH name { triples } ... }`.
  private mutating func readQuads(_ role: TripleRole) throws -> [QuadTemplate] {
    self.role = role
    defer { self.role = .pattern }
    var quads: [QuadTemplate] = []
    try take("{", expected: "'{' before the triples")
    while try !isAt("}") {
      if try takeKeyword("graph") {
        let name = try readGraphName()
        try take("{", expected: "'{' after the graph's name")
        quads += try readTemplateTriples().map { QuadTemplate($0, in: name) }
        try take("}", expected: "'.' after the triples or '}' at the end of the graph")
        _ = try take(".")
      } else {
        quads += try readTemplateTriples().map { QuadTemplate($0) }
        guard try isAt("}") || isAtKeyword("graph") else { break }
      }
    }
    try take("}", expected: "'.' after the triples, GRAPH or '}'")
    return quads
  }

  private mutating func readGraphName() throws -> TermPattern {
    if try isAtVariable() { return try readVariableTerm() }
    return .term(.iri(try readIRI("a graph's name")))
  }

  /// Reads triples up to a brace or `GRAPH`, or to a missing dot.
  mutating func readTemplateTriples() throws -> [TriplePattern] {
    defer { triples = [] }
    while try !isAt("}"), try !isAtKeyword("graph") {
      try readTriplesOfSubject()
      guard try take(".") else { break }
    }
    return triples.compactMap { element in
      guard case .triple(let triple) = element else { return nil }
      return triple
    }
  }
}

extension Term {
  /// Whether triple terms in it have subjects that RDF allows; patterns may have others, which match nothing.
  fileprivate var hasOnlyRDFTriples: Bool {
    guard let triple else { return true }
    return triple.subject.isResource && triple.object.hasOnlyRDFTriples
  }
}
