/// Joins what is required before what is optional, bound or taken away: `{ A OPTIONAL { B } C }` becomes
/// `{ A C OPTIONAL { B } }` where nothing that `B` binds depends on `C`.
enum OptionalPostponement {
  static func rewritten(_ algebra: Algebra, _ watch: Watch) throws -> Algebra {
    try watch.check(steps: 64)
    let inner = try algebra.mappingParts { try rewritten($0, watch) }
    guard case .join(let left, let right) = inner else { return inner }
    switch left {
    case .leftJoin(let required, let optional, let conditions):
      let certain = required.certainVariables
      let later = Set(right.variables).subtracting(certain)
      let looked = conditions.flatMap(\.variables)
      guard later.isDisjoint(with: optional.variables), later.isDisjoint(with: looked) else { return inner }
      return .leftJoin(try rewritten(.joined(required, right), watch), optional, conditions)
    case .extend(let required, let variable, let expression):
      let later = Set(right.variables).subtracting(required.certainVariables)
      guard !right.variables.contains(variable), later.isDisjoint(with: expression.variables), !expression.isRandom
      else { return inner }
      return .extend(try rewritten(.joined(required, right), watch), variable, expression)
    case .minus(let required, let removed):
      let later = Set(right.variables).subtracting(required.certainVariables)
      guard later.isDisjoint(with: removed.variables) else { return inner }
      return .minus(try rewritten(.joined(required, right), watch), removed)
    default: return inner
    }
  }
}
