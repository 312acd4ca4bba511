import RDF

/// Leaves out the first solutions and stops after some.
final class SliceOperator: SolutionOperator {
  private let input: SolutionOperator
  private var offset: Int
  private var limit: Int

  init(_ input: SolutionOperator, offset: Int, limit: Int?) {
    self.input = input
    self.offset = offset
    self.limit = limit ?? .max
    super.init(columns: input.columns)
  }

  override func next() throws -> SolutionBatch? {
    while limit > 0, let batch = try input.next() {
      if offset >= batch.count {
        offset -= batch.count
        continue
      }
      let end = batch.count - offset > limit ? offset + limit : batch.count
      let rows = Array(offset..<end)
      offset = 0
      limit -= rows.count
      return rows.count == batch.count ? batch : batch.gathered(rows)
    }
    return nil
  }
}
