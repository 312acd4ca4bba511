import RDF
import Text

/// Calls of the language's own functions, which keywords name.
extension SPARQLReader {
  /// Reads a call; nil where no keyword of a function stands next.
  mutating func readBuiltInCall() throws -> Expression? {
    let begin = try start()
    guard let name = try functionName() else { return nil }
    if let function = BuiltInFunction.named[name] {
      window.offset += name.utf8.count
      return .builtIn(function, try readArguments(of: function))
    }
    if let function = Aggregate.Function(rawValue: name) {
      window.offset += name.utf8.count
      return .aggregate(try readAggregate(function, from: begin))
    }
    if try takeKeyword("bound") { return try readBound() }
    if try takeKeyword("exists") { return .exists(try readGroup()) }
    if try takeKeyword("not") {
      try takeKeyword("exists", expected: "EXISTS after NOT")
      return .notExists(try readGroup())
    }
    return nil
  }

  /// The word that stands next in upper case; nil where it can name no function.
  private mutating func functionName() throws -> String? {
    guard let byte = try next(), byte.isASCIILetter else { return nil }
    let length = try window.wordLength()
    guard length <= BuiltInFunction.longestName, try window.peek(length) != UInt8(ascii: ":") else { return nil }
    return string(length: length).uppercased()
  }

  private mutating func readBound() throws -> Expression {
    try take("(", expected: "'(' after BOUND")
    let variable = try readVariable()
    try take(")", expected: "')' after the variable")
    return .bound(variable)
  }

  /// Reads as many arguments as the function takes.
  private mutating func readArguments(of function: BuiltInFunction) throws -> [Expression] {
    try take("(", expected: "'(' after \(function.rawValue)")
    var arguments: [Expression] = []
    if try function.arity.lowerBound == 0 && take(")") { return arguments }
    guard function.arity.upperBound > 0 else { throw failure("')', as \(function.rawValue) takes no argument") }
    while true {
      arguments.append(try readExpression())
      if arguments.count < function.arity.lowerBound {
        try take(",", expected: "',' and an argument, as \(function.rawValue) takes \(function.arityInWords)")
      } else if arguments.count == function.arity.upperBound {
        try take(")", expected: "an operator or ')', as \(function.rawValue) takes \(function.arityInWords)")
        return arguments
      } else if try !take(",") {
        try take(")", expected: "an operator, ',' or ')' after the arguments")
        return arguments
      }
    }
  }

  /// Reads what follows the name of an aggregate.
  private mutating func readAggregate(_ function: Aggregate.Function, from begin: Int) throws -> Aggregate {
    if let expected = aggregateRule.insteadOfAggregate { throw failure(at: range(from: begin), expected) }
    let outerRule = aggregateRule
    aggregateRule = .nested
    defer { aggregateRule = outerRule }
    try take("(", expected: "'(' after \(function.rawValue)")
    let isDistinct = try takeKeyword("distinct")
    var aggregate = Aggregate(function, nil, isDistinct: isDistinct)
    if try function != .count || !take("*") { aggregate.argument = try readExpression() }
    if function == .groupConcat, try take(";") { aggregate.separator = try readSeparator() }
    try take(")", expected: "an operator or ')' after the argument of \(function.rawValue)")
    aggregate.range = range(from: begin)
    return aggregate
  }

  private mutating func readSeparator() throws -> String {
    try takeKeyword("separator", expected: "SEPARATOR")
    try take("=", expected: "'=' after SEPARATOR")
    guard try isAt("\"") || isAt("'") else { throw failure("a separator in quotes") }
    return try readString()
  }
}

/// Whether an aggregate may stand in the expression being read.
enum AggregateRule {
  case allowed
  /// Within the argument of another.
  case nested
  case forbidden

  /// What must stand in place of an aggregate; nil where aggregates are allowed.
  var insteadOfAggregate: String? {
    switch self {
    case .allowed: nil
    case .nested: "no aggregate within another"
    case .forbidden: "no aggregate here: only SELECT, HAVING and ORDER BY may hold one"
    }
  }
}

extension BuiltInFunction {
  /// By their names in upper case.
  fileprivate static let named: [String: BuiltInFunction] = {
    var named: [String: BuiltInFunction] = ["URI": .iri, "ISURI": .isIRI]
    for function in allCases { named[function.rawValue.uppercased()] = function }
    return named
  }()

  fileprivate static let longestName = allCases.map(\.rawValue.utf8.count).max() ?? 0

  fileprivate var arityInWords: String {
    let lower = arity.lowerBound
    let upper = arity.upperBound
    if lower == upper { return lower == 1 ? "one argument" : "\(lower) arguments" }
    return upper == Int.max ? "any number of arguments" : "\(lower) to \(upper) arguments"
  }
}
