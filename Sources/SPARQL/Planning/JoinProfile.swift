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
  /// For each variable of the join how its terms spread, nil where they are taken to be equally frequent.
  var spreads: [TermSpread?]
  /// The variable in the subject's place of a pattern of quads.
  var subject: Int?
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

/// A part that is joined to those before it.
struct JoinChoice {
  enum Part {
    case item(Int, JoinMethod)
    /// Parts with a subject in common that are joined with each other first, and whether the result is then merged with
    /// what came before rather than hashed.
    case star([JoinChoice], merges: Bool)
  }

  var part: Part
  /// How many solutions are expected afterwards, conditions apart.
  var rows: Double
}

/// What is expected of joining some parts in some order, whatever the methods.
final class JoinSize {
  var bound: UInt64 = 0
  var certain: UInt64 = 0
  var rows = 1.0
  private var distinct: [Double]
  private(set) var spreads: [TermSpread?]

  init(variables: Int) {
    distinct = Array(repeating: 1, count: variables)
    spreads = Array(repeating: nil, count: variables)
  }

  private init(_ size: JoinSize) {
    (bound, certain, rows) = (size.bound, size.certain, size.rows)
    (distinct, spreads) = (size.distinct, size.spreads)
  }

  /// How many different terms a variable takes.
  func distinct(_ variable: Int) -> Double { max(1, min(rows, distinct[variable])) }

  /// The parts joined with another.
  func joined(with part: JoinProfile) -> JoinSize {
    let result = JoinSize(self)
    var rows = self.rows * part.rows
    for variable in distinct.indices where part.slots & (1 << UInt64(variable)) != 0 {
      let (own, other) = (spreads[variable], part.spreads[variable])
      guard bound & (1 << UInt64(variable)) != 0 else {
        result.distinct[variable] = part.distinct[variable]
        result.spreads[variable] = other
        continue
      }
      let most = max(distinct(variable), min(part.rows, part.distinct[variable]), 1)
      if let own, let other {
        let (selectivity, both) = own.joined(with: other)
        // Never fewer than of equally frequent terms: what was joined before may have chosen among them.
        rows *= max(selectivity, 1 / most)
        result.spreads[variable] = both
      } else {
        rows /= most
        result.spreads[variable] = own ?? other
      }
      result.distinct[variable] = min(distinct[variable], part.distinct[variable])
    }
    if case .tripleTerm = part.kind { rows = self.rows }
    result.rows = rows
    result.bound |= part.slots
    result.certain |= part.certain
    return result
  }

  /// The parts as one that others can be joined with.
  func profile(cost: Double, sortedBy: Int?) -> JoinProfile {
    JoinProfile(
      kind: .access, slots: bound, certain: certain, rows: rows, cost: cost, distinct: distinct, spreads: spreads,
      subject: nil, orders: [sortedBy])
  }
}

/// Some parts in an order, with the methods by which they are joined.
struct JoinCandidate {
  var size: JoinSize
  var choices: [JoinChoice] = []
  var cost = 0.0
  /// The variable by which the solutions are sorted.
  var sortedBy: Int?
}

/// Ways to join more parts to a candidate, which all give as much.
struct JoinExtension {
  struct Way {
    var part: JoinChoice.Part
    /// Of all parts together.
    var cost: Double
    var sortedBy: Int?
  }

  var size: JoinSize
  /// How many solutions there are before conditions are checked.
  var rows: Double
  var ways: [Way] = []

  func candidate(_ way: Way, after left: JoinCandidate) -> JoinCandidate {
    JoinCandidate(
      size: size, choices: left.choices + [JoinChoice(part: way.part, rows: rows)], cost: way.cost,
      sortedBy: way.sortedBy)
  }
}
