import RDF

/// Binds variables to the results of expressions, one after the other, so that later ones see earlier ones.
final class ExtendOperator: SolutionOperator {
  private let input: SolutionOperator
  private let evaluators: [ExpressionEvaluator]
  private let targets: [Int]
  private let context: ExecutionContext

  init(_ input: SolutionOperator, _ bindings: [(slot: Slot, expression: ScopedExpression)], context: ExecutionContext)
    throws
  {
    self.input = input
    self.context = context
    let added = bindings.map(\.slot).filter { !input.columns.contains($0) }
    let columns = input.columns + added
    targets = bindings.compactMap { columns.firstIndex(of: $0.slot) }
    evaluators = try bindings.map { try ExpressionEvaluator($0.expression, columns: columns, context: context) }
    super.init(columns: columns)
  }

  override func next() throws -> SolutionBatch? {
    guard var batch = try input.next() else { return nil }
    while batch.columns.count < columns.count {
      batch.columns.append(Array(repeating: .none, count: batch.count))
    }
    context.environment.startBatch()
    for (evaluator, target) in zip(evaluators, targets) {
      try evaluator.begin(batch)
      var column: [TermIdentifier] = []
      column.reserveCapacity(batch.count)
      for row in 0..<batch.count {
        try context.watch.check(steps: 2)
        context.environment.moveToSolution(row)
        column.append(try evaluator.identifier(row))
      }
      batch.columns[target] = column
    }
    return batch
  }
}
