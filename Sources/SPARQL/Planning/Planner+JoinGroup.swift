import RDF

/// Takes joins apart into what is joined, so that it can be joined in another order.
extension Planner {
  func planJoinGroup(_ algebra: Algebra) throws -> Plan {
    var group = JoinGroup()
    try collect(algebra, into: &group)
    let algebraSlots = algebra.variables.map { scope.slot(of: $0) }
    if group.isImpossible { return .nothing(algebraSlots) }
    let ordering = JoinOrdering(planner: self, group: group)
    return try ordering.plan()
  }

  private func collect(_ algebra: Algebra, into group: inout JoinGroup) throws {
    try context.watch.check(steps: 16)
    switch algebra {
    case .unit: break
    case .nothing: group.isImpossible = true
    case .join(let left, let right):
      try collect(left, into: &group)
      try collectNested(right, into: &group)
    case .triple(let triple, let graph): try collect(triple, graph, into: &group)
    case .path(let path, let graph): try collect(path, graph, into: &group)
    case .values(let values): group.items.append(.pattern(try plan(values), lateral: nil))
    case .filter(let conditions, let inner):
      try collect(inner, into: &group)
      addConditions(conditions, to: &group)
    default:
      let lateral = allowsLateral(algebra) ? algebra : nil
      group.items.append(.pattern(try plan(algebra), lateral: try lateral.map { try lateralPlan($0) }))
    }
  }

  /// A filter within a join holds for its own pattern only. It may hold for the whole where that pattern always binds
  /// what it looks at.
  private func collectNested(_ algebra: Algebra, into group: inout JoinGroup) throws {
    guard case .filter(let conditions, let inner) = algebra else { return try collect(algebra, into: &group) }
    let certain = inner.certainVariables
    let floats = conditions.allSatisfy { condition in
      !condition.holdsPattern && certain.isSuperset(of: condition.variables)
    }
    if floats { return try collect(algebra, into: &group) }
    group.items.append(.pattern(try planJoinGroup(algebra), lateral: nil))
  }

  private func addConditions(_ conditions: [Expression], to group: inout JoinGroup) {
    for condition in conditions {
      let slots = Set(condition.variables.map { scope.slot(of: $0) })
      group.conditions.append(JoinGroup.ScopedCondition(expression: condition, slots: slots))
    }
  }

  private func collect(_ triple: TriplePattern, _ graph: Algebra.GraphTarget, into group: inout JoinGroup) throws {
    var unfolded: [JoinItem] = []
    guard let subject = try place(triple.subject, &unfolded), let predicate = try place(triple.predicate, &unfolded),
      let object = try place(triple.object, &unfolded), let graph = try self.graph(graph)
    else {
      group.isImpossible = true
      return
    }
    let pattern = AccessPattern(subject: subject, predicate: predicate, object: object, graph: graph)
    group.items.append(.access(pattern, try estimate(pattern)))
    group.items += unfolded
  }

  /// Nil for a term that the source does not know, so that nothing matches.
  private func place(_ pattern: TermPattern, _ unfolded: inout [JoinItem]) throws -> PatternPlace? {
    switch pattern {
    case .variable(let variable): return .variable(scope.slot(of: variable))
    case .term(let term):
      let identifier = try context.terms.identifier(of: term)
      return identifier.rawValue > TermIdentifier.sourceLimit ? nil : .constant(identifier)
    case .triple(let triple):
      let slot = context.makeSlot(for: Variable(blankNode: ".triple"))
      unfolded.append(.tripleTerm(try tripleTerm(triple), in: slot))
      return .variable(slot)
    }
  }

  private func tripleTerm(_ triple: TriplePattern) throws -> TripleTermPattern {
    let parts = try [triple.subject, triple.predicate, triple.object].map { part -> TripleTermPattern.Part in
      switch part {
      case .variable(let variable): .place(.variable(scope.slot(of: variable)))
      case .term(let term): .place(.constant(try context.terms.identifier(of: term)))
      case .triple(let inner): .triple(try tripleTerm(inner))
      }
    }
    return TripleTermPattern(parts: parts)
  }

  private func graph(_ target: Algebra.GraphTarget) throws -> AccessPattern.Graph? {
    switch target {
    case .active: return .active
    case .graph(.variable(let variable)): return .variable(scope.slot(of: variable))
    case .graph(.term(let term)): return .constant(try context.terms.identifier(of: term))
    case .graph(.triple): return nil
    }
  }

  private func collect(_ path: PathPattern, _ graph: Algebra.GraphTarget, into group: inout JoinGroup) throws {
    var unfolded: [JoinItem] = []
    guard let graph = try self.graph(graph) else { return }
    // The ends may be terms that no quad holds: a path of no length connects them with themselves.
    func end(_ pattern: TermPattern) throws -> PatternPlace? {
      guard case .term(let term) = pattern else { return try place(pattern, &unfolded) }
      return .constant(try context.terms.identifier(of: term))
    }
    guard let subject = try end(path.subject), let object = try end(path.object) else { return }
    let identified = try identified(path.path)
    let access = PathAccess(subject: subject, path: identified, object: object, graph: graph)
    group.items.append(.path(access, try estimate(access)))
    group.items += unfolded
  }

  private func identified(_ path: PropertyPath) throws -> IdentifiedPath {
    switch path {
    case .iri(let iri): .predicate(try context.terms.identifier(of: .iri(iri)))
    case .inverse(let inner): .inverse(try identified(inner))
    case .sequence(let paths): .sequence(try paths.map { try identified($0) })
    case .alternative(let paths): .alternative(try paths.map { try identified($0) })
    case .zeroOrMore(let inner): .zeroOrMore(try identified(inner))
    case .oneOrMore(let inner): .oneOrMore(try identified(inner))
    case .zeroOrOne(let inner): .zeroOrOne(try identified(inner))
    case .negated(let set):
      .negated(
        forward: set.stepsForward ? try set.forward.map { try context.terms.identifier(of: .iri($0)) } : nil,
        backward: set.stepsBackward ? try set.backward.map { try context.terms.identifier(of: .iri($0)) } : nil)
    }
  }

  private func plan(_ values: InlineData) throws -> Plan {
    let columns = values.variables.map { scope.slot(of: $0) }
    let rows = try values.rows.map { row in
      try row.map { term in try term.map { try context.terms.identifier(of: $0) } ?? .none }
    }
    let certain = columns.indices.filter { index in rows.allSatisfy { $0[index] != .none } }.map { columns[$0] }
    return Plan(
      step: .values(rows), columns: columns, certain: Set(certain), sortedBy: nil,
      estimate: Plan.Estimate(rows: Double(rows.count), cost: Double(rows.count)))
  }
}
