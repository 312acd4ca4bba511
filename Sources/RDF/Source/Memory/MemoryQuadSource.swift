/// Quads in memory, in sorted arrays: some hundred bytes a quad, a million in about a second.
///
/// Each of the six orders is made when a query first needs it.
public final class MemoryQuadSource: QuadSource {
  var terms = TermNumbering()
  /// Sorted by subject, predicate, object and graph.
  var quads = QuadColumns()
  /// Changes that are not yet in `quads`: whether a quad is there.
  var changes: [QuadIdentifiers: Bool] = [:]
  private var indexes: [QuadOrder: QuadIndex] = [:]
  private var predicateStatistics: [TermIdentifier: QuadStatistics] = [:]
  private var namedGraphs: [TermIdentifier]?

  public init() {}

  /// A source with some quads.
  public init(_ quads: some Sequence<Quad>) {
    let loader = MemoryQuadLoader()
    for quad in quads { loader.take(Statement(quad)) }
    replaceQuads(loader.quads, terms: loader.terms)
  }

  /// The number of quads.
  public var count: Int {
    applyChanges()
    return quads.count
  }

  /// Takes over what was loaded, in place of what was there.
  func replaceQuads(_ loaded: QuadColumns, terms loadedTerms: TermNumbering) {
    terms = loadedTerms
    setSorted(loaded.sortedWithoutDuplicates(termCount: terms.count))
  }

  func setSorted(_ sorted: QuadColumns) {
    quads = sorted
    changes = [:]
    indexes = [:]
    predicateStatistics = [:]
    namedGraphs = nil
  }

  /// The quads in an order.
  func index(_ order: QuadOrder) -> QuadIndex {
    applyChanges()
    if let index = indexes[order] { return index }
    let index = QuadIndex(order, of: quads, termCount: terms.count)
    indexes[order] = index
    return index
  }

  public func identifier(of term: Term) -> TermIdentifier? {
    terms.number(of: term).map { TermIdentifier(rawValue: UInt64($0)) }
  }

  public func terms(for identifiers: [TermIdentifier]) -> [Term] {
    identifiers.map { terms.term(UInt32($0.rawValue)) }
  }

  public func graphNames() -> [TermIdentifier] {
    applyChanges()
    if let namedGraphs { return namedGraphs }
    var isGraph = [Bool](repeating: false, count: terms.count + 1)
    for graph in quads.graphs { isGraph[Int(graph)] = true }
    let names = isGraph.indices.dropFirst().filter { isGraph[$0] }.map { TermIdentifier(rawValue: UInt64($0)) }
    namedGraphs = names
    return names
  }

  public func orders(for pattern: QuadPattern) -> [QuadOrder] {
    switch (pattern.subject != nil, pattern.predicate != nil, pattern.object != nil) {
    case (false, false, false), (true, true, true): QuadOrder.allCases
    case (true, false, false): [.subjectPredicateObject, .subjectObjectPredicate]
    case (false, true, false): [.predicateSubjectObject, .predicateObjectSubject]
    case (false, false, true): [.objectSubjectPredicate, .objectPredicateSubject]
    case (true, true, false): [.subjectPredicateObject, .predicateSubjectObject]
    case (false, true, true): [.predicateObjectSubject, .objectPredicateSubject]
    case (true, false, true): [.objectSubjectPredicate, .subjectObjectPredicate]
    }
  }

  public func cursor(
    over pattern: QuadPattern, order: QuadOrder, wanted: QuadPositions
  ) -> any QuadCursor {
    let hasNamed = !graphNames().isEmpty
    return MemoryQuadCursor(
      index(order), pattern: pattern, filter: GraphFilter(pattern.graphs, hasNamedGraphs: hasNamed), wanted: wanted)
  }

  public func estimatedCount(of pattern: QuadPattern) -> Int {
    let order = orders(for: pattern).first { indexes[$0] != nil } ?? orders(for: pattern)[0]
    let index = index(order)
    let key = pattern.numbers(in: order)
    return index.range(key.first, key.second, key.third).count
  }

  public func statistics(ofPredicate predicate: TermIdentifier?) -> QuadStatistics {
    if let known = predicateStatistics[predicate ?? .none] { return known }
    let statistics: QuadStatistics
    if let predicate {
      let number = UInt32(predicate.rawValue)
      let bySubject = index(.predicateSubjectObject)
      statistics = QuadStatistics(
        quads: bySubject.range(number, nil, nil).count, distinctSubjects: bySubject.distinctSeconds(number),
        distinctObjects: index(.predicateObjectSubject).distinctSeconds(number))
    } else {
      statistics = QuadStatistics(
        quads: count, distinctSubjects: index(.subjectPredicateObject).distinctFirsts,
        distinctObjects: index(.objectSubjectPredicate).distinctFirsts)
    }
    predicateStatistics[predicate ?? .none] = statistics
    return statistics
  }

  public func frequencies(at end: QuadPositions, ofPredicate predicate: TermIdentifier) -> TermFrequencies? {
    let number = UInt32(predicate.rawValue)
    let index = index(end == .subject ? .predicateSubjectObject : .predicateObjectSubject)
    let range = index.range(number, nil, nil)
    return TermFrequencies(amongSorted: range.count) {
      TermIdentifier(rawValue: UInt64(index.columns[1][range.lowerBound + $0]))
    } count: {
      index.range(number, UInt32($0.rawValue), nil).count
    }
  }
}
