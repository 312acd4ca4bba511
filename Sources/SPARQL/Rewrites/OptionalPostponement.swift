/// Joins what is required before what is optional, bound or taken away: `{ A OPTIONAL { B } C }` becomes
/// `{ A C OPTIONAL { B } }` where nothing that `B` binds depends on `C`.
enum OptionalPostponement {
  static func rewritten(_ algebra: Algebra) -> Algebra {
    let inner = algebra.mappingParts(rewritten)
    guard case .join(let left, let right) = inner else { return inner }
    switch left {
    case .leftJoin(let required, let optional, let conditions):
      let certain = required.certainVariables
      let later = Set(right.variables).subtracting(certain)
      let looked = conditions.flatMap(\.variables)
      guard later.isDisjoint(with: optional.variables), later.isDisjoint(with: looked) else { return inner }
      return .leftJoin(rewritten(.joined(required, right)), optional, conditions)
    case .extend(let required, let variable, let expression):
      let later = Set(right.variables).subtracting(required.certainVariables)
      guard !right.variables.contains(variable), later.isDisjoint(with: expression.variables), !expression.isRandom
      else { return inner }
      return .extend(rewritten(.joined(required, right)), variable, expression)
    case .minus(let required, let removed):
      let later = Set(right.variables).subtracting(required.certainVariables)
      guard later.isDisjoint(with: removed.variables) else { return inner }
      return .minus(rewritten(.joined(required, right)), removed)
    default: return inner
    }
  }
}
