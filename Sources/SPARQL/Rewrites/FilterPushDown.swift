/// Splits conditions at `&&` and moves each as far inwards as its variables allow.
enum FilterPushDown {
  static func rewritten(_ algebra: Algebra, _ watch: Watch) throws -> Algebra {
    try watch.check(steps: 64)
    let inner = try algebra.mappingParts { try rewritten($0, watch) }
    switch inner {
    case .filter(let conditions, let pattern): return try push(conditions.flatMap(conjuncts), into: pattern, watch)
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

  /// Moves conditions into a pattern, all at once, so that many take no more than each its turn; the last stand first.
  private static func push(_ all: [Expression], into pattern: Algebra, _ watch: Watch) throws -> Algebra {
    if all.isEmpty { return pattern }
    try watch.check(steps: all.count)
    var staying = all.filter(\.isRandom)
    let moving = all.filter { !$0.isRandom }
    func divide(_ moves: (Set<Variable>) -> Bool) -> [Expression] {
      var chosen: [Expression] = []
      for condition in moving {
        if moves(Set(condition.variables)) { chosen.append(condition) } else { staying.append(condition) }
      }
      return chosen
    }
    var result = pattern
    switch pattern {
    case .filter(let conditions, let inner):
      let pushed = try push(moving, into: inner, watch)
      if case .filter(let others, let rest) = pushed {
        result = .filter(others + conditions, rest)
      } else {
        result = .filter(conditions, pushed)
      }
    case .extend(let inner, let variable, let expression):
      let chosen = divide { !$0.contains(variable) }
      result = .extend(try push(chosen, into: inner, watch), variable, expression)
    case .leftJoin(let left, let right, let conditions):
      let undecided = undecidedVariables(by: left, within: right)
      let chosen = divide { $0.isDisjoint(with: undecided) }
      result = .leftJoin(try push(chosen, into: left, watch), right, conditions)
    case .minus(let left, let right): result = .minus(try push(moving, into: left, watch), right)
    case .union(let branches): result = .union(try branches.map { try push(moving, into: $0, watch) })
    case .join(let left, let right):
      let leftLacks = isWorthwhile(left) ? undecidedVariables(by: left, within: right) : nil
      let rightLacks = isWorthwhile(right) ? undecidedVariables(by: right, within: left) : nil
      var toLeft: [Expression] = []
      var toRight: [Expression] = []
      for condition in moving {
        if leftLacks?.isDisjoint(with: condition.variables) == true {
          toLeft.append(condition)
        } else if rightLacks?.isDisjoint(with: condition.variables) == true {
          toRight.append(condition)
        } else {
          staying.append(condition)
        }
      }
      result = .join(try push(toLeft, into: left, watch), try push(toRight, into: right, watch))
    case .project(let inner, let projected):
      let chosen = divide { $0.isSubset(of: projected) }
      result = .project(try push(chosen, into: inner, watch), projected)
    case .group(let inner, let keys, let aggregates) where !keys.isEmpty:
      let chosen = divide { $0.isSubset(of: keys) }
      result = .group(try push(chosen, into: inner, watch), keys, aggregates)
    case .distinct(let inner): result = .distinct(try push(moving, into: inner, watch))
    case .order(let inner, let conditions, nil):
      result = .order(try push(moving, into: inner, watch), conditions, wanted: nil)
    default: staying = all
    }
    return .filtered(staying.reversed(), result)
  }

  /// The variables of which one side of a join alone does not decide what they are bound to.
  private static func undecidedVariables(by side: Algebra, within other: Algebra) -> Set<Variable> {
    Set(other.variables).subtracting(side.certainVariables)
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
