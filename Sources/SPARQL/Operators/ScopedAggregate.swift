/// An aggregate with the numbers of its variables.
struct ScopedAggregate: Sendable {
  var aggregate: Aggregate
  /// Nil for `COUNT(*)`.
  var argument: ScopedExpression?

  func makeAccumulator(columns: [Slot], context: ExecutionContext) throws -> Accumulator {
    let evaluator = try argument.map { try ExpressionEvaluator($0, columns: columns, context: context) }
    let isDistinct = aggregate.isDistinct
    switch aggregate.function {
    case .count:
      return CountAccumulator(evaluator, isDistinct: isDistinct, width: columns.count, context: context)
    case .sum, .average:
      return SumAccumulator(
        evaluator, isAverage: aggregate.function == .average, isDistinct: isDistinct, context: context)
    case .minimum, .maximum:
      return ExtremeAccumulator(evaluator, isMinimum: aggregate.function == .minimum, context: context)
    case .sample: return SampleAccumulator(evaluator, isDistinct: false, context: context)
    case .groupConcat:
      return ConcatenationAccumulator(
        evaluator, separator: aggregate.separator ?? " ", isDistinct: isDistinct, context: context)
    }
  }
}
