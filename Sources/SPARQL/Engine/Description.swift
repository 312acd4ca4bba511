import RDF

/// Describes resources: all triples that have them as subject, those of the blank nodes they lead to (concise bounded
/// description, W3C Member Submission of 3 June 2005), and the reifications of the triples given.
struct Description {
  private let context: ExecutionContext
  private var described: Set<TermIdentifier> = []
  private var pending: [TermIdentifier] = []
  private var seen: Set<Quad> = []
  private var result: [Quad] = []

  init(context: ExecutionContext) { self.context = context }

  mutating func quads(
    of resources: [TermPattern], _ solutions: SolutionOperator, columns: [Variable]
  ) throws -> [Quad] {
    for case .term(let term) in resources { add(try context.terms.identifier(of: term)) }
    try describePending()
    while let batch = try solutions.next() {
      for row in 0..<batch.count { for column in batch.columns.indices { add(batch.columns[column][row]) } }
      try describePending()
    }
    return result
  }

  private mutating func add(_ resource: TermIdentifier) {
    guard resource != .none, described.insert(resource).inserted else { return }
    pending.append(resource)
  }

  private mutating func describePending() throws {
    pending.reverse()
    while let resource = pending.popLast() {
      try context.watch.check(steps: 16)
      let term = try context.terms.term(resource)
      guard term.isResource, resource.rawValue <= TermIdentifier.sourceLimit else { continue }
      let triples = try read(subject: resource)
      for triple in triples {
        let object = try context.terms.term(triple.object)
        guard let predicate = try context.terms.term(triple.predicate).iri else { continue }
        let quad = Quad(term, predicate, object)
        if seen.insert(quad).inserted { result.append(quad) }
        if object.blankNode != nil { add(triple.object) }
        try addReifiers(of: quad.triple, triple)
      }
    }
  }

  /// The nodes that stand for a triple, by `rdf:reifies` (RDF 1.2) or by `rdf:subject`, `rdf:predicate` and `rdf:object`.
  private mutating func addReifiers(of triple: Triple, _ identifiers: QuadIdentifiers) throws {
    let reified = try context.source.identifier(of: .triple(triple))
    if let reified, let reifies = try context.source.identifier(of: .iri(Vocabulary.rdf.reifies)) {
      for reifier in try read(predicate: reifies, object: reified) { add(reifier.subject) }
    }
    guard let subjects = try statements("subject", identifiers.subject) else { return }
    guard let predicates = try statements("predicate", identifiers.predicate).map(Set.init),
      let objects = try statements("object", identifiers.object).map(Set.init)
    else { return }
    for statement in subjects where predicates.contains(statement) && objects.contains(statement) { add(statement) }
  }

  /// The nodes of `rdf:Statement`s with a term in some place; nil where there are none.
  private func statements(_ place: String, _ term: TermIdentifier) throws -> [TermIdentifier]? {
    guard let predicate = try context.source.identifier(of: .iri(Namespace.rdf.term(place))) else { return nil }
    let found = try read(predicate: predicate, object: term).map(\.subject)
    return found.isEmpty ? nil : found
  }

  private func read(
    subject: TermIdentifier? = nil, predicate: TermIdentifier? = nil, object: TermIdentifier? = nil
  ) throws -> [QuadIdentifiers] {
    let pattern = RDF.QuadPattern(
      subject: subject, predicate: predicate, object: object, in: context.dataset.defaultScope)
    let order = context.source.orders(for: pattern)[0]
    let cursor = try context.source.cursor(
      over: pattern, order: order, wanted: [.subject, .predicate, .object])
    var batch = QuadBatch()
    var found: [QuadIdentifiers] = []
    while try cursor.next(into: &batch) {
      try context.watch.check(steps: batch.count)
      for row in 0..<batch.count {
        found.append(QuadIdentifiers(batch.subjects[row], batch.predicates[row], batch.objects[row]))
      }
    }
    return found
  }
}
