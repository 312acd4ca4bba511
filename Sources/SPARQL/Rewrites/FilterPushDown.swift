/// Splits conditions at `&&` and moves each as far inwards as its variables allow.
enum FilterPushDown {
  static func rewritten(_ algebra: Algebra) -> Algebra {
    let inner = algebra.mappingParts(rewritten)
    switch inner {
    case .filter(let conditions, let pattern):
      return conditions.flatMap(conjuncts).reduce(pattern) { push($1, into: $0) }
    case .leftJoin(let left, let right, let conditions):
      return .leftJoin(left, right, conditions.flatMap(conjuncts))
    default: return inner
    }
  }

  /// The conditions that a condition is the conjunction of; true only where all are, also where some fail.
  static func conjuncts(_ condition: Expression) -> [Expression] {
    guard case .and(let parts) = condition else { return [condition] }
    return parts.flatMap(conjuncts)
  }

  private static func push(_ condition: Expression, into pattern: Algebra) -> Algebra {
    let here = Algebra.filter([condition], pattern)
    guard !condition.isRandom else { return here }
    let variables = Set(condition.variables)
    switch pattern {
    case .filter(let conditions, let inner):
      let pushed = push(condition, into: inner)
      if case .filter(let others, let rest) = pushed { return .filter(others + conditions, rest) }
      return .filter(conditions, pushed)
    case .extend(let inner, let variable, let expression) where !variables.contains(variable):
      return .extend(push(condition, into: inner), variable, expression)
    case .leftJoin(let left, let right, let conditions) where isDecided(variables, by: left, within: right):
      return .leftJoin(push(condition, into: left), right, conditions)
    case .minus(let left, let right): return .minus(push(condition, into: left), right)
    case .union(let branches): return .union(branches.map { push(condition, into: $0) })
    case .join(let left, let right):
      if isWorthwhile(left), isDecided(variables, by: left, within: right) {
        return .join(push(condition, into: left), right)
      }
      if isWorthwhile(right), isDecided(variables, by: right, within: left) {
        return .join(left, push(condition, into: right))
      }
      return here
    case .project(let inner, let projected) where variables.isSubset(of: projected):
      return .project(push(condition, into: inner), projected)
    case .group(let inner, let keys, let aggregates) where !keys.isEmpty && variables.isSubset(of: keys):
      return .group(push(condition, into: inner), keys, aggregates)
    case .distinct(let inner): return .distinct(push(condition, into: inner))
    case .order(let inner, let conditions, nil): return .order(push(condition, into: inner), conditions, wanted: nil)
    default: return here
    }
  }

  /// Whether one side of a join alone decides what the variables are bound to.
  private static func isDecided(_ variables: Set<Variable>, by side: Algebra, within other: Algebra) -> Bool {
    variables.isDisjoint(with: Set(other.variables).subtracting(side.certainVariables))
  }

  /// Joins of triples are ordered together with their conditions later; other patterns are closed then.
  private static func isWorthwhile(_ pattern: Algebra) -> Bool {
    switch pattern {
    case .union, .leftJoin, .minus, .project, .extend, .distinct, .group: true
    case .join(let left, let right): isWorthwhile(left) || isWorthwhile(right)
    case .filter(_, let inner): isWorthwhile(inner)
    default: false
    }
  }
}
