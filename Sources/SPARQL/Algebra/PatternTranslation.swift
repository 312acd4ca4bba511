import RDF

/// Translates graph patterns to algebra (SPARQL 1.1 Query, section 18.2.2).
struct PatternTranslation {
  /// Makes names for variables that no query can write.
  private var freshCount = 0

  mutating func freshVariable(_ purpose: String) -> Variable {
    freshCount += 1
    return Variable(blankNode: "." + purpose + String(freshCount))
  }

  mutating func translate(_ group: GroupGraphPattern, in graph: Algebra.GraphTarget) -> Algebra {
    let (pattern, filters) = translateWithoutFilters(group, in: graph)
    return .filtered(filters, pattern)
  }

  /// The pattern and, apart from it, the filters over the whole group, which belong to the join of an `OPTIONAL`.
  private mutating func translateWithoutFilters(
    _ group: GroupGraphPattern, in graph: Algebra.GraphTarget
  ) -> (Algebra, [Expression]) {
    var result = Algebra.unit
    for element in group.elements { result = translate(element, after: result, in: graph) }
    return (result, group.filters.map { located($0.condition, in: graph) })
  }

  private mutating func translate(
    _ element: GraphPattern, after result: Algebra, in graph: Algebra.GraphTarget
  ) -> Algebra {
    switch element {
    case .optional(let group):
      let (inner, filters) = translateWithoutFilters(group, in: graph)
      return .leftJoin(result, inner, filters)
    case .minus(let group): return .minus(result, translate(group, in: graph))
    case .bind(let binding):
      return .extend(result, binding.variable, located(binding.expression, in: graph))
    case .basic(let basic): return .joined(result, translate(basic, in: graph))
    case .group(let group): return .joined(result, translate(group, in: graph))
    case .union(let groups): return .joined(result, .union(groups.map { translate($0, in: graph) }))
    case .graph(let clause): return .joined(result, translate(clause))
    case .service(let clause): return .joined(result, .service(clause))
    case .values(let values): return .joined(result, .values(values))
    case .subquery(let subquery):
      var translation = QueryTranslation(patterns: self, graph: graph)
      let inner = translation.translate(
        subquery.selection, subquery.pattern, subquery.modifiers, values: subquery.values)
      self = translation.patterns
      return .joined(result, inner)
    }
  }

  private mutating func translate(_ clause: GraphClause) -> Algebra {
    guard case .variable(let variable) = clause.name else { return translate(clause.pattern, in: .graph(clause.name)) }
    if clause.pattern.elements.isEmpty, clause.pattern.filters.isEmpty { return .graphNames(variable) }
    // Nothing in the group looks into a graph: its filters see no name of one, which is joined to their solutions.
    if Self.looksIntoNoGraph(clause.pattern) {
      return .joined(.graphNames(variable), translate(clause.pattern, in: .active))
    }
    if Self.bindsGraphEverywhere(clause.pattern) { return translate(clause.pattern, in: .graph(clause.name)) }
    return .graphLoop(variable, translate(clause.pattern, in: .active))
  }

  /// Whether a group holds no pattern of triples, not even in an expression.
  private static func looksIntoNoGraph(_ group: GroupGraphPattern) -> Bool {
    guard group.filters.allSatisfy({ !$0.condition.holdsPattern }) else { return false }
    return group.elements.allSatisfy { element in
      switch element {
      case .bind(let binding): !binding.expression.holdsPattern
      case .values: true
      case .group(let inner), .optional(let inner), .minus(let inner): looksIntoNoGraph(inner)
      case .union(let branches): branches.allSatisfy(looksIntoNoGraph)
      case .basic, .graph, .service, .subquery: false
      }
    }
  }

  /// Whether every solution of a group comes from triples, so that the graph can be read off them: then its patterns
  /// are quads with a common variable. `MINUS`, paths, subqueries and the like are evaluated graph by graph.
  private static func bindsGraphEverywhere(_ group: GroupGraphPattern) -> Bool {
    guard case .basic(let first) = group.elements.first, !first.elements.isEmpty else { return false }
    return group.elements.allSatisfy { element in
      switch element {
      case .basic(let basic): basic.elements.allSatisfy { if case .triple = $0 { true } else { false } }
      case .group(let inner), .optional(let inner): bindsGraphEverywhere(inner)
      case .union(let branches): branches.allSatisfy(bindsGraphEverywhere)
      case .minus, .graph, .service, .bind, .values, .subquery: false
      }
    }
  }

  /// An expression whose patterns look in the graph in which the expression stands.
  func located(_ expression: Expression, in graph: Algebra.GraphTarget) -> Expression {
    guard case .graph(let name) = graph, expression.holdsPattern else { return expression }
    func located(_ group: GroupGraphPattern) -> GroupGraphPattern {
      GroupGraphPattern([.graph(GraphClause(name, group, range: group.range))], range: group.range)
    }
    return expression.replacing { part in
      switch part {
      case .exists(let group): .exists(located(group))
      case .notExists(let group): .notExists(located(group))
      default: nil
      }
    }
  }

  private mutating func translate(_ basic: BasicGraphPattern, in graph: Algebra.GraphTarget) -> Algebra {
    var result = Algebra.unit
    for element in basic.elements {
      switch element {
      case .triple(let triple): result = .joined(result, .triple(triple, graph))
      case .path(let path): result = .joined(result, translate(path, in: graph))
      }
    }
    return result
  }

  /// Sequences, alternatives and inverses become joins and unions (section 18.2.2.4).
  private mutating func translate(_ pattern: PathPattern, in graph: Algebra.GraphTarget) -> Algebra {
    func part(_ subject: TermPattern, _ path: PropertyPath, _ object: TermPattern) -> PathPattern {
      PathPattern(subject, path, object, range: pattern.range)
    }
    switch pattern.path {
    case .iri(let iri):
      return .triple(
        TriplePattern(pattern.subject, .term(.iri(iri)), pattern.object, range: pattern.range), graph)
    case .inverse(let inner): return translate(part(pattern.object, inner, pattern.subject), in: graph)
    case .sequence(let paths):
      var result = Algebra.unit
      var start = pattern.subject
      for (index, path) in paths.enumerated() {
        let end = index == paths.count - 1 ? pattern.object : .variable(freshVariable("path"))
        result = .joined(result, translate(part(start, path, end), in: graph))
        start = end
      }
      return result
    case .alternative(let paths):
      return .union(paths.map { translate(part(pattern.subject, $0, pattern.object), in: graph) })
    case .zeroOrMore, .oneOrMore, .zeroOrOne, .negated: return .path(pattern, graph)
    }
  }
}
