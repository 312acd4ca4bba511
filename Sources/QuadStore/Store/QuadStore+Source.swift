public import RDF

extension QuadStore: QuadSource {
  public func identifier(of term: Term) throws -> TermIdentifier? {
    try beginReading()
    return try terms.identifier(of: term).map { TermIdentifier(rawValue: $0) }
  }

  public func terms(for identifiers: [TermIdentifier]) throws -> [Term] {
    try beginReading()
    return try terms.terms(for: identifiers)
  }

  public func graphNames() throws -> [TermIdentifier] {
    try applyPending()
    let index = try indexes.index(.graphSubjectPredicateObject)
    var names: [TermIdentifier] = []
    var next: UInt64 = 1
    while true {
      let position = try index.position(of: QuadKey(next, 0, 0, 0))
      guard position.block < index.directory.count else { return names }
      let graph = try index.block(position.block).key(at: position.offset).first
      names.append(TermIdentifier(rawValue: graph))
      next = graph + 1
    }
  }

  public func orders(for pattern: QuadPattern) -> [QuadOrder] { AccessPath.orders(for: pattern) }

  public func cursor(
    over pattern: QuadPattern, order: QuadOrder, wanted: QuadPositions
  ) throws -> any QuadCursor {
    try applyPending()
    let paths = AccessPath.paths(for: pattern, order: order)
    guard !paths.isEmpty else { throw StoreFailure.unsupportedOrder(order.rawValue) }
    return try BlockCursor(indexes, over: pattern, paths: paths, wanted: wanted)
  }

  public func estimatedCount(of pattern: QuadPattern) throws -> Int {
    try applyPending()
    var fewest = Int.max
    for order in orders(for: pattern) {
      for path in AccessPath.paths(for: pattern, order: order) {
        let bounds = path.bounds(pattern.terms)
        fewest = min(fewest, try indexes.index(path.ordering).count(from: bounds.lower, to: bounds.upper))
      }
    }
    return fewest
  }

  public func statistics(ofPredicate predicate: TermIdentifier?) throws -> QuadStatistics {
    try applyPending()
    let statement = try connection.statement(
      "SELECT quads, subjects, objects FROM predicate_statistics WHERE predicate = ?")
    defer { statement.reset() }
    statement.bind(predicate?.rawValue ?? 0, at: 1)
    guard try statement.step() else { return QuadStatistics(quads: 0, distinctSubjects: 0, distinctObjects: 0) }
    return QuadStatistics(
      quads: Int(statement.integer(0)), distinctSubjects: Int(statement.integer(1)),
      distinctObjects: Int(statement.integer(2)))
  }

  public func frequencies(at end: QuadPositions, ofPredicate predicate: TermIdentifier) throws -> TermFrequencies? {
    try applyPending()
    let first = predicate.rawValue
    let index = try indexes.index(end == .subject ? .predicateSubjectObjectGraph : .predicateObjectSubjectGraph)
    let start = try index.count(from: QuadKey(0, 0, 0, 0), to: QuadKey(first, 0, 0, 0))
    let quads = try index.count(from: QuadKey(first, 0, 0, 0), to: QuadKey(first + 1, 0, 0, 0))
    return try TermFrequencies(amongSorted: quads) { place in
      TermIdentifier(rawValue: try index.key(atRank: start + place).second)
    } count: { term in
      try index.count(from: QuadKey(first, term.rawValue, 0, 0), to: QuadKey(first, term.rawValue + 1, 0, 0))
    }
  }
}
