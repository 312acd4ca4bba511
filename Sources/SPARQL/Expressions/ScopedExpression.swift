/// An expression with the numbers of its variables and the plans of the patterns inside it.
struct ScopedExpression: Sendable {
  var expression: Expression
  /// The number of every variable that the expression mentions.
  var slots: [Variable: Slot]
  /// The plans of the patterns of `EXISTS` in it.
  var patterns: [GroupGraphPattern: Plan]

  /// The variable that alone decides the result; nil where there are several, a pattern or chance.
  var onlySlot: Slot? {
    let variables = expression.variables
    guard variables.count == 1, patterns.isEmpty, !expression.isRandom, let only = variables.first else { return nil }
    return slots[only]
  }
}
