import RDF

/// Reads the quads of one pattern in an order of the source.
final class ScanOperator: SolutionOperator {
  private let access: QuadAccess
  private let context: ExecutionContext
  /// Variables that the solution around the pattern may bind: they are columns too.
  private let outer: [Slot]
  private var hasStarted = false

  init(_ pattern: AccessPattern, order: QuadOrder?, context: ExecutionContext) {
    let slots = pattern.slots
    outer = slots.filter { context.frame[$0] != .none }
    let read = slots.filter { context.frame[$0] == .none }
    access = QuadAccess(pattern, columns: read, order: order, context: context)
    self.context = context
    super.init(columns: slots)
  }

  override func next() throws -> SolutionBatch? {
    if !hasStarted {
      hasStarted = true
      try access.start { context.frame[$0] }
    }
    var read = access.columns.map { _ in [TermIdentifier]() }
    while let count = try access.appendMatches(to: &read) {
      guard count > 0 else { continue }
      if outer.isEmpty { return SolutionBatch(read, count: count) }
      let columns = columns.map { slot in
        if let index = access.columns.firstIndex(of: slot) { return read[index] }
        return Array(repeating: context.frame[slot], count: count)
      }
      return SolutionBatch(columns, count: count)
    }
    return nil
  }
}
