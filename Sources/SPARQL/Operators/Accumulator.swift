import RDF

/// Computes one aggregate for many groups at once (SPARQL 1.1 Query, section 18.5.1).
class Accumulator {
  private let argument: ExpressionEvaluator?
  private let context: ExecutionContext
  /// For `DISTINCT`: the pairs of group and term that were seen.
  private var seen: RowTable?
  private(set) final var groupCount = 0

  init(_ argument: ExpressionEvaluator?, isDistinct: Bool, context: ExecutionContext) {
    self.argument = argument
    self.context = context
    seen = isDistinct ? RowTable(width: 2) : nil
  }

  /// Takes the solutions of a batch, each into its group.
  final func add(_ batch: SolutionBatch, groups: [Int], groupCount: Int) throws {
    grow(to: groupCount)
    try argument?.begin(batch)
    guard let argument else {
      for row in 0..<batch.count { try addSolution(batch, row, to: groups[row]) }
      return
    }
    for row in 0..<batch.count {
      try context.watch.check()
      guard let operand = try argument.operand(row) else {
        addError(to: groups[row])
        continue
      }
      if seen != nil {
        let identifier = try context.terms.identifier(operand)
        if seen?.insert(TermIdentifier(rawValue: UInt64(groups[row])), identifier) != true { continue }
      }
      try add(operand, to: groups[row])
    }
  }

  final func grow(to count: Int) {
    guard count > groupCount else { return }
    addGroups(count - groupCount)
    groupCount = count
  }

  /// Makes room for more groups.
  func addGroups(_ count: Int) {}
  /// Takes a value into a group.
  func add(_ operand: Operand, to group: Int) throws {}
  /// The argument of a solution had no value.
  func addError(to group: Int) {}
  /// Takes a solution as a whole, for `COUNT(*)`.
  func addSolution(_ batch: SolutionBatch, _ row: Int, to group: Int) throws {}
  /// The value of a group; nil is an error, which leaves the variable unbound.
  func result(_ group: Int) throws -> Operand? { nil }
}

/// `COUNT`
final class CountAccumulator: Accumulator {
  private var counts: [Int] = []
  /// For `COUNT(DISTINCT *)`: the rows seen, with their group.
  private var rows: RowTable?
  private let countsDistinctSolutions: Bool

  init(_ argument: ExpressionEvaluator?, isDistinct: Bool, width: Int, context: ExecutionContext) {
    countsDistinctSolutions = argument == nil && isDistinct
    rows = countsDistinctSolutions ? RowTable(width: width + 1) : nil
    super.init(argument, isDistinct: argument != nil && isDistinct, context: context)
  }

  override func addGroups(_ count: Int) { counts.append(contentsOf: repeatElement(0, count: count)) }

  override func add(_ operand: Operand, to group: Int) { counts[group] += 1 }

  override func addSolution(_ batch: SolutionBatch, _ row: Int, to group: Int) {
    guard countsDistinctSolutions else {
      counts[group] += 1
      return
    }
    let key = [[TermIdentifier(rawValue: UInt64(group))]] + batch.columns.map { [$0[row]] }
    if rows?.insert(key, Array(key.indices), row: 0).isNew == true { counts[group] += 1 }
  }

  override func result(_ group: Int) -> Operand? { .value(.number(.integer(Int128(counts[group])))) }
}

/// `SUM` and `AVG`
final class SumAccumulator: Accumulator {
  /// Nil after an error.
  private var sums: [Number?] = []
  private var counts: [Int] = []
  private let isAverage: Bool
  private let context: ExecutionContext

  init(_ argument: ExpressionEvaluator?, isAverage: Bool, isDistinct: Bool, context: ExecutionContext) {
    self.isAverage = isAverage
    self.context = context
    super.init(argument, isDistinct: isDistinct, context: context)
  }

  override func addGroups(_ count: Int) {
    sums.append(contentsOf: repeatElement(.integer(0), count: count))
    counts.append(contentsOf: repeatElement(0, count: count))
  }

  override func add(_ operand: Operand, to group: Int) throws {
    counts[group] += 1
    guard let sum = sums[group] else { return }
    guard case .number(let number) = try context.terms.value(operand) else {
      sums[group] = nil
      return
    }
    sums[group] = Number.compute(.add, sum, number)
  }

  override func addError(to group: Int) { sums[group] = .none }

  override func result(_ group: Int) -> Operand? {
    guard let sum = sums[group] else { return nil }
    guard isAverage else { return .value(.number(sum)) }
    guard counts[group] > 0 else { return .value(.number(.integer(0))) }
    return Number.compute(.divide, sum, .integer(Int128(counts[group]))).map { .value(.number($0)) }
  }
}

/// `MIN` and `MAX`, by the order of `ORDER BY`
final class ExtremeAccumulator: Accumulator {
  private var best: [(operand: Operand, value: Value)?] = []
  private let wanted: ValueOrder
  private let context: ExecutionContext

  init(_ argument: ExpressionEvaluator?, isMinimum: Bool, context: ExecutionContext) {
    wanted = isMinimum ? .less : .greater
    self.context = context
    super.init(argument, isDistinct: false, context: context)
  }

  override func addGroups(_ count: Int) { best.append(contentsOf: repeatElement(nil, count: count)) }

  override func add(_ operand: Operand, to group: Int) throws {
    let value = try context.terms.value(operand)
    if let known = best[group], Value.sortOrder(value, known.value) != wanted { return }
    best[group] = (operand, value)
  }

  override func result(_ group: Int) -> Operand? { best[group]?.operand }
}

/// `SAMPLE`: the first value.
final class SampleAccumulator: Accumulator {
  private var samples: [Operand?] = []

  override func addGroups(_ count: Int) { samples.append(contentsOf: repeatElement(nil, count: count)) }

  override func add(_ operand: Operand, to group: Int) {
    if samples[group] == nil { samples[group] = operand }
  }

  override func result(_ group: Int) -> Operand? { samples[group] }
}

/// `GROUP_CONCAT`
final class ConcatenationAccumulator: Accumulator {
  private var texts: [String?] = []
  private var hasFailed: [Bool] = []
  private let separator: String
  private let context: ExecutionContext

  init(_ argument: ExpressionEvaluator?, separator: String, isDistinct: Bool, context: ExecutionContext) {
    self.separator = separator
    self.context = context
    super.init(argument, isDistinct: isDistinct, context: context)
  }

  override func addGroups(_ count: Int) {
    texts.append(contentsOf: repeatElement(nil, count: count))
    hasFailed.append(contentsOf: repeatElement(false, count: count))
  }

  override func add(_ operand: Operand, to group: Int) throws {
    switch try context.terms.term(operand) {
    case .literal(let literal): try append(literal.lexicalForm, to: group)
    case .iri(let iri): try append(iri.string, to: group)
    case .blankNode, .triple: hasFailed[group] = true
    }
  }

  private func append(_ text: String, to group: Int) throws {
    try context.watch.announce(bytes: text.utf8.count + separator.utf8.count)
    if texts[group] == nil { texts[group] = text } else { texts[group]? += separator + text }
  }

  override func addError(to group: Int) { hasFailed[group] = true }

  override func result(_ group: Int) -> Operand? {
    hasFailed[group] ? nil : .value(.string(texts[group] ?? ""))
  }
}
