import RDF

/// Keeps some columns, in a given order; a variable that the input does not have is unbound.
final class ProjectOperator: SolutionOperator {
  private let input: SolutionOperator
  private let places: [Int?]

  init(_ input: SolutionOperator, columns: [Slot]) {
    self.input = input
    places = columns.map { input.column(of: $0) }
    super.init(columns: columns)
  }

  override func next() throws -> SolutionBatch? {
    guard let batch = try input.next() else { return nil }
    let kept = places.map { place in
      place.map { batch.columns[$0] } ?? Array(repeating: .none, count: batch.count)
    }
    return SolutionBatch(kept, count: batch.count)
  }
}
