import RDF

/// The solutions of one input after those of the other.
final class UnionOperator: SolutionOperator {
  private var inputs: [SolutionOperator]

  init(_ inputs: [SolutionOperator], columns: [Slot]) {
    self.inputs = inputs.reversed()
    super.init(columns: columns)
  }

  override func next() throws -> SolutionBatch? {
    while let input = inputs.last {
      if let batch = try input.next() {
        let arranged = columns.map { slot in
          input.column(of: slot).map { batch.columns[$0] } ?? Array(repeating: .none, count: batch.count)
        }
        return SolutionBatch(arranged, count: batch.count)
      }
      inputs.removeLast()
    }
    return nil
  }
}
