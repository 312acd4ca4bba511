import Text

extension SPARQLReader {
  /// Reads what may follow a pattern: `GROUP BY`, `HAVING`, `ORDER BY`, `LIMIT` and `OFFSET`.
  mutating func readModifiers() throws -> SolutionModifiers {
    var modifiers = SolutionModifiers()
    if try takeKeyword("group") {
      try takeKeyword("by", expected: "BY after GROUP")
      modifiers.grouping = try readGroupings()
    }
    let outerRule = aggregateRule
    aggregateRule = .allowed
    if try takeKeyword("having") { modifiers.having = try readHaving() }
    if try takeKeyword("order") {
      try takeKeyword("by", expected: "BY after ORDER")
      modifiers.order = try readOrders()
    }
    aggregateRule = outerRule
    try readLimits(into: &modifiers)
    return modifiers
  }

  private mutating func readGroupings() throws -> [SolutionModifiers.Grouping] {
    var groupings: [SolutionModifiers.Grouping] = []
    while let grouping = try readGrouping() { groupings.append(grouping) }
    guard !groupings.isEmpty else { throw failure("a variable, a function call or (expression AS variable)") }
    return groupings
  }

  private mutating func readGrouping() throws -> SolutionModifiers.Grouping? {
    let begin = try start()
    if try isAtVariable() {
      let variable = try readVariable()
      return SolutionModifiers.Grouping(.variable(variable), range: range(from: begin))
    }
    if try take("(") {
      let expression = try readExpression()
      let variable = try takeKeyword("as") ? readVariable() : nil
      try take(")", expected: "an operator, AS or ')'")
      return SolutionModifiers.Grouping(expression, as: variable, range: range(from: begin))
    }
    guard let expression = try readConstraint() else { return nil }
    return SolutionModifiers.Grouping(expression, range: range(from: begin))
  }

  private mutating func readHaving() throws -> [Filter] {
    var conditions: [Filter] = []
    var begin = try start()
    while let condition = try readConstraint() {
      conditions.append(Filter(condition, range: range(from: begin)))
      begin = try start()
    }
    guard !conditions.isEmpty else {
      throw failure("a condition: an expression in parentheses or a function call")
    }
    return conditions
  }

  private mutating func readOrders() throws -> [SolutionModifiers.Order] {
    var orders: [SolutionModifiers.Order] = []
    while let order = try readOrder() { orders.append(order) }
    guard !orders.isEmpty else { throw failure("a variable, a function call, ASC(expression) or DESC(expression)") }
    return orders
  }

  private mutating func readOrder() throws -> SolutionModifiers.Order? {
    let begin = try start()
    let expression: Expression?
    var isDescending = false
    if try takeKeyword("asc") {
      expression = try readParenthesized()
    } else if try takeKeyword("desc") {
      isDescending = true
      expression = try readParenthesized()
    } else if try isAtVariable() {
      expression = .variable(try readVariable())
    } else {
      expression = try readConstraint()
    }
    guard let expression else { return nil }
    return SolutionModifiers.Order(expression, isDescending: isDescending, range: range(from: begin))
  }

  /// Reads `LIMIT` and `OFFSET` in either order.
  private mutating func readLimits(into modifiers: inout SolutionModifiers) throws {
    while true {
      if modifiers.limit == nil, try takeKeyword("limit") {
        modifiers.limit = try readCount()
      } else if modifiers.offset == nil, try takeKeyword("offset") {
        modifiers.offset = try readCount()
      } else {
        return
      }
    }
  }
}
