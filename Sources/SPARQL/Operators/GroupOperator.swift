import RDF

/// Puts solutions into groups by some variables and computes aggregates over each group.
///
/// Groups come in the order in which their first solutions came.
final class GroupOperator: SolutionOperator {
  private let input: SolutionOperator
  private let context: ExecutionContext
  private let keys: [Int?]
  private let aggregates: [Accumulator]
  /// Without keys there is one group even of no solutions.
  private let hasKeys: Bool
  private var groups: BatchSlices?

  init(
    _ input: SolutionOperator, by keys: [Slot], _ aggregates: [(slot: Slot, aggregate: ScopedAggregate)],
    context: ExecutionContext
  ) throws {
    self.input = input
    self.context = context
    self.keys = keys.map { input.column(of: $0) }
    hasKeys = !keys.isEmpty
    self.aggregates = try aggregates.map {
      try $0.aggregate.makeAccumulator(columns: input.columns, context: context)
    }
    super.init(columns: keys + aggregates.map(\.slot))
  }

  override func next() throws -> SolutionBatch? {
    if groups == nil { groups = BatchSlices(try group()) }
    return groups?.next()
  }

  private func group() throws -> SolutionBatch {
    var table = RowTable(width: keys.count)
    let places = Array(keys.indices)
    while let batch = try input.next() {
      let keyColumns = keys.map { $0.map { batch.columns[$0] } ?? Array(repeating: .none, count: batch.count) }
      var groups: [Int] = []
      groups.reserveCapacity(batch.count)
      for row in 0..<batch.count { groups.append(table.insert(keyColumns, places, row: row).index) }
      try context.watch.check(steps: batch.count)
      for aggregate in aggregates { try aggregate.add(batch, groups: groups, groupCount: table.count) }
    }
    if !hasKeys, table.count == 0 {
      _ = table.insert([], [], row: 0)
      for aggregate in aggregates { aggregate.grow(to: 1) }
    }
    var columns: [[TermIdentifier]] = keys.map { _ in [] }
    for group in 0..<table.count {
      for (index, identifier) in table.key(group).enumerated() { columns[index].append(identifier) }
    }
    for aggregate in aggregates {
      columns.append(
        try (0..<table.count).map { group in
          try context.watch.check()
          return try aggregate.result(group).map { try context.terms.identifier($0) } ?? .none
        })
    }
    return SolutionBatch(columns, count: table.count)
  }
}
