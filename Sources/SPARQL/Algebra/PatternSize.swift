import RDF

/// How many steps a pattern joins one after the other: each nests in the one after it when it is planned and evaluated, so that
/// many of them are as deep as a deep nesting.
enum PatternSize {
  /// The most steps of one pattern.
  static let limit = 1000

  /// - Throws: `EvaluationFailure.tooManySteps`.
  static func check(_ group: GroupGraphPattern) throws { _ = try steps(of: group) }

  private static func steps(of group: GroupGraphPattern) throws -> Int {
    var steps = 0
    for element in group.elements {
      if case .basic(let basic) = element {
        for part in basic.elements { steps += self.steps(of: part) }
      } else {
        // What stands in an element nests below it.
        steps = max(steps, try self.steps(within: element)) + 1
      }
      guard steps <= limit else { throw EvaluationFailure.tooManySteps(limit: limit) }
    }
    return steps
  }

  private static func steps(within element: GraphPattern) throws -> Int {
    switch element {
    case .optional(let group), .minus(let group), .group(let group): try steps(of: group)
    case .union(let branches): try branches.reduce(0) { max($0, try steps(of: $1)) }
    case .graph(let clause): try steps(of: clause.pattern)
    case .subquery(let subquery): try steps(of: subquery.pattern)
    case .basic, .bind, .values, .service: 0
    }
  }

  private static func steps(of part: BasicGraphPattern.Element) -> Int {
    switch part {
    case .triple: 1
    case .path(let path): steps(of: path.path)
    }
  }

  private static func steps(of path: PropertyPath) -> Int {
    switch path {
    case .iri, .negated: 1
    case .inverse(let inner), .zeroOrMore(let inner), .oneOrMore(let inner), .zeroOrOne(let inner): steps(of: inner)
    case .sequence(let paths): paths.reduce(0) { $0 + steps(of: $1) }
    case .alternative(let paths): paths.reduce(1) { max($0, steps(of: $1)) }
    }
  }
}
