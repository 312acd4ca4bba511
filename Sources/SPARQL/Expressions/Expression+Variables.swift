extension Expression {
  /// The variables that the result may depend on, those of patterns inside it among them, each once.
  var variables: [Variable] {
    var found: [Variable] = []
    func add(_ variable: Variable) { if !found.contains(variable) { found.append(variable) } }
    switch self {
    case .variable(let variable), .bound(let variable): add(variable)
    case .triple(let triple): triple.variables.forEach(add)
    case .exists(let pattern), .notExists(let pattern): pattern.mentionedVariables.forEach(add)
    default: for operand in operands { operand.variables.forEach(add) }
    }
    return found
  }

  /// Whether a pattern stands in it.
  var holdsPattern: Bool {
    switch self {
    case .exists, .notExists: true
    default: operands.contains { $0.holdsPattern }
    }
  }

  /// Whether two evaluations for the same solution may differ, or a node is made.
  var isRandom: Bool {
    if case .builtIn(let function, _) = self {
      switch function {
      case .random, .uuid, .stringUUID, .blankNode: return true
      default: break
      }
    }
    return operands.contains { $0.isRandom }
  }

  /// The expression with some of its parts replaced, the outermost first; parts that are replaced are not looked into.
  func replacing(_ replacement: (Expression) -> Expression?) -> Expression {
    if let replaced = replacement(self) { return replaced }
    func map(_ expression: Expression) -> Expression { expression.replacing(replacement) }
    switch self {
    case .variable, .term, .triple, .bound, .exists, .notExists: return self
    case .or(let operands): return .or(operands.map(map))
    case .and(let operands): return .and(operands.map(map))
    case .builtIn(let function, let arguments): return .builtIn(function, arguments.map(map))
    case .comparison(let comparison, let left, let right): return .comparison(comparison, map(left), map(right))
    case .arithmetic(let operation, let left, let right): return .arithmetic(operation, map(left), map(right))
    case .not(let operand): return .not(map(operand))
    case .negative(let operand): return .negative(map(operand))
    case .positive(let operand): return .positive(map(operand))
    case .isIn(let first, let rest): return .isIn(map(first), rest.map(map))
    case .isNotIn(let first, let rest): return .isNotIn(map(first), rest.map(map))
    case .function(var call):
      call.arguments = call.arguments.map(map)
      return .function(call)
    case .aggregate(var aggregate):
      aggregate.argument = aggregate.argument.map(map)
      return .aggregate(aggregate)
    }
  }
}

extension TermPattern {
  /// The variables in it, each once.
  var variables: [Variable] {
    switch self {
    case .variable(let variable): [variable]
    case .term: []
    case .triple(let triple): triple.variables
    }
  }
}

extension TriplePattern {
  /// The variables in it, each once.
  var variables: [Variable] {
    var found: [Variable] = []
    for place in [subject, predicate, object] {
      for variable in place.variables where !found.contains(variable) { found.append(variable) }
    }
    return found
  }
}

extension GroupGraphPattern {
  /// Every variable that is written anywhere in the pattern, each once.
  var mentionedVariables: [Variable] {
    var found: [Variable] = []
    func add(_ variables: [Variable]) {
      for variable in variables where !found.contains(variable) { found.append(variable) }
    }
    for element in elements { add(element.mentionedVariables) }
    for filter in filters { add(filter.condition.variables) }
    return found
  }
}

extension GraphPattern {
  fileprivate var mentionedVariables: [Variable] {
    switch self {
    case .basic(let basic):
      basic.elements.flatMap { element in
        switch element {
        case .triple(let triple): triple.variables
        case .path(let path): path.subject.variables + path.object.variables
        }
      }
    case .group(let group), .optional(let group), .minus(let group): group.mentionedVariables
    case .union(let groups): groups.flatMap { $0.mentionedVariables }
    case .graph(let clause): clause.name.variables + clause.pattern.mentionedVariables
    case .service(let clause): clause.endpoint.variables + clause.pattern.mentionedVariables
    case .bind(let binding): binding.expression.variables + [binding.variable]
    case .values(let values): values.variables
    // Only what the subquery projects is seen outside it.
    case .subquery(let subquery): subquery.selection.items.map(\.variable)
    }
  }
}
