/// What a `SELECT` gives.
public struct Selection: Hashable, Sendable {
  public enum Duplicates: Hashable, Sendable {
    case kept
    /// `REDUCED`: may be removed.
    case reduced
    /// `DISTINCT`
    case removed
  }

  /// A column of the result.
  public struct Item: Hashable, Sendable {
    public var variable: Variable
    /// Of `(expression AS variable)`; nil for a variable alone.
    public var expression: Expression?
    public var range: SourceRange

    public init(_ variable: Variable, _ expression: Expression? = nil, range: SourceRange = .none) {
      self.variable = variable
      self.expression = expression
      self.range = range
    }
  }

  public var duplicates: Duplicates
  /// The columns; those of `*` are the visible variables of the pattern, in the order in which they appear in it.
  public var items: [Item]
  /// Whether the text says `*`.
  public var isStar: Bool
  /// Of the columns.
  public var range: SourceRange

  public init(_ items: [Item], duplicates: Duplicates = .kept, isStar: Bool = false, range: SourceRange = .none) {
    self.duplicates = duplicates
    self.items = items
    self.isStar = isStar
    self.range = range
  }

  /// Whether the solutions are grouped: by `GROUP BY`, or as one group where an aggregate stands without it (section 18.2.4.1).
  func isGrouped(under modifiers: SolutionModifiers) -> Bool {
    !modifiers.grouping.isEmpty || items.contains { $0.expression?.containsAggregate == true }
      || modifiers.having.contains(where: \.condition.containsAggregate)
      || modifiers.order.contains(where: \.expression.containsAggregate)
  }
}

/// What is done with the solutions of a pattern, in this order.
public struct SolutionModifiers: Hashable, Sendable {
  /// An expression of `GROUP BY`.
  public struct Grouping: Hashable, Sendable {
    public var expression: Expression
    /// Of `(expression AS variable)`.
    public var variable: Variable?
    public var range: SourceRange

    public init(_ expression: Expression, as variable: Variable? = nil, range: SourceRange = .none) {
      self.expression = expression
      self.variable = variable
      self.range = range
    }
  }

  /// A condition of `ORDER BY`.
  public struct Order: Hashable, Sendable {
    public var expression: Expression
    public var isDescending: Bool
    public var range: SourceRange

    public init(_ expression: Expression, isDescending: Bool = false, range: SourceRange = .none) {
      self.expression = expression
      self.isDescending = isDescending
      self.range = range
    }
  }

  /// Empty where there is no `GROUP BY`; with an aggregate in the query all solutions are one group then.
  public var grouping: [Grouping]
  /// All must hold.
  public var having: [Filter]
  public var order: [Order]
  public var offset: Int?
  public var limit: Int?

  public init(
    grouping: [Grouping] = [], having: [Filter] = [], order: [Order] = [], offset: Int? = nil, limit: Int? = nil
  ) {
    self.grouping = grouping
    self.having = having
    self.order = order
    self.offset = offset
    self.limit = limit
  }
}
