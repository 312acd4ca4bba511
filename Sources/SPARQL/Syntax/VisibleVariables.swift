/// The variables that a pattern gives values to, in the order in which they appear in it (SPARQL 1.1 Query, section
/// 18.2.1). Blank nodes, and variables of `FILTER` and `MINUS` only, are not among them.
public struct VisibleVariables: Sendable {
  public private(set) var ordered: [Variable] = []
  private var members: Set<Variable> = []

  public init() {}

  /// The variables of a group.
  public init(_ group: GroupGraphPattern) { add(group) }

  /// Whether a variable is visible.
  public func contains(_ variable: Variable) -> Bool { members.contains(variable) }

  /// Makes a variable visible, after those that are.
  public mutating func insert(_ variable: Variable) {
    guard !variable.isBlankNode, members.insert(variable).inserted else { return }
    ordered.append(variable)
  }

  /// Adds those of all elements of a group.
  public mutating func add(_ group: GroupGraphPattern) {
    for element in group.elements { add(element) }
  }

  /// Adds the variables that an element of a group makes visible.
  public mutating func add(_ element: GraphPattern) {
    switch element {
    case .basic(let pattern): for element in pattern.elements { add(element) }
    case .group(let group), .optional(let group): add(group)
    case .union(let groups): for group in groups { add(group) }
    case .minus: break
    case .graph(let clause):
      add(clause.name)
      add(clause.pattern)
    case .service(let clause):
      add(clause.endpoint)
      add(clause.pattern)
    case .bind(let binding): insert(binding.variable)
    case .values(let data): for variable in data.variables { insert(variable) }
    case .subquery(let query): for item in query.selection.items { insert(item.variable) }
    }
  }

  private mutating func add(_ element: BasicGraphPattern.Element) {
    switch element {
    case .triple(let triple): add(triple)
    case .path(let path):
      add(path.subject)
      add(path.object)
    }
  }

  private mutating func add(_ triple: TriplePattern) {
    add(triple.subject)
    add(triple.predicate)
    add(triple.object)
  }

  private mutating func add(_ term: TermPattern) {
    switch term {
    case .variable(let variable): insert(variable)
    case .triple(let triple): add(triple)
    case .term: break
    }
  }
}
