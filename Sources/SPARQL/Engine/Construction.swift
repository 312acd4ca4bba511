import RDF

/// Makes triples of solutions by a template (SPARQL 1.1 Query, section 16.2).
struct Construction {
  private let template: [TriplePattern]
  private let columns: [Variable]
  private let context: ExecutionContext
  private var seen: Set<Quad> = []
  private var result: [Quad] = []

  init(_ template: [TriplePattern], columns: [Variable], context: ExecutionContext) {
    self.template = template
    self.columns = columns
    self.context = context
  }

  mutating func quads(of solutions: SolutionOperator) throws -> [Quad] {
    while let batch = try solutions.next() {
      let rows = try SolutionRows(batch, columns: columns, context: context)
      for row in 0..<batch.count {
        try context.watch.check(steps: 4)
        var instance = TemplateInstance(rows: rows, row: row, environment: context.environment)
        for triple in template {
          guard let triple = instance.triple(triple) else { continue }
          let quad = Quad(triple.subject, triple.predicate, triple.object)
          if seen.insert(quad).inserted { result.append(quad) }
        }
      }
    }
    return result
  }
}

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
  mutating func triple(_ pattern: TriplePattern) -> Triple? {
    guard let subject = term(pattern.subject), subject.isResource, let predicate = term(pattern.predicate)?.iri,
      let object = term(pattern.object)
    else { return nil }
    return Triple(subject, predicate, object)
  }

  mutating func term(_ pattern: TermPattern) -> Term? {
    switch pattern {
    case .variable(let variable): return rows.term(of: variable, row: row)
    case .term(let term): return instantiated(term)
    case .triple(let triple): return self.triple(triple).map { .triple($0) }
    }
  }

  private mutating func instantiated(_ term: Term) -> Term {
    switch term {
    case .iri, .literal: return term
    case .blankNode(let node):
      if let made = blankNodes[node] { return .blankNode(made) }
      let made = environment.makeBlankNode()
      blankNodes[node] = made
      return .blankNode(made)
    case .triple(let triple):
      return .triple(Triple(instantiated(triple.subject), triple.predicate, instantiated(triple.object)))
    }
  }
}
