import RDF

/// The terms of a batch of solutions by the names of the variables.
struct SolutionRows {
  private let columns: [Variable: [Term?]]

  init(_ batch: SolutionBatch, columns names: [Variable], context: ExecutionContext) throws {
    var columns: [Variable: [Term?]] = [:]
    for (name, column) in zip(names, batch.columns) { columns[name] = try context.terms.terms(column) }
    self.columns = columns
  }

  func term(of variable: Variable, row: Int) -> Term? { columns[variable].flatMap { $0[row] } }
}

/// A template filled from one solution; its blank nodes are new ones.
struct TemplateInstance {
  let rows: SolutionRows
  let row: Int
  let environment: FunctionEnvironment
  private var blankNodes: [BlankNode: BlankNode] = [:]

  init(rows: SolutionRows, row: Int, environment: FunctionEnvironment) {
    self.rows = rows
    self.row = row
    self.environment = environment
  }

  /// Nil where a variable is unbound or a term stands where it cannot.
  mutating func triple(_ pattern: TriplePattern) throws -> Triple? {
    guard let subject = try term(pattern.subject), subject.isResource, let predicate = try term(pattern.predicate)?.iri,
      let object = try term(pattern.object)
    else { return nil }
    return Triple(subject, predicate, object)
  }

  mutating func term(_ pattern: TermPattern) throws -> Term? {
    switch pattern {
    case .variable(let variable): return rows.term(of: variable, row: row)
    case .term(let term): return try instantiated(term)
    case .triple(let triple): return try self.triple(triple).map { .triple($0) }
    }
  }

  mutating func instantiated(_ term: Term) throws -> Term {
    switch term {
    case .iri, .literal: return term
    case .blankNode(let node):
      if let made = blankNodes[node] { return .blankNode(made) }
      let made = try environment.makeBlankNode()
      blankNodes[node] = made
      return .blankNode(made)
    case .triple(let triple):
      return .triple(Triple(try instantiated(triple.subject), triple.predicate, try instantiated(triple.object)))
    }
  }
}
