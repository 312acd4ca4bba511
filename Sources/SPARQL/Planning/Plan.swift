import RDF

/// How a pattern is to be evaluated: operators in a tree, with what is expected of each.
struct Plan: Sendable {
  var step: Step
  /// The variables of the solutions, in the order of their columns.
  var columns: [Slot]
  /// The variables that every solution binds.
  var certain: Set<Slot>
  /// The variable by whose identifiers the solutions are sorted, nil where they are in no useful order.
  var sortedBy: Slot?
  var estimate: Estimate

  /// What is expected of a plan.
  struct Estimate: Sendable {
    /// The number of solutions.
    var rows: Double
    /// In reads of a quad in sequence.
    var cost: Double
    /// How many different terms a variable takes; as many as rows where it is missing.
    var distinct: [Slot: Double] = [:]

    func distinct(_ slot: Slot) -> Double { max(1, min(rows, distinct[slot] ?? rows)) }
  }

  /// What becomes of left solutions without a match.
  enum JoinMode: Sendable {
    case inner
    case optional([ScopedExpression])
  }

  /// A kind of evaluation and what it takes.
  indirect enum Step: Sendable {
    /// One solution without bindings.
    case unit
    /// No solution.
    case nothing
    case values([[TermIdentifier]])
    case scan(AccessPattern, QuadOrder?)
    case lookup(Plan, AccessPattern, QuadOrder?, JoinMode)
    case merge(Plan, Plan, on: Slot, JoinMode)
    case hash(Plan, Plan, keys: [Slot], JoinMode)
    case lateral(Plan, Plan, JoinMode)
    case path(Plan, PathAccess, JoinMode)
    case tripleTerm(Plan, TripleTermPattern, in: Slot)
    case minus(Plan, Plan, keys: [Slot])
    case union([Plan])
    case filter(Plan, [ScopedExpression])
    case extend(Plan, [Binding])
    case group(Plan, keys: [Slot], [AggregateBinding])
    case sort(Plan, [SortCondition], wanted: Int?)
    case project(Plan)
    case distinct(Plan)
    case slice(Plan, offset: Int, limit: Int?)
    case graphLoop(Plan, Slot)
    case graphNames(Slot)
    case service(endpoint: Term?, SourceRange, isSilent: Bool)
  }

  /// Whether it is the join of nothing.
  var isUnit: Bool {
    guard case .unit = step else { return false }
    return true
  }

  struct Binding: Sendable {
    var slot: Slot
    var expression: ScopedExpression
  }

  struct AggregateBinding: Sendable {
    var slot: Slot
    var aggregate: ScopedAggregate
  }

  struct SortCondition: Sendable {
    var expression: ScopedExpression
    var isDescending: Bool
  }
}
