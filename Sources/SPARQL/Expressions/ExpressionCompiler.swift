import RDF

extension Expression {
  /// Whether it is computed from constants alone, and always to the same result.
  fileprivate var isFoldable: Bool {
    if case .term = self { return false }
    return variables.isEmpty && !holdsPattern && !containsAggregate && !isRandom
  }
}

/// Makes an expression ready for the columns of an operator.
struct ExpressionCompiler {
  let scoped: ScopedExpression
  let columns: [Slot]
  let context: ExecutionContext
  /// Columns whose terms the expression looks at.
  private(set) var readColumns: Set<Int> = []

  init(_ scoped: ScopedExpression, columns: [Slot], context: ExecutionContext) {
    self.scoped = scoped
    self.columns = columns
    self.context = context
  }

  mutating func compile() throws -> CompiledExpression { try compile(scoped.expression) }

  mutating func compile(_ expression: Expression) throws -> CompiledExpression {
    let compiled = try compileParts(expression)
    guard context.foldsConstants, expression.isFoldable else { return compiled }
    let result = try compiled(CurrentRow())
    return { _ in result }
  }

  private mutating func compileParts(_ expression: Expression) throws -> CompiledExpression {
    switch expression {
    case .variable(let variable): return compile(variable, readsTerm: true)
    case .term(let term): return try compileConstant(term)
    case .triple(let triple): return try compile(triple)
    case .or(let operands): return disjunction(try operands.map { try compile($0) })
    case .and(let operands): return conjunction(try operands.map { try compile($0) })
    case .not(let operand): return negation(try compile(operand))
    case .comparison(let comparison, let left, let right):
      return self.comparison(comparison, try compile(left), try compile(right))
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, try compile(left), try compile(right))
    case .negative(let operand): return sign(try compile(operand), isNegative: true)
    case .positive(let operand): return sign(try compile(operand), isNegative: false)
    case .isIn(let first, let rest): return membership(try compile(first), try rest.map { try compile($0) })
    case .isNotIn(let first, let rest):
      return negation(membership(try compile(first), try rest.map { try compile($0) }))
    case .bound(let variable):
      let value = compile(variable, readsTerm: false)
      return { .value(.boolean(try value($0) != nil)) }
    case .exists(let pattern): return existence(of: pattern, wanted: true)
    case .notExists(let pattern): return existence(of: pattern, wanted: false)
    case .builtIn(let function, let arguments): return try compile(function, arguments)
    case .function(let call): return try compile(call)
    case .aggregate:
      // Translation has put a variable in its place; an aggregate elsewhere has no value.
      return { _ in nil }
    }
  }

  /// - Parameter readsTerm: whether the term behind the identifier is looked at.
  mutating func compile(_ variable: Variable, readsTerm: Bool) -> CompiledExpression {
    guard let slot = scoped.slots[variable] else { return { _ in nil } }
    let context = context
    guard let column = columns.firstIndex(of: slot) else {
      return { _ in
        let identifier = context.frame[slot]
        return identifier == .none ? nil : .identifier(identifier)
      }
    }
    if readsTerm { readColumns.insert(column) }
    return { current in
      let identifier = current.batch.columns[column][current.row]
      return identifier == .none ? nil : .identifier(identifier)
    }
  }

  private func compileConstant(_ term: Term) throws -> CompiledExpression {
    // Constants keep their lexical form, which a value would lose.
    let value = Value(term)
    let operand: Operand
    switch value {
    case .string, .tagged, .iri, .boolean: operand = .value(value)
    default: operand = .identifier(try context.terms.identifier(of: term))
    }
    return { _ in operand }
  }

  private mutating func compile(_ triple: TriplePattern) throws -> CompiledExpression {
    let parts = try [triple.subject, triple.predicate, triple.object].map { place in
      switch place {
      case .variable(let variable): compile(variable, readsTerm: true)
      case .term(let term): try compileConstant(term)
      case .triple(let inner): try compile(inner)
      }
    }
    return tripleTerm(parts)
  }

  /// A triple term of three parts; an error where they cannot stand in one.
  func tripleTerm(_ parts: [CompiledExpression]) -> CompiledExpression {
    let terms = context.terms
    return { current in
      guard let subject = try parts[0](current), let predicate = try parts[1](current),
        let object = try parts[2](current)
      else { return nil }
      let subjectTerm = try terms.term(subject)
      guard subjectTerm.isResource, let predicateIRI = try terms.term(predicate).iri else { return nil }
      return .value(.triple(Triple(subjectTerm, predicateIRI, try terms.term(object))))
    }
  }

  private func existence(of pattern: GroupGraphPattern, wanted: Bool) -> CompiledExpression {
    guard let plan = scoped.patterns[pattern] else { return { _ in nil } }
    let context = context
    let columns = columns
    return { current in
      let exists = try context.withFrame(columns, of: current.batch, row: current.row) {
        try plan.makeOperator(context).next() != nil
      }
      return .value(.boolean(exists == wanted))
    }
  }
}
