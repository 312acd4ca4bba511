import RDF

/// Lets through the solutions for which conditions hold.
final class FilterOperator: SolutionOperator {
  private let input: SolutionOperator
  private let conditions: ConditionEvaluator

  init(_ input: SolutionOperator, _ conditions: ConditionEvaluator) {
    self.input = input
    self.conditions = conditions
    super.init(columns: input.columns)
  }

  override func next() throws -> SolutionBatch? {
    while let batch = try input.next() {
      let rows = try conditions.fittingRows(of: batch)
      if rows.count == batch.count { return batch }
      if !rows.isEmpty { return batch.gathered(rows) }
    }
    return nil
  }
}
