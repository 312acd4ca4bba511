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
          guard let triple = try instance.triple(triple) else { continue }
          let quad = Quad(triple.subject, triple.predicate, triple.object)
          if seen.insert(quad).inserted { result.append(quad) }
        }
      }
    }
    return result
  }
}
