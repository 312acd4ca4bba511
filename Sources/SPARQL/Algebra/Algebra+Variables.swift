extension Algebra {
  /// The variables that a solution may bind, each once, in the order in which they appear.
  var variables: [Variable] {
    var found: [Variable] = []
    func add(_ variables: [Variable]) {
      for variable in variables where !found.contains(variable) { found.append(variable) }
    }
    switch self {
    case .unit, .nothing: break
    case .triple(let triple, let graph): add(triple.variables + graph.variables)
    case .path(let path, let graph): add(path.subject.variables + path.object.variables + graph.variables)
    case .join(let left, let right), .leftJoin(let left, let right, _):
      add(left.variables)
      add(right.variables)
    case .minus(let left, _): add(left.variables)
    case .union(let branches): for branch in branches { add(branch.variables) }
    case .filter(_, let inner), .order(let inner, _, _), .distinct(let inner), .slice(let inner, _, _):
      add(inner.variables)
    case .extend(let inner, let variable, _): add(inner.variables + [variable])
    case .values(let values): add(values.variables)
    case .graphLoop(let variable, let inner): add(inner.variables + [variable])
    case .graphNames(let variable): add([variable])
    case .service(let clause): add(clause.endpoint.variables + clause.pattern.mentionedVariables)
    case .group(_, let keys, let aggregates): add(keys + aggregates.map(\.variable))
    case .project(_, let variables): add(variables)
    }
    return found
  }

  /// The variables that every solution binds.
  var certainVariables: Set<Variable> {
    switch self {
    case .unit, .nothing, .service: []
    case .triple, .path, .graphNames: Set(variables)
    case .join(let left, let right): left.certainVariables.union(right.certainVariables)
    case .leftJoin(let left, _, _), .minus(let left, _): left.certainVariables
    case .union(let branches):
      branches.dropFirst().reduce(branches.first?.certainVariables ?? []) {
        $0.intersection($1.certainVariables)
      }
    case .filter(_, let inner), .order(let inner, _, _), .distinct(let inner), .slice(let inner, _, _),
      .extend(let inner, _, _):
      inner.certainVariables
    case .values(let values):
      Set(
        values.variables.indices.filter { index in values.rows.allSatisfy { $0[index] != nil } }
          .map { values.variables[$0] })
    case .graphLoop(let variable, let inner): inner.certainVariables.union([variable])
    case .group(let inner, let keys, let aggregates):
      Set(keys).intersection(inner.certainVariables)
        .union(aggregates.filter { $0.aggregate.function == .count }.map(\.variable))
    case .project(let inner, let variables): inner.certainVariables.intersection(variables)
    }
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
