extension Algebra {
  /// The variables that a solution may bind, each once, in the order in which they appear.
  var variables: [Variable] {
    var found = VariableList()
    collectVariables(into: &found)
    return found.all
  }

  private func collectVariables(into found: inout VariableList) {
    switch self {
    case .unit, .nothing: break
    case .triple(let triple, let graph): found.add(triple.variables + graph.variables)
    case .path(let path, let graph): found.add(path.subject.variables + path.object.variables + graph.variables)
    case .join(let left, let right), .leftJoin(let left, let right, _):
      left.collectVariables(into: &found)
      right.collectVariables(into: &found)
    case .minus(let left, _): left.collectVariables(into: &found)
    case .union(let branches): for branch in branches { branch.collectVariables(into: &found) }
    case .filter(_, let inner), .order(let inner, _, _), .distinct(let inner), .slice(let inner, _, _):
      inner.collectVariables(into: &found)
    case .extend(let inner, let variable, _), .graphLoop(let variable, let inner):
      inner.collectVariables(into: &found)
      found.add([variable])
    case .values(let values): found.add(values.variables)
    case .graphNames(let variable): found.add([variable])
    case .service(let clause): found.add(clause.endpoint.variables + clause.pattern.mentionedVariables)
    case .group(_, let keys, let aggregates): found.add(keys + aggregates.map(\.variable))
    case .project(_, let variables): found.add(variables)
    }
  }

  /// The variables that every solution binds.
  var certainVariables: Set<Variable> {
    var certain: Set<Variable> = []
    collectCertainVariables(into: &certain)
    return certain
  }

  private func collectCertainVariables(into certain: inout Set<Variable>) {
    switch self {
    case .unit, .nothing, .service: break
    case .triple, .path, .graphNames: certain.formUnion(variables)
    case .join(let left, let right):
      left.collectCertainVariables(into: &certain)
      right.collectCertainVariables(into: &certain)
    case .leftJoin(let left, _, _), .minus(let left, _): left.collectCertainVariables(into: &certain)
    case .union(let branches):
      certain.formUnion(
        branches.dropFirst().reduce(branches.first?.certainVariables ?? []) {
          $0.intersection($1.certainVariables)
        })
    case .filter(_, let inner), .order(let inner, _, _), .distinct(let inner), .slice(let inner, _, _),
      .extend(let inner, _, _):
      inner.collectCertainVariables(into: &certain)
    case .values(let values):
      for index in values.variables.indices where values.rows.allSatisfy({ $0[index] != nil }) {
        certain.insert(values.variables[index])
      }
    case .graphLoop(let variable, let inner):
      inner.collectCertainVariables(into: &certain)
      certain.insert(variable)
    case .group(let inner, let keys, let aggregates):
      certain.formUnion(Set(keys).intersection(inner.certainVariables))
      certain.formUnion(aggregates.filter { $0.aggregate.function == .count }.map(\.variable))
    case .project(let inner, let variables):
      certain.formUnion(inner.certainVariables.intersection(variables))
    }
  }
}

/// Variables, each once, in the order in which they came first.
private struct VariableList {
  private(set) var all: [Variable] = []
  private var seen: Set<Variable> = []

  mutating func add(_ variables: [Variable]) {
    for variable in variables where seen.insert(variable).inserted { all.append(variable) }
  }
}

extension Algebra.GraphTarget {
  var variables: [Variable] {
    switch self {
    case .active: []
    case .graph(let name): name.variables
    }
  }
}
