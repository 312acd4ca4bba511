import RDF
import Text

/// Expressions from the loosest operator to the tightest (SPARQL 1.1 Query, section 19.8, productions 110 to 118).
extension SPARQLReader {
  /// How many operators of arithmetic one expression may hold: they nest to the left as deep as they are many.
  private static let operatorLimit = 1000

  mutating func readExpression() throws -> Expression {
    if expressionDepth == 0 { operatorCount = 0 }
    expressionDepth += 1
    defer { expressionDepth -= 1 }
    return try nested { reader in
      var alternatives = [try reader.readConjunction()]
      while try reader.take("||") { alternatives.append(try reader.readConjunction()) }
      return alternatives.count == 1 ? alternatives[0] : .or(alternatives)
    }
  }

  private mutating func readConjunction() throws -> Expression {
    var conditions = [try readRelation()]
    while try take("&&") { conditions.append(try readRelation()) }
    return conditions.count == 1 ? conditions[0] : .and(conditions)
  }

  private mutating func readRelation() throws -> Expression {
    let left = try readSum()
    if let comparison = try takeComparison() { return .comparison(comparison, left, try readSum()) }
    if try takeKeyword("in") { return .isIn(left, try readExpressionList()) }
    if try takeKeyword("not") {
      try takeKeyword("in", expected: "IN after NOT")
      return .isNotIn(left, try readExpressionList())
    }
    return left
  }

  private mutating func takeComparison() throws -> ComparisonOperator? {
    switch try next() {
    case UInt8(ascii: "="): return try take("=") ? .equal : nil
    case UInt8(ascii: "!"): return try take("!=") ? .notEqual : nil
    case UInt8(ascii: "<"):
      if try take("<=") { return .lessOrEqual }
      return try take("<") ? .less : nil
    case UInt8(ascii: ">"):
      if try take(">=") { return .greaterOrEqual }
      return try take(">") ? .greater : nil
    default: return nil
    }
  }

  private mutating func readSum() throws -> Expression {
    var sum = try readProduct()
    while true {
      let begin = try start()
      if try take("+") {
        sum = .arithmetic(.add, sum, try readProduct())
      } else if try take("-") {
        sum = .arithmetic(.subtract, sum, try readProduct())
      } else {
        return sum
      }
      try countOperator(at: begin)
    }
  }

  private mutating func readProduct() throws -> Expression {
    var product = try readSigned()
    while true {
      let begin = try start()
      if try take("*") {
        product = .arithmetic(.multiply, product, try readSigned())
      } else if try take("/") {
        product = .arithmetic(.divide, product, try readSigned())
      } else {
        return product
      }
      try countOperator(at: begin)
    }
  }

  private mutating func countOperator(at begin: Int) throws {
    operatorCount += 1
    guard operatorCount <= Self.operatorLimit else {
      throw failure(at: SourceRange(begin..<(begin + 1)), "no more than \(Self.operatorLimit) operators")
    }
  }

  private mutating func readSigned() throws -> Expression {
    if try !isAtNumber() {
      if try !isAt("!="), try take("!") { return .not(try nested { try $0.readSigned() }) }
      if try take("-") { return .negative(try readPrimary()) }
      if try take("+") { return .positive(try readPrimary()) }
    }
    return try readPrimary()
  }

  /// Reads `( expressions )`, which may be none.
  mutating func readExpressionList() throws -> [Expression] {
    try take("(", expected: "'(' before the list")
    if try take(")") { return [] }
    var list: [Expression] = []
    repeat { list.append(try readExpression()) } while try take(",")
    try take(")", expected: "an operator, ',' or ')' after the list")
    return list
  }
}
