import RDF

/// The operators that a query means (SPARQL 1.1 Query, section 18.2), before anything is decided about how they are
/// evaluated.
indirect enum Algebra: Hashable, Sendable {
  /// One solution without bindings.
  case unit
  /// No solution.
  case nothing
  case triple(TriplePattern, GraphTarget)
  /// A path that is more than single steps: closures, options and negated sets.
  case path(PathPattern, GraphTarget)
  case join(Algebra, Algebra)
  case leftJoin(Algebra, Algebra, [Expression])
  case minus(Algebra, Algebra)
  case union([Algebra])
  case filter([Expression], Algebra)
  case extend(Algebra, Variable, Expression)
  case values(InlineData)
  /// A pattern evaluated in each named graph.
  case graphLoop(Variable, Algebra)
  /// The names of the named graphs.
  case graphNames(Variable)
  case service(ServiceClause)
  case group(Algebra, [Variable], [AggregateDefinition])
  case order(Algebra, [SolutionModifiers.Order], wanted: Int?)
  /// Only these variables are seen outside.
  case project(Algebra, [Variable])
  case distinct(Algebra)
  case slice(Algebra, offset: Int, limit: Int?)

  /// The graph that a pattern looks in.
  enum GraphTarget: Hashable, Sendable {
    /// The default graph, or that of the `graphLoop` around.
    case active
    case graph(TermPattern)
  }

  /// An aggregate and the variable that stands for it.
  struct AggregateDefinition: Hashable, Sendable {
    var variable: Variable
    var aggregate: Aggregate
  }
}

extension Algebra {
  /// The join of two patterns, without units.
  static func joined(_ left: Algebra, _ right: Algebra) -> Algebra {
    if left == .unit { return right }
    if right == .unit { return left }
    return .join(left, right)
  }

  static func filtered(_ conditions: [Expression], _ inner: Algebra) -> Algebra {
    conditions.isEmpty ? inner : .filter(conditions, inner)
  }
}
