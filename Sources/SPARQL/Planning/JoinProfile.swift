/// The numbers by which parts of a join are ordered; variables are bits, so that thousands of orders can be looked at.
struct JoinProfile {
  var kind: Kind
  /// The variables that the part has, and those that it always binds.
  var slots: UInt64
  var certain: UInt64
  var rows: Double
  /// Of evaluating the part by itself.
  var cost: Double
  /// For each variable of the join how many different terms it takes.
  var distinct: [Double]
  /// The orders in which the part's solutions can be had: the variable of each, nil for none.
  var orders: [Int?]

  enum Kind {
    case access
    /// The variables at its ends.
    case path(ends: Int)
    /// The variable that must be bound before.
    case tripleTerm(Int)
    /// The cost of one evaluation with the values of a solution in it, nil where that is not allowed.
    case pattern(lateral: Double?)
  }
}

/// A condition in the search for an order.
struct ConditionProfile {
  var slots: UInt64
  var selectivity: Double
}

/// How a part is joined to those before it.
enum JoinMethod {
  /// As the first, or hashed, in one of its orders.
  case start(order: Int)
  case lookup
  case hash
  case merge(order: Int)
  case walk
  case lateral
}

/// Some parts in an order, with what is expected of joining them.
struct JoinCandidate {
  var steps: [(item: Int, method: JoinMethod)] = []
  var bound: UInt64 = 0
  var certain: UInt64 = 0
  var rows = 1.0
  var cost = 0.0
  /// The variable by which the solutions are sorted.
  var sortedBy: Int?
  var distinct: [Double]

  init(variables: Int) { distinct = Array(repeating: 1, count: variables) }

  func distinct(_ variable: Int) -> Double { max(1, min(rows, distinct[variable])) }
}
