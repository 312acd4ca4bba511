/// Three-valued logic: true, false and error (SPARQL 1.1 Query, section 17.2).
extension ExpressionCompiler {
  /// True, false, or nil for an error.
  private func boolean(_ operand: @escaping CompiledExpression) -> (CurrentRow) throws -> Bool? {
    let terms = context.terms
    return { current in
      guard let result = try operand(current) else { return nil }
      if case .value(.boolean(let boolean)) = result { return boolean }
      return try terms.value(result).effectiveBoolean
    }
  }

  func disjunction(_ operands: [CompiledExpression]) -> CompiledExpression { decided(by: true, operands) }

  func conjunction(_ operands: [CompiledExpression]) -> CompiledExpression { decided(by: false, operands) }

  /// One operand of the deciding value decides, whatever fails beside it; else a failure is an error.
  private func decided(by decision: Bool, _ operands: [CompiledExpression]) -> CompiledExpression {
    let booleans = operands.map(boolean)
    return { current in
      var hasFailed = false
      for operand in booleans {
        guard let value = try operand(current) else {
          hasFailed = true
          continue
        }
        if value == decision { return .value(.boolean(decision)) }
      }
      return hasFailed ? nil : .value(.boolean(!decision))
    }
  }

  func negation(_ operand: @escaping CompiledExpression) -> CompiledExpression {
    let boolean = boolean(operand)
    return { current in try boolean(current).map { .value(.boolean(!$0)) } }
  }

  /// `IF`: only the branch taken is evaluated.
  func conditional(_ arguments: [CompiledExpression]) -> CompiledExpression {
    let condition = boolean(arguments[0])
    let (first, second) = (arguments[1], arguments[2])
    return { current in
      guard let value = try condition(current) else { return nil }
      return try value ? first(current) : second(current)
    }
  }

  /// `COALESCE`: the first that is no error.
  func firstWithoutError(_ arguments: [CompiledExpression]) -> CompiledExpression {
    { current in
      for argument in arguments {
        if let operand = try argument(current) { return operand }
      }
      return nil
    }
  }

  /// `IN`: like a chain of `=` joined by `||`.
  func membership(_ first: @escaping CompiledExpression, _ rest: [CompiledExpression]) -> CompiledExpression {
    let terms = context.terms
    return { current in
      guard let left = try first(current) else { return nil }
      var hasFailed = false
      for element in rest {
        guard let right = try element(current), let isEqual = try terms.equal(left, right) else {
          hasFailed = true
          continue
        }
        if isEqual { return .value(.boolean(true)) }
      }
      return hasFailed ? nil : .value(.boolean(false))
    }
  }
}
