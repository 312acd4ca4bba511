extension QueryTerms {
  /// Whether two operands are equal by `=`; nil is a type error.
  func equal(_ left: Operand, _ right: Operand) throws -> Bool? {
    if case .identifier(let a) = left, case .identifier(let b) = right, a == b { return try !value(a).isNaN }
    return Value.equal(try value(left), try value(right))
  }
}

extension ExpressionCompiler {
  func comparison(
    _ comparison: ComparisonOperator, _ left: @escaping CompiledExpression, _ right: @escaping CompiledExpression
  ) -> CompiledExpression {
    let terms = context.terms
    switch comparison {
    case .equal, .notEqual:
      let wanted = comparison == .equal
      return { current in
        guard let a = try left(current), let b = try right(current), let isEqual = try terms.equal(a, b) else {
          return nil
        }
        return .value(.boolean(isEqual == wanted))
      }
    case .less, .greater, .lessOrEqual, .greaterOrEqual:
      return { current in
        guard let a = try left(current), let b = try right(current) else { return nil }
        return Self.inequality(comparison, try terms.value(a), try terms.value(b)).map { .value(.boolean($0)) }
      }
    }
  }

  private static func inequality(_ comparison: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    // Not a number is neither less nor greater than anything, and that is no error.
    if left.isNaN, case .number = right { return false }
    if right.isNaN, case .number = left { return false }
    guard let order = Value.order(left, right) else { return nil }
    return switch comparison {
    case .less: order == .less
    case .greater: order == .greater
    case .lessOrEqual: order != .greater
    case .greaterOrEqual: order != .less
    case .equal: order == .equal
    case .notEqual: order != .equal
    }
  }

  func arithmetic(
    _ operation: ArithmeticOperator, _ left: @escaping CompiledExpression, _ right: @escaping CompiledExpression
  ) -> CompiledExpression {
    let terms = context.terms
    return { current in
      guard let a = try left(current), let b = try right(current) else { return nil }
      return Value.compute(operation, try terms.value(a), try terms.value(b)).map { .value($0) }
    }
  }

  func sign(_ operand: @escaping CompiledExpression, isNegative: Bool) -> CompiledExpression {
    let terms = context.terms
    return { current in
      guard let result = try operand(current) else { return nil }
      switch try terms.value(result) {
      case .number(let number): return (isNegative ? number.negated : number).map { .value(.number($0)) }
      default: return nil
      }
    }
  }
}
