import RDF

/// What planning decides by: the source with its statistics, the graphs of the query, and what may be rearranged.
final class PlanningContext {
  let source: any QuadSource
  let terms: QueryTerms
  let dataset: QueryDataset
  let optimizations: Optimizations
  let watch: Watch
  private var statistics: [TermIdentifier: QuadStatistics] = [:]
  /// By the end of a predicate's quads.
  private var frequencies: [QuadPositions: [TermIdentifier: TermFrequencies?]] = [:]
  /// The names of the variables by their numbers.
  private(set) var variables: [Variable] = []

  init(
    source: any QuadSource, terms: QueryTerms, dataset: QueryDataset, optimizations: Optimizations, watch: Watch
  ) {
    self.source = source
    self.terms = terms
    self.dataset = dataset
    self.optimizations = optimizations
    self.watch = watch
  }

  func makeSlot(for variable: Variable) -> Slot {
    variables.append(variable)
    return variables.count - 1
  }

  /// - Parameter predicate: `.none` for all quads.
  func statistics(of predicate: TermIdentifier) throws -> QuadStatistics {
    if let known = statistics[predicate] { return known }
    let found = try source.statistics(ofPredicate: predicate == .none ? nil : predicate)
    statistics[predicate] = found
    return found
  }

  func frequencies(at end: QuadPositions, of predicate: TermIdentifier) throws -> TermFrequencies? {
    if let known = frequencies[end]?[predicate] { return known }
    let found = try source.frequencies(at: end, ofPredicate: predicate)
    frequencies[end, default: [:]][predicate] = .some(found)
    return found
  }
}

/// The numbers of the variables that are seen in one part of a query.
final class VariableScope {
  private var slots: [Variable: Slot]
  private let context: PlanningContext

  init(_ context: PlanningContext, slots: [Variable: Slot] = [:]) {
    self.context = context
    self.slots = slots
  }

  func slot(of variable: Variable) -> Slot {
    if let slot = slots[variable] { return slot }
    let slot = context.makeSlot(for: variable)
    slots[variable] = slot
    return slot
  }

  func slots(of variables: [Variable]) -> [Variable: Slot] {
    Dictionary(variables.map { ($0, slot(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The scope within a subquery, which shares only some variables with this one.
  func inner(sharing variables: [Variable]) -> VariableScope { VariableScope(context, slots: slots(of: variables)) }
}
