/// The rules for the columns of a `SELECT` (SPARQL 1.1 Query, sections 11.4, 18.2.4.4 and 19.8, note 12).
extension SPARQLReader {
  /// Fills in the columns of `*`, and fails where a column breaks a rule.
  func complete(
    _ selection: inout Selection, of pattern: GroupGraphPattern, _ modifiers: SolutionModifiers, _ values: InlineData?
  ) throws {
    var visible = VisibleVariables(pattern)
    if let values { for variable in values.variables { visible.insert(variable) } }
    try checkGroupingNames(modifiers, visible)
    if selection.isStar {
      guard !selection.isGrouped(under: modifiers) else {
        throw failure(at: selection.range, "the variables of GROUP BY and aggregates instead of '*'")
      }
      selection.items = visible.ordered.map { Selection.Item($0, range: selection.range) }
      return
    }
    if selection.isGrouped(under: modifiers) {
      let keys = groupKeys(modifiers, values)
      try checkGrouped(selection, keys)
      try checkNames(of: selection, inScope: keys)
    } else {
      try checkNames(of: selection, inScope: Set(visible.ordered))
    }
    var seen: Set<Variable> = []
    selection.items.removeAll { !seen.insert($0.variable).inserted }
  }

  /// `GROUP BY (expression AS variable)` names a new variable.
  private func checkGroupingNames(_ modifiers: SolutionModifiers, _ visible: VisibleVariables) throws {
    var names: Set<Variable> = []
    for grouping in modifiers.grouping {
      guard let variable = grouping.variable else { continue }
      guard !visible.contains(variable), names.insert(variable).inserted else {
        throw failure(at: grouping.range, "a variable after AS that is not used yet, not \(variable)")
      }
    }
  }

  /// The variables that have one value in each group.
  private func groupKeys(_ modifiers: SolutionModifiers, _ values: InlineData?) -> Set<Variable> {
    var keys = Set(values?.variables ?? [])
    for grouping in modifiers.grouping {
      if let variable = grouping.variable { keys.insert(variable) }
      if case .variable(let variable) = grouping.expression { keys.insert(variable) }
    }
    return keys
  }

  /// After grouping, columns are made of keys, aggregates and the columns before them.
  private func checkGrouped(_ selection: Selection, _ keys: Set<Variable>) throws {
    var known = keys
    for item in selection.items {
      let expression = item.expression ?? .variable(item.variable)
      if let stranger = expression.firstVariableOutsideAggregates(where: { !known.contains($0) }) {
        throw failure(at: item.range, "\(stranger) in GROUP BY or within an aggregate")
      }
      known.insert(item.variable)
    }
  }

  /// `(expression AS variable)` names a new variable.
  private func checkNames(of selection: Selection, inScope: Set<Variable>) throws {
    var used = inScope
    for item in selection.items {
      guard item.expression == nil || !used.contains(item.variable) else {
        throw failure(at: item.range, "a variable after AS that is not used yet")
      }
      used.insert(item.variable)
    }
  }
}
