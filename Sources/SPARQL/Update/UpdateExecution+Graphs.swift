import RDF

/// Reading whole graphs of the source.
extension UpdateExecution {
  func exists(_ graph: GraphName) throws -> Bool {
    guard let scope = try scope(of: graph) else { return false }
    var batch = QuadBatch()
    return try cursor(in: scope, wanted: []).next(into: &batch)
  }

  func quadCount(in graph: GraphName) throws -> Int {
    guard let scope = try scope(of: graph) else { return 0 }
    let cursor = try cursor(in: scope, wanted: [])
    var batch = QuadBatch()
    var count = 0
    while try cursor.next(into: &batch) {
      try request.watch.check(steps: batch.count)
      count += batch.count
    }
    return count
  }

  func quads(in graph: GraphName) throws -> [Quad] {
    guard let scope = try scope(of: graph) else { return [] }
    let cursor = try cursor(in: scope, wanted: [.subject, .predicate, .object])
    var batch = QuadBatch()
    var quads: [Quad] = []
    while try cursor.next(into: &batch) {
      try request.watch.check(steps: batch.count)
      let subjects = try source.terms(for: batch.subjects)
      let predicates = try source.terms(for: batch.predicates)
      let objects = try source.terms(for: batch.objects)
      for row in 0..<batch.count {
        if let predicate = predicates[row].iri { quads.append(Quad(subjects[row], predicate, objects[row], in: graph)) }
      }
    }
    return quads
  }

  /// Nil for a name that the source does not know.
  private func scope(of graph: GraphName) throws -> GraphScope? {
    guard let name = graph.term else { return .defaultGraph }
    return try source.identifier(of: name).map { .named($0) }
  }

  private func cursor(in scope: GraphScope, wanted: QuadPositions) throws -> any QuadCursor {
    let pattern = RDF.QuadPattern(in: scope)
    return try source.cursor(over: pattern, order: source.orders(for: pattern)[0], wanted: wanted)
  }
}
