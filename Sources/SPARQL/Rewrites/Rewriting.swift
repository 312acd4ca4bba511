/// Rewrites algebra into algebra with the same solutions that is cheaper to evaluate.
struct Rewriting {
  let optimizations: Optimizations

  init(_ optimizations: Optimizations) { self.optimizations = optimizations }

  func rewritten(_ algebra: Algebra) -> Algebra {
    var result = algebra
    if optimizations.contains(.optionalLast) { result = OptionalPostponement.rewritten(result) }
    if optimizations.contains(.filterPushDown) { result = FilterPushDown.rewritten(result) }
    if optimizations.contains(.equalityBinding) { result = EqualityBinding.rewritten(result) }
    if optimizations.contains(.topSolutions) { result = TopSolutions.rewritten(result) }
    return result
  }
}

extension Algebra {
  /// The algebra with each of its parts replaced, those directly in it only.
  func mappingParts(_ transform: (Algebra) -> Algebra) -> Algebra {
    switch self {
    case .unit, .nothing, .triple, .path, .values, .graphNames, .service: self
    case .join(let left, let right): .join(transform(left), transform(right))
    case .leftJoin(let left, let right, let conditions): .leftJoin(transform(left), transform(right), conditions)
    case .minus(let left, let right): .minus(transform(left), transform(right))
    case .union(let branches): .union(branches.map(transform))
    case .filter(let conditions, let inner): .filter(conditions, transform(inner))
    case .extend(let inner, let variable, let expression): .extend(transform(inner), variable, expression)
    case .graphLoop(let variable, let inner): .graphLoop(variable, transform(inner))
    case .group(let inner, let keys, let aggregates): .group(transform(inner), keys, aggregates)
    case .order(let inner, let conditions, let wanted): .order(transform(inner), conditions, wanted: wanted)
    case .project(let inner, let variables): .project(transform(inner), variables)
    case .distinct(let inner): .distinct(transform(inner))
    case .slice(let inner, let offset, let limit): .slice(transform(inner), offset: offset, limit: limit)
    }
  }
}
