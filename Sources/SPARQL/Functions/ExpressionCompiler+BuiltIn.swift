import RDF

/// The functions of the language by what they take: terms, values, or expressions that they evaluate themselves.
extension ExpressionCompiler {
  mutating func compile(_ function: BuiltInFunction, _ arguments: [Expression]) throws -> CompiledExpression {
    let compiled = try arguments.map { try compile($0) }
    let environment = context.environment
    switch function {
    case .if: return conditional(compiled)
    case .coalesce: return firstWithoutError(compiled)
    case .sameTerm: return sameTerm(compiled)
    case .now: return { _ in .value(.dateTime(environment.now)) }
    case .random: return { _ in .value(.number(.double(Double.random(in: 0..<1)))) }
    case .uuid: return { _ in .value(.iri(IRI("urn:uuid:" + RandomUUID.make()))) }
    case .stringUUID: return { _ in .value(.string(RandomUUID.make())) }
    case .blankNode: return blankNode(compiled)
    case .triple: return tripleTerm(compiled)
    case .literalWithDatatype: return literalWithDatatype(compiled)
    case .str, .lang, .langDirection, .datatype, .isIRI, .isBlank, .isLiteral, .isTriple, .hasLanguage, .hasDirection,
      .subject, .predicate, .object, .isNumeric:
      return termFunction(compiled[0]) { TermFunctions.call(function, $0) }
    case .iri: return termFunction(compiled[0]) { TermFunctions.iri($0, base: environment.base) }
    case .regularExpression, .replace: return regularExpression(function, compiled)
    case .concat: return valueFunction(compiled) { try StringFunctions.concatenate($0, environment.watch) }
    default: return valueFunction(function, compiled)
    }
  }

  /// A function of values: most of them.
  private func valueFunction(_ function: BuiltInFunction, _ arguments: [CompiledExpression]) -> CompiledExpression {
    let terms = context.terms
    if arguments.count == 1 {
      let argument = arguments[0]
      return { current in
        guard let operand = try argument(current) else { return nil }
        return ValueFunctions.call(function, try terms.value(operand)).map { .value($0) }
      }
    }
    if arguments.count == 2 {
      let (first, second) = (arguments[0], arguments[1])
      return { current in
        guard let a = try first(current), let b = try second(current) else { return nil }
        return ValueFunctions.call(function, try terms.value(a), try terms.value(b)).map { .value($0) }
      }
    }
    return valueFunction(arguments) { ValueFunctions.call(function, $0) }
  }

  private func valueFunction(
    _ arguments: [CompiledExpression], _ body: @escaping ([Value]) throws -> Value?
  ) -> CompiledExpression {
    let terms = context.terms
    return { current in
      var values: [Value] = []
      for argument in arguments {
        guard let operand = try argument(current) else { return nil }
        values.append(try terms.value(operand))
      }
      return try body(values).map { .value($0) }
    }
  }

  /// A function of a term, which sees its lexical form.
  private func termFunction(
    _ argument: @escaping CompiledExpression, _ body: @escaping (Term) -> Value?
  ) -> CompiledExpression {
    let terms = context.terms
    return { current in
      guard let operand = try argument(current) else { return nil }
      return body(try terms.term(operand)).map { .value($0) }
    }
  }

  private func sameTerm(_ arguments: [CompiledExpression]) -> CompiledExpression {
    let terms = context.terms
    let (first, second) = (arguments[0], arguments[1])
    return { current in
      guard let a = try first(current), let b = try second(current) else { return nil }
      return .value(.boolean(try terms.term(a) == terms.term(b)))
    }
  }

  /// `STRDT`, whose result keeps the lexical form it is given.
  private func literalWithDatatype(_ arguments: [CompiledExpression]) -> CompiledExpression {
    let terms = context.terms
    let (first, second) = (arguments[0], arguments[1])
    return { current in
      guard let a = try first(current), let b = try second(current), case .string(let text) = try terms.value(a),
        case .iri(let datatype) = try terms.value(b)
      else { return nil }
      let literal = Literal(text, datatype: datatype)
      return literal.isWellFormed ? .identifier(try terms.identifier(of: .literal(literal))) : nil
    }
  }

  private func blankNode(_ arguments: [CompiledExpression]) -> CompiledExpression {
    let environment = context.environment
    let terms = context.terms
    guard let argument = arguments.first else { return { _ in .value(.blankNode(try environment.makeBlankNode())) } }
    return { current in
      guard let operand = try argument(current), case .string(let label) = try terms.value(operand) else { return nil }
      return .value(.blankNode(try environment.blankNode(labelled: label)))
    }
  }

  private func regularExpression(
    _ function: BuiltInFunction, _ arguments: [CompiledExpression]
  ) -> CompiledExpression {
    let environment = context.environment
    return valueFunction(arguments) {
      try function == .replace ? PatternFunctions.replace($0, environment) : PatternFunctions.matches($0, environment)
    }
  }

  /// A function that an IRI names: the casts of section 17.5.
  mutating func compile(_ call: FunctionCall) throws -> CompiledExpression {
    guard call.arguments.count == 1, let target = Datatype(call.function) else {
      throw EvaluationFailure.unknownFunction(call.function, call.range)
    }
    return termFunction(try compile(call.arguments[0])) { Casting.cast($0, to: target) }
  }
}
