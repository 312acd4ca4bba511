import RDF

/// What patterns are expected to give, from the source's counts.
extension Planner {
  func estimate(_ pattern: AccessPattern) throws -> Plan.Estimate {
    let graphs: GraphScope =
      switch pattern.graph {
      case .active: context.dataset.defaultScope
      case .constant(let graph): graph.rawValue > TermIdentifier.sourceLimit ? .someNamed([]) : .named(graph)
      case .variable: .anyNamed
      }
    let quads = RDF.QuadPattern(
      subject: pattern.subject.constant, predicate: pattern.predicate.constant, object: pattern.object.constant,
      in: graphs)
    let rows = Double(try context.source.estimatedCount(of: quads))
    let known = try context.statistics(of: pattern.predicate.constant ?? .none)
    var distinct: [Slot: Double] = [:]
    if case .variable(let slot) = pattern.subject {
      distinct[slot] = pattern.object.constant == nil ? Double(known.distinctSubjects) : rows
    }
    if case .variable(let slot) = pattern.object {
      distinct[slot] = pattern.subject.constant == nil ? Double(known.distinctObjects) : rows
    }
    if case .variable(let slot) = pattern.predicate { distinct[slot] = 100 }
    return Plan.Estimate(rows: rows, cost: rows, distinct: distinct)
  }

  /// The frequent terms of a variable in a pattern that gives the predicate and nothing else; nil for other patterns, and
  /// where the source does not know.
  func frequencies(of slot: Slot, in pattern: AccessPattern) throws -> TermFrequencies? {
    guard let predicate = pattern.predicate.constant, pattern.subject.constant == nil, pattern.object.constant == nil,
      pattern.subject != pattern.object, !outer.contains(slot)
    else { return nil }
    return try context.frequencies(at: pattern.subject == .variable(slot) ? .subject : .object, of: predicate)
  }

  func estimate(_ path: PathAccess) throws -> Plan.Estimate {
    let steps = Double(try quads(along: path.path))
    switch (path.subject, path.object) {
    case (.constant, .constant): return Plan.Estimate(rows: 1, cost: steps / 10)
    case (.constant, .variable), (.variable, .constant):
      return Plan.Estimate(rows: max(1, steps / 10), cost: steps / 5)
    case (.variable, .variable): return Plan.Estimate(rows: steps * 10, cost: steps * 100)
    }
  }

  /// About how many quads a path may step along.
  private func quads(along path: IdentifiedPath) throws -> Int {
    switch path {
    case .predicate(let predicate):
      guard predicate.rawValue <= TermIdentifier.sourceLimit else { return 0 }
      return try context.source.estimatedCount(
        of: RDF.QuadPattern(predicate: predicate, in: context.dataset.defaultScope))
    case .inverse(let inner), .zeroOrMore(let inner), .oneOrMore(let inner), .zeroOrOne(let inner):
      return try quads(along: inner)
    case .sequence(let paths), .alternative(let paths): return try paths.reduce(0) { $0 + (try quads(along: $1)) }
    case .negated: return try context.statistics(of: .none).quads
    }
  }

  /// How many solutions of each left solution match an item, and how the variables spread afterwards.
  static func joined(_ left: Plan.Estimate, _ right: Plan.Estimate, shared: [Slot]) -> Plan.Estimate {
    var rows = left.rows * right.rows
    for slot in shared { rows /= max(left.distinct(slot), right.distinct(slot), 1) }
    var result = Plan.Estimate(rows: rows, cost: left.cost)
    result.distinct = right.distinct
    for (slot, count) in left.distinct { result.distinct[slot] = min(count, result.distinct[slot] ?? count) }
    return result
  }

  /// The share of solutions that a condition is expected to leave.
  static func selectivity(of condition: Expression) -> Double {
    switch condition {
    // Labels come in few languages, and dates in few years.
    case .comparison(.equal, .builtIn, _), .comparison(.equal, _, .builtIn): 0.5
    case .comparison(.equal, _, _): 0.1
    case .isIn(_, let list): min(1, 0.1 * Double(list.count))
    case .comparison(.notEqual, _, _), .not, .notExists, .isNotIn: 0.8
    case .and(let parts): parts.reduce(1) { $0 * selectivity(of: $1) }
    case .or(let parts): min(1, parts.reduce(0) { $0 + selectivity(of: $1) })
    default: 0.3
    }
  }
}

extension PatternPlace {
  /// The identifier, nil for a variable.
  var constant: TermIdentifier? {
    guard case .constant(let identifier) = self else { return nil }
    return identifier
  }
}
