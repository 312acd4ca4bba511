import RDF

/// Makes triples of solutions by a template (SPARQL 1.1 Query, section 16.2).
struct Construction {
  private let template: [TriplePattern]
  private let columns: [Variable]
  private let context: ExecutionContext
  /// How many terms are kept for the triples that come: some ten megabytes.
  private static let keptTerms = 1 << 18

  init(_ template: [TriplePattern], columns: [Variable], context: ExecutionContext) {
    self.template = template
    self.columns = columns
    self.context = context
  }

  /// The triples of the next solutions, not all of them different; nil at the end.
  func nextQuads(of solutions: SolutionOperator) throws -> [Quad]? {
    guard let batch = try solutions.next() else { return nil }
    // A whole store passes here, and few of its terms are met again.
    context.terms.forget(beyond: Self.keptTerms)
    let rows = try SolutionRows(batch, columns: columns, context: context)
    var quads: [Quad] = []
    for row in 0..<batch.count {
      try context.watch.check(steps: 4)
      var instance = TemplateInstance(rows: rows, row: row, environment: context.environment)
      for triple in template {
        guard let triple = try instance.triple(triple) else { continue }
        quads.append(Quad(triple.subject, triple.predicate, triple.object))
      }
    }
    return quads
  }
}
