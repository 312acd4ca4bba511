import RDF

/// A part of a join before its place in the order of joins is known.
enum JoinItem {
  case access(AccessPattern, Plan.Estimate)
  case path(PathAccess, Plan.Estimate)
  /// The triple term that a variable holds is taken apart; the variable must be bound before.
  case tripleTerm(TripleTermPattern, in: Slot)
  /// A pattern of another kind, and whether it may be evaluated with the values of solutions before it.
  case pattern(Plan, lateral: Plan?)

  /// The variables that the item binds or compares.
  var slots: [Slot] {
    switch self {
    case .access(let pattern, _): pattern.slots
    case .path(let path, _): path.slots
    case .tripleTerm(let pattern, let slot): [slot] + pattern.slots
    case .pattern(let plan, _): plan.columns
    }
  }

  /// The variables that every solution of the item binds.
  var certain: Set<Slot> {
    switch self {
    case .pattern(let plan, _): plan.certain
    default: Set(slots)
    }
  }
}

/// The parts of a join and the conditions over the whole of it.
struct JoinGroup {
  var items: [JoinItem] = []
  var conditions: [ScopedCondition] = []
  /// Whether something can never match.
  var isImpossible = false

  /// A condition with the variables that it looks at.
  struct ScopedCondition {
    var expression: Expression
    var slots: Set<Slot>
  }

  var slots: [Slot] {
    var slots: [Slot] = []
    for item in items { slots += item.slots.filter { !slots.contains($0) } }
    return slots
  }
}
