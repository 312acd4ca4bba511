import RDF
import Text

/// What operators stand between: variables, terms, calls, expressions in parentheses.
extension SPARQLReader {
  mutating func readPrimary() throws -> Expression {
    let expected = "an expression: a variable, a term, a function or an expression in parentheses"
    switch try next() {
    case UInt8(ascii: "("): return try readParenthesized()
    case UInt8(ascii: "?"), UInt8(ascii: "$"): return .variable(try readVariable())
    default:
      if try isAt("<<(") { return Expression(try nested { try $0.readExpressionTriple() }) }
      if let literal = try readLiteralIfPresent() { return .term(.literal(literal)) }
      if try isAtIRI() { return try readIRIOrCall() }
      if let call = try readBuiltInCall() { return call }
      throw failure(expected)
    }
  }

  /// Reads `( expression )`.
  mutating func readParenthesized() throws -> Expression {
    try take("(", expected: "'('")
    let expression = try readExpression()
    try take(")", expected: "an operator or ')'")
    return expression
  }

  /// Reads what may stand without parentheses after `FILTER`, `HAVING` and in `ORDER BY`: an expression in parentheses
  /// or a call; nil where neither stands next.
  mutating func readConstraint() throws -> Expression? {
    if try isAt("(") { return try readParenthesized() }
    if try isAtIRI() { return try readCall() }
    return try readBuiltInCall()
  }

  /// Reads a call of a function that an IRI names.
  mutating func readCall() throws -> Expression {
    let begin = try start()
    let function = try readIRI("a function")
    guard try isAt("(") else { throw failure("'(' after the function's name") }
    return try readArguments(of: function, from: begin)
  }

  private mutating func readIRIOrCall() throws -> Expression {
    let begin = try start()
    let iri = try readIRI("an IRI")
    guard try isAt("(") else { return .term(.iri(iri)) }
    return try readArguments(of: iri, from: begin)
  }

  private mutating func readArguments(of function: IRI, from begin: Int) throws -> Expression {
    try take("(", expected: "'('")
    if try take(")") { return .function(FunctionCall(function, [], range: range(from: begin))) }
    let isDistinct = try takeKeyword("distinct")
    var arguments: [Expression] = []
    repeat { arguments.append(try readExpression()) } while try take(",")
    try take(")", expected: "an operator, ',' or ')' after the arguments")
    return .function(FunctionCall(function, arguments, isDistinct: isDistinct, range: range(from: begin)))
  }

  /// Reads `<<( subject predicate object )>>`, in which no blank nodes may stand.
  private mutating func readExpressionTriple() throws -> TermPattern {
    try take("<<(", expected: "'<<('")
    let begin = try start()
    let subject = try readVariableOrIRI("the subject of a triple: a variable or an IRI")
    let predicate = try readPredicate()
    let object = try readObjectOfExpressionTriple()
    let triple = TriplePattern(subject, predicate, object, range: range(from: begin))
    try take(")>>", expected: "')>>' at the end of the triple term")
    return TermPattern(triple)
  }

  private mutating func readObjectOfExpressionTriple() throws -> TermPattern {
    if try isAt("<<(") { return try nested { try $0.readExpressionTriple() } }
    if let literal = try readLiteralIfPresent() { return .term(.literal(literal)) }
    return try readVariableOrIRI("the object of a triple: a variable, an IRI, a literal or a triple term")
  }
}

extension Expression {
  fileprivate init(_ term: TermPattern) {
    switch term {
    case .variable(let variable): self = .variable(variable)
    case .term(let term): self = .term(term)
    case .triple(let triple): self = .triple(triple)
    }
  }
}
