extension Expression {
  /// The expressions that it is made of; the pattern of `EXISTS` is none.
  public var operands: [Expression] {
    switch self {
    case .variable, .term, .triple, .bound, .exists, .notExists: []
    case .or(let operands), .and(let operands): operands
    case .comparison(_, let left, let right), .arithmetic(_, let left, let right): [left, right]
    case .not(let operand), .negative(let operand), .positive(let operand): [operand]
    case .isIn(let operand, let list), .isNotIn(let operand, let list): [operand] + list
    case .builtIn(_, let arguments): arguments
    case .function(let call): call.arguments
    case .aggregate(let aggregate): aggregate.argument.map { [$0] } ?? []
    }
  }

  /// Whether an aggregate is anywhere in it.
  public var containsAggregate: Bool {
    if case .aggregate = self { return true }
    return operands.contains(where: \.containsAggregate)
  }

  /// The first variable, in the order of the text, that stands outside all aggregates and fails a test.
  func firstVariableOutsideAggregates(where isWanted: (Variable) -> Bool) -> Variable? {
    switch self {
    case .variable(let variable), .bound(let variable): return isWanted(variable) ? variable : nil
    case .triple(let triple): return triple.firstVariable(where: isWanted)
    case .aggregate: return nil
    default:
      for operand in operands {
        if let variable = operand.firstVariableOutsideAggregates(where: isWanted) { return variable }
      }
      return nil
    }
  }
}

extension TriplePattern {
  fileprivate func firstVariable(where isWanted: (Variable) -> Bool) -> Variable? {
    for term in [subject, predicate, object] {
      switch term {
      case .variable(let variable): if isWanted(variable) { return variable }
      case .triple(let triple): if let variable = triple.firstVariable(where: isWanted) { return variable }
      case .term: continue
      }
    }
    return nil
  }
}
