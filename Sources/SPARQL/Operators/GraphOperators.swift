import RDF

/// Evaluates a pattern in one named graph after the other (`GRAPH ?g` around patterns that are more than joins).
final class GraphLoopOperator: SolutionOperator {
  private let plan: Plan
  private let slot: Slot
  private let context: ExecutionContext
  private var graphs: [TermIdentifier]?
  private var current: (graph: TermIdentifier, input: SolutionOperator)?

  init(_ plan: Plan, graph slot: Slot, context: ExecutionContext) {
    self.plan = plan
    self.slot = slot
    self.context = context
    super.init(columns: plan.columns.contains(slot) ? plan.columns : plan.columns + [slot])
  }

  override func next() throws -> SolutionBatch? {
    if graphs == nil { graphs = try graphNames().reversed() }
    while true {
      if let (graph, input) = current, let batch = try inGraph(graph, { try input.next() }) {
        if let fitting = bound(batch, to: graph, input) { return fitting }
        continue
      }
      guard let graph = graphs?.popLast() else { return nil }
      try context.watch.check(steps: 16)
      current = (graph, try inGraph(graph) { try plan.makeOperator(context) })
    }
  }

  private func graphNames() throws -> [TermIdentifier] {
    let names = try context.dataset.graphNames(of: context.source)
    let outer = context.frame[slot]
    return outer == .none ? names : names.filter { $0 == outer }
  }

  private func inGraph<Result>(_ graph: TermIdentifier, _ body: () throws -> Result) rethrows -> Result {
    let before = (context.activeGraph, context.frame[slot])
    defer { (context.activeGraph, context.frame[slot]) = before }
    context.activeGraph = graph
    // Filters within the pattern see the graph's name.
    context.frame[slot] = graph
    return try body()
  }

  /// The solutions with the graph's name; those that bind the variable to something else fall away.
  private func bound(_ batch: SolutionBatch, to graph: TermIdentifier, _ input: SolutionOperator) -> SolutionBatch? {
    guard let column = input.column(of: slot) else {
      return SolutionBatch(batch.columns + [Array(repeating: graph, count: batch.count)], count: batch.count)
    }
    let rows = (0..<batch.count).filter { batch.columns[column][$0] == graph || batch.columns[column][$0] == .none }
    guard !rows.isEmpty else { return nil }
    var result = batch.gathered(rows)
    result.columns[column] = Array(repeating: graph, count: rows.count)
    return result
  }
}

/// Gives the names of the named graphs: `GRAPH ?g {}`.
final class GraphNamesOperator: SolutionOperator {
  private let context: ExecutionContext
  private var isDone = false

  init(graph slot: Slot, context: ExecutionContext) {
    self.context = context
    super.init(columns: [slot])
  }

  override func next() throws -> SolutionBatch? {
    guard !isDone else { return nil }
    isDone = true
    var names = try context.dataset.graphNames(of: context.source)
    let outer = context.frame[columns[0]]
    if outer != .none { names = names.filter { $0 == outer } }
    return names.isEmpty ? nil : SolutionBatch([names], count: names.count)
  }
}
