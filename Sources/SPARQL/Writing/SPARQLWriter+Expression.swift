import RDF
import Text

extension SPARQLWriter {
  mutating func write(_ expression: Expression) {
    switch expression {
    case .variable(let variable): write(variable)
    case .term(let term): write(term)
    case .triple(let triple): write(TermPattern.triple(triple))
    case .or(let operands): write(operands, separatedBy: " || ")
    case .and(let operands): write(operands, separatedBy: " && ")
    case .comparison(let comparison, let left, let right): write(left, comparison.rawValue, right)
    case .arithmetic(let arithmetic, let left, let right): write(left, arithmetic.rawValue, right)
    case .not(let operand): write("!", operand)
    case .negative(let operand): write("-", operand)
    case .positive(let operand): write("+", operand)
    case .isIn(let operand, let list): write(operand, " IN ", list)
    case .isNotIn(let operand, let list): write(operand, " NOT IN ", list)
    case .bound(let variable):
      output.write("BOUND(")
      write(variable)
      output.write(UInt8(ascii: ")"))
    case .exists(let group):
      output.write("EXISTS ")
      write(group)
    case .notExists(let group):
      output.write("NOT EXISTS ")
      write(group)
    case .builtIn(let function, let arguments):
      output.write(function.rawValue)
      writeList(arguments)
    case .function(let call):
      write(call.function)
      writeList(call.arguments, isDistinct: call.isDistinct)
    case .aggregate(let aggregate): write(aggregate)
    }
  }

  private mutating func write(_ left: Expression, _ sign: String, _ right: Expression) {
    writeOperand(left)
    output.write(UInt8(ascii: " "))
    output.write(sign)
    output.write(UInt8(ascii: " "))
    writeOperand(right)
  }

  private mutating func write(_ operands: [Expression], separatedBy sign: StaticString) {
    for (index, operand) in operands.enumerated() {
      if index > 0 { output.write(sign) }
      writeOperand(operand)
    }
  }

  /// The operand is always in parentheses: `-1` would be a number.
  private mutating func write(_ sign: StaticString, _ operand: Expression) {
    output.write(sign)
    writeParenthesized(operand)
  }

  private mutating func write(_ operand: Expression, _ word: StaticString, _ list: [Expression]) {
    writeOperand(operand)
    output.write(word)
    writeList(list)
  }

  private mutating func writeOperand(_ operand: Expression) {
    switch operand {
    case .variable, .term, .triple, .bound, .builtIn, .function, .aggregate: write(operand)
    default: writeParenthesized(operand)
    }
  }

  mutating func writeParenthesized(_ expression: Expression) {
    output.write(UInt8(ascii: "("))
    write(expression)
    output.write(UInt8(ascii: ")"))
  }

  private mutating func writeList(_ expressions: [Expression], isDistinct: Bool = false) {
    output.write(isDistinct ? "(DISTINCT " : "(" as StaticString)
    for (index, expression) in expressions.enumerated() {
      if index > 0 { output.write(", ") }
      write(expression)
    }
    output.write(UInt8(ascii: ")"))
  }

  private mutating func write(_ aggregate: Aggregate) {
    output.write(aggregate.function.rawValue)
    output.write(aggregate.isDistinct ? "(DISTINCT " : "(" as StaticString)
    if let argument = aggregate.argument { write(argument) } else { output.write(UInt8(ascii: "*")) }
    if let separator = aggregate.separator {
      output.write("; SEPARATOR = ")
      output.writeNTriples(.literal(Literal(separator)))
    }
    output.write(UInt8(ascii: ")"))
  }
}
