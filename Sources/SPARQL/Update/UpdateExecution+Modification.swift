import RDF

extension UpdateExecution {
  /// `DELETE … INSERT … WHERE …`: all solutions are found before anything is changed, and all is deleted before anything
  /// is inserted.
  func modify(_ modification: Modification) throws {
    let variables = (modification.delete + modification.insert).flatMap { quad in
      quad.triple.variables + (quad.graph?.variables ?? [])
    }
    try PatternSize.check(modification.pattern)
    var translation = PatternTranslation()
    var columns: [Variable] = []
    for variable in variables where !columns.contains(variable) { columns.append(variable) }
    let algebra = Algebra.project(translation.translate(modification.pattern, in: .active), columns)
    let prepared = try engine.prepare(algebra, request, dataset: modification.using, with: modification.with)
    let solutions = try prepared.plan.makeOperator(prepared.context)
    var deleted: [Quad] = []
    var inserted: [Quad] = []
    while let batch = try solutions.next() {
      let rows = try SolutionRows(batch, columns: prepared.columns, context: prepared.context)
      for row in 0..<batch.count {
        try request.watch.check(steps: 4)
        var instance = TemplateInstance(rows: rows, row: row, environment: prepared.context.environment)
        deleted += try instance.quads(modification.delete, with: modification.with)
        inserted += try instance.quads(modification.insert, with: modification.with)
      }
    }
    for quad in deleted { try remove(quad) }
    for quad in inserted { try insert(quad) }
  }
}

extension TemplateInstance {
  /// The quads of a template; those with an unbound variable or a term where it cannot stand are left out.
  ///
  /// - Parameter graph: where triples go that name no graph; nil for the default graph.
  fileprivate mutating func quads(_ template: [QuadTemplate], with graph: IRI?) throws -> [Quad] {
    var quads: [Quad] = []
    for entry in template {
      guard let triple = try triple(entry.triple) else { continue }
      var target = graph.map { GraphName.iri($0) } ?? .defaultGraph
      if let pattern = entry.graph {
        guard let name = try term(pattern).flatMap({ GraphName($0) }) else { continue }
        target = name
      }
      quads.append(Quad(triple.subject, triple.predicate, triple.object, in: target))
    }
    return quads
  }
}
