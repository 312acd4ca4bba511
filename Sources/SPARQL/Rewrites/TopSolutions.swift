/// Tells a sort under a `LIMIT` how many solutions are wanted of it.
enum TopSolutions {
  static func rewritten(_ algebra: Algebra, _ watch: Watch) throws -> Algebra {
    try watch.check(steps: 64)
    let inner = try algebra.mappingParts { try rewritten($0, watch) }
    guard case .slice(let pattern, let offset, let limit?) = inner else { return inner }
    let (wanted, overflow) = offset.addingReportingOverflow(limit)
    guard !overflow, wanted < 1_000_000 else { return inner }
    switch pattern {
    case .order(let sorted, let conditions, _):
      return .slice(.order(sorted, conditions, wanted: wanted), offset: offset, limit: limit)
    case .project(.order(let sorted, let conditions, _), let variables):
      let order = Algebra.order(sorted, conditions, wanted: wanted)
      return .slice(.project(order, variables), offset: offset, limit: limit)
    default: return inner
    }
  }
}
