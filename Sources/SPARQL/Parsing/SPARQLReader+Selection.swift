import Text

extension SPARQLReader {
  /// Reads a `SELECT` within a pattern.
  mutating func readSubquery() throws -> Subquery {
    let begin = try start()
    var selection = try readSelection()
    let pattern = try readWhere()
    let modifiers = try readModifiers()
    let values = try readFinalValues()
    try complete(&selection, of: pattern, modifiers, values)
    return Subquery(selection, where: pattern, modifiers: modifiers, values: values, range: range(from: begin))
  }

  /// Reads `SELECT` and the columns; those of `*` are still to be found in the pattern.
  mutating func readSelection() throws -> Selection {
    try takeKeyword("select", expected: "SELECT")
    var selection = Selection([])
    if try takeKeyword("distinct") {
      selection.duplicates = .removed
    } else if try takeKeyword("reduced") {
      selection.duplicates = .reduced
    }
    let begin = try start()
    if try take("*") {
      selection.isStar = true
      selection.range = range(from: begin)
      return selection
    }
    while let item = try readItem() { selection.items.append(item) }
    guard !selection.items.isEmpty else { throw failure("variables, (expression AS variable) or '*'") }
    selection.range = range(from: begin)
    return selection
  }

  private mutating func readItem() throws -> Selection.Item? {
    let begin = try start()
    if try isAtVariable() {
      let variable = try readVariable()
      return Selection.Item(variable, range: range(from: begin))
    }
    guard try take("(") else { return nil }
    let outerRule = aggregateRule
    aggregateRule = .allowed
    let binding = try readBindingContent()
    aggregateRule = outerRule
    try take(")", expected: "')' after the variable")
    return Selection.Item(binding.variable, binding.expression, range: binding.range)
  }

  /// Reads a group with or without `WHERE` before it.
  mutating func readWhere() throws -> GroupGraphPattern {
    _ = try takeKeyword("where")
    guard try isAt("{") else { throw failure("WHERE or '{' with the pattern") }
    return try readGroup()
  }

  /// Reads the `VALUES` at the end of a query.
  mutating func readFinalValues() throws -> InlineData? {
    guard try takeKeyword("values") else { return nil }
    return try readInlineData()
  }
}
