/// Rewrites algebra into algebra with the same solutions that is cheaper to evaluate.
struct Rewriting {
  let optimizations: Optimizations
  let watch: Watch

  init(_ optimizations: Optimizations, _ watch: Watch) {
    self.optimizations = optimizations
    self.watch = watch
  }

  /// - Throws: `EvaluationFailure` where a limit was passed.
  func rewritten(_ algebra: Algebra) throws -> Algebra {
    var result = algebra
    if optimizations.contains(.optionalLast) { result = try OptionalPostponement.rewritten(result, watch) }
    if optimizations.contains(.filterPushDown) { result = try FilterPushDown.rewritten(result, watch) }
    if optimizations.contains(.equalityBinding) { result = try EqualityBinding.rewritten(result, watch) }
    if optimizations.contains(.topSolutions) { result = try TopSolutions.rewritten(result, watch) }
    return result
  }
}

extension Algebra {
  /// The algebra with each of its parts replaced, those directly in it only.
  func mappingParts(_ transform: (Algebra) throws -> Algebra) rethrows -> Algebra {
    switch self {
    case .unit, .nothing, .triple, .path, .values, .graphNames, .service: self
    case .join(let left, let right): .join(try transform(left), try transform(right))
    case .leftJoin(let left, let right, let conditions):
      .leftJoin(try transform(left), try transform(right), conditions)
    case .minus(let left, let right): .minus(try transform(left), try transform(right))
    case .union(let branches): .union(try branches.map(transform))
    case .filter(let conditions, let inner): .filter(conditions, try transform(inner))
    case .extend(let inner, let variable, let expression): .extend(try transform(inner), variable, expression)
    case .graphLoop(let variable, let inner): .graphLoop(variable, try transform(inner))
    case .group(let inner, let keys, let aggregates): .group(try transform(inner), keys, aggregates)
    case .order(let inner, let conditions, let wanted): .order(try transform(inner), conditions, wanted: wanted)
    case .project(let inner, let variables): .project(try transform(inner), variables)
    case .distinct(let inner): .distinct(try transform(inner))
    case .slice(let inner, let offset, let limit): .slice(try transform(inner), offset: offset, limit: limit)
    }
  }
}
