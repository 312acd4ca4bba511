import RDF

/// Translates grouping, projection and the other modifiers (SPARQL 1.1 Query, sections 18.2.4 and 18.2.5).
struct QueryTranslation {
  var patterns: PatternTranslation
  let graph: Algebra.GraphTarget

  init(patterns: PatternTranslation = PatternTranslation(), graph: Algebra.GraphTarget = .active) {
    self.patterns = patterns
    self.graph = graph
  }

  /// The solutions of a whole query, for every form; those that are no `SELECT` keep all variables.
  static func translate(_ query: Query) -> Algebra {
    var translation = QueryTranslation()
    switch query.form {
    case .select(let selection):
      return translation.translate(selection, query.pattern, query.modifiers, values: query.values)
    case .construct(let template):
      return translation.translate(query, keeping: template.flatMap { $0.variables })
    case .describe(let resources):
      return translation.translate(query, keeping: resources.flatMap { $0.variables })
    case .ask: return translation.translate(query, keeping: [])
    }
  }

  private mutating func translate(_ query: Query, keeping variables: [Variable]) -> Algebra {
    var items: [Selection.Item] = []
    for variable in variables where !items.contains(where: { $0.variable == variable }) {
      items.append(Selection.Item(variable))
    }
    return translate(Selection(items), query.pattern, query.modifiers, values: query.values)
  }

  mutating func translate(
    _ selection: Selection, _ pattern: GroupGraphPattern, _ modifiers: SolutionModifiers, values: InlineData?
  ) -> Algebra {
    var result = patterns.translate(pattern, in: graph)
    var selection = selection
    var modifiers = modifiers
    if selection.isGrouped(under: modifiers) { result = grouped(result, &selection, &modifiers) }
    result = .filtered(modifiers.having.map { patterns.located($0.condition, in: graph) }, result)
    if let values { result = .joined(result, .values(values)) }
    for item in selection.items {
      guard let expression = item.expression else { continue }
      result = .extend(result, item.variable, patterns.located(expression, in: graph))
    }
    if !modifiers.order.isEmpty {
      let order = modifiers.order.map { condition in
        var located = condition
        located.expression = patterns.located(condition.expression, in: graph)
        return located
      }
      result = .order(result, order, wanted: nil)
    }
    result = .project(result, selection.items.map(\.variable))
    if selection.duplicates == .removed { result = .distinct(result) }
    if modifiers.offset != nil || modifiers.limit != nil {
      result = .slice(result, offset: modifiers.offset ?? 0, limit: modifiers.limit)
    }
    return result
  }

  /// Groups the solutions, and puts a variable in the place of every aggregate.
  private mutating func grouped(
    _ input: Algebra, _ selection: inout Selection, _ modifiers: inout SolutionModifiers
  ) -> Algebra {
    var result = input
    var keys: [Variable] = []
    var keyExpressions: [Expression: Variable] = [:]
    for grouping in modifiers.grouping {
      if case .variable(let variable) = grouping.expression, grouping.variable == nil {
        keys.append(variable)
        continue
      }
      let variable = grouping.variable ?? patterns.freshVariable("key")
      result = .extend(result, variable, patterns.located(grouping.expression, in: graph))
      keyExpressions[grouping.expression] = variable
      keys.append(variable)
    }
    var definitions: [Algebra.AggregateDefinition] = []
    func replaced(_ expression: Expression) -> Expression {
      expression.replacing { part in
        if let variable = keyExpressions[part] { return .variable(variable) }
        guard case .aggregate(let aggregate) = part else { return nil }
        if let known = definitions.first(where: { $0.aggregate == aggregate }) { return .variable(known.variable) }
        let variable = patterns.freshVariable("aggregate")
        definitions.append(Algebra.AggregateDefinition(variable: variable, aggregate: aggregate))
        return .variable(variable)
      }
    }
    for index in selection.items.indices {
      selection.items[index].expression = selection.items[index].expression.map(replaced)
    }
    for index in modifiers.having.indices {
      modifiers.having[index].condition = replaced(modifiers.having[index].condition)
    }
    for index in modifiers.order.indices {
      modifiers.order[index].expression = replaced(modifiers.order[index].expression)
    }
    return .group(result, keys, definitions)
  }
}
