import RDF

/// Evaluates an expression for the solutions of a batch.
final class ExpressionEvaluator {
  private let compiled: CompiledExpression
  private let current = CurrentRow()
  private let context: ExecutionContext
  /// Columns whose terms the expression looks at.
  private let readColumns: [Int]

  init(_ expression: ScopedExpression, columns: [Slot], context: ExecutionContext) throws {
    var compiler = ExpressionCompiler(expression, columns: columns, context: context)
    compiled = try compiler.compile()
    readColumns = compiler.readColumns.sorted()
    self.context = context
  }

  /// Makes a batch the one whose rows are evaluated.
  func begin(_ batch: SolutionBatch) throws {
    current.batch = batch
    for column in readColumns { try context.terms.prefetch(batch.columns[column]) }
  }

  func operand(_ row: Int) throws -> Operand? {
    current.row = row
    return try compiled(current)
  }

  /// The identifier of the result, `.none` for an error.
  func identifier(_ row: Int) throws -> TermIdentifier {
    guard let operand = try operand(row) else { return .none }
    return try context.terms.identifier(operand)
  }

  /// The value of the result, nil for an error.
  func value(_ row: Int) throws -> Value? {
    guard let operand = try operand(row) else { return nil }
    return try context.terms.value(operand)
  }
}

/// Decides for the solutions of a batch whether some conditions hold.
final class ConditionEvaluator {
  private let conditions: [Condition]
  private let context: ExecutionContext

  private final class Condition {
    let evaluator: ExpressionEvaluator
    /// The column that alone decides, nil where several do or chance.
    let onlyColumn: Int?
    /// What was decided for the terms of that column.
    var decided = PagedTable<Bool>()

    init(_ evaluator: ExpressionEvaluator, onlyColumn: Int?) {
      self.evaluator = evaluator
      self.onlyColumn = onlyColumn
    }
  }

  init(_ expressions: [ScopedExpression], columns: [Slot], context: ExecutionContext) throws {
    self.context = context
    conditions = try expressions.map { expression in
      Condition(
        try ExpressionEvaluator(expression, columns: columns, context: context),
        onlyColumn: expression.onlySlot.flatMap { columns.firstIndex(of: $0) })
    }
  }

  /// The rows for which every condition is true; an error counts as false.
  func fittingRows(of batch: SolutionBatch) throws -> [Int] {
    var rows = Array(0..<batch.count)
    for condition in conditions where !rows.isEmpty {
      let part = rows.count == batch.count ? batch : batch.gathered(rows)
      rows = try fitting(part, condition).map { rows[$0] }
    }
    return rows
  }

  private func fitting(_ batch: SolutionBatch, _ condition: Condition) throws -> [Int] {
    try condition.evaluator.begin(batch)
    var fitting: [Int] = []
    for row in 0..<batch.count {
      try context.watch.check(steps: 2)
      if try holds(condition, batch, row) { fitting.append(row) }
    }
    return fitting
  }

  private func holds(_ condition: Condition, _ batch: SolutionBatch, _ row: Int) throws -> Bool {
    if let column = condition.onlyColumn {
      let identifier = batch.columns[column][row]
      if let decided = condition.decided[identifier] { return decided }
      let holds = try evaluate(condition, row)
      condition.decided[identifier] = holds
      return holds
    }
    return try evaluate(condition, row)
  }

  private func evaluate(_ condition: Condition, _ row: Int) throws -> Bool {
    guard let operand = try condition.evaluator.operand(row) else { return false }
    return try context.terms.value(operand).effectiveBoolean ?? false
  }
}
