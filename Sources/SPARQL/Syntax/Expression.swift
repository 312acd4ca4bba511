public import RDF

/// An expression of a filter, a projection, a grouping or an order (SPARQL 1.1 Query, section 17).
public indirect enum Expression: Hashable, Sendable {
  case variable(Variable)
  /// An IRI, a literal, or a triple term without variables.
  case term(Term)
  /// A triple term that holds a variable: `<<( ?s :p ?o )>>`.
  case triple(TriplePattern)
  /// `a || b || c`, of two or more.
  case or([Expression])
  /// `a && b && c`, of two or more.
  case and([Expression])
  case comparison(ComparisonOperator, Expression, Expression)
  case arithmetic(ArithmeticOperator, Expression, Expression)
  /// `!a`
  case not(Expression)
  /// `-a`
  case negative(Expression)
  /// `+a`
  case positive(Expression)
  /// `a IN (b, c)`
  case isIn(Expression, [Expression])
  /// `a NOT IN (b, c)`
  case isNotIn(Expression, [Expression])
  /// `BOUND(?x)`
  case bound(Variable)
  /// `EXISTS { ... }`
  case exists(GroupGraphPattern)
  /// `NOT EXISTS { ... }`
  case notExists(GroupGraphPattern)
  /// A function of the language; the number of arguments is one that it takes.
  case builtIn(BuiltInFunction, [Expression])
  /// A function named by an IRI, casts among them.
  case function(FunctionCall)
  /// Only in projections, `HAVING` and `ORDER BY`, never within another aggregate.
  case aggregate(Aggregate)
}

/// `=`, `!=`, `<`, `>`, `<=`, `>=`
public enum ComparisonOperator: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case greater = ">"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
}

/// `+`, `-`, `*`, `/`
public enum ArithmeticOperator: String, Hashable, Sendable, CaseIterable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// A call of a function that an IRI names.
public struct FunctionCall: Hashable, Sendable {
  public var function: IRI
  public var arguments: [Expression]
  /// `DISTINCT`, which only aggregates of other makers know.
  public var isDistinct: Bool
  public var range: SourceRange

  public init(_ function: IRI, _ arguments: [Expression], isDistinct: Bool = false, range: SourceRange = .none) {
    self.function = function
    self.arguments = arguments
    self.isDistinct = isDistinct
    self.range = range
  }
}

/// A call of an aggregate.
public struct Aggregate: Hashable, Sendable {
  public enum Function: String, Hashable, Sendable, CaseIterable {
    case count = "COUNT"
    case sum = "SUM"
    case minimum = "MIN"
    case maximum = "MAX"
    case average = "AVG"
    case sample = "SAMPLE"
    case groupConcat = "GROUP_CONCAT"
  }

  public var function: Function
  public var isDistinct: Bool
  /// Nil for `COUNT(*)`.
  public var argument: Expression?
  /// Of `GROUP_CONCAT`; nil where none is given, which means a space.
  public var separator: String?
  public var range: SourceRange

  public init(
    _ function: Function, _ argument: Expression?, isDistinct: Bool = false, separator: String? = nil,
    range: SourceRange = .none
  ) {
    self.function = function
    self.isDistinct = isDistinct
    self.argument = argument
    self.separator = separator
    self.range = range
  }
}
