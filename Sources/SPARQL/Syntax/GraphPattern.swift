/// `{ ... }`: what stands between the braces, and the filters over the whole of it.
public struct GroupGraphPattern: Hashable, Sendable {
  /// In the order of the text. Triples that only filters part stand in one basic pattern.
  public var elements: [GraphPattern]
  /// The filters, which hold for the group wherever they stand in it.
  public var filters: [Filter]
  public var range: SourceRange

  public init(_ elements: [GraphPattern] = [], filters: [Filter] = [], range: SourceRange = .none) {
    self.elements = elements
    self.filters = filters
    self.range = range
  }
}

/// An element of a group.
public enum GraphPattern: Hashable, Sendable {
  case basic(BasicGraphPattern)
  case group(GroupGraphPattern)
  case optional(GroupGraphPattern)
  /// Of two or more.
  case union([GroupGraphPattern])
  case minus(GroupGraphPattern)
  case graph(GraphClause)
  case service(ServiceClause)
  case bind(Binding)
  case values(InlineData)
  /// Stands alone in its group.
  case subquery(Subquery)
}

/// Triples and paths that are matched together.
public struct BasicGraphPattern: Hashable, Sendable {
  public enum Element: Hashable, Sendable {
    case triple(TriplePattern)
    case path(PathPattern)
  }

  public var elements: [Element]

  public init(_ elements: [Element]) { self.elements = elements }
}

/// `FILTER condition`
public struct Filter: Hashable, Sendable {
  public var condition: Expression
  public var range: SourceRange

  public init(_ condition: Expression, range: SourceRange = .none) {
    self.condition = condition
    self.range = range
  }
}

/// `GRAPH name { ... }`
public struct GraphClause: Hashable, Sendable {
  /// A variable or an IRI.
  public var name: TermPattern
  public var pattern: GroupGraphPattern
  public var range: SourceRange

  public init(_ name: TermPattern, _ pattern: GroupGraphPattern, range: SourceRange = .none) {
    self.name = name
    self.pattern = pattern
    self.range = range
  }
}

/// `SERVICE endpoint { ... }`
public struct ServiceClause: Hashable, Sendable {
  /// A variable or an IRI.
  public var endpoint: TermPattern
  public var isSilent: Bool
  public var pattern: GroupGraphPattern
  public var range: SourceRange

  public init(_ endpoint: TermPattern, isSilent: Bool, _ pattern: GroupGraphPattern, range: SourceRange = .none) {
    self.endpoint = endpoint
    self.isSilent = isSilent
    self.pattern = pattern
    self.range = range
  }
}

/// `BIND (expression AS variable)`
public struct Binding: Hashable, Sendable {
  public var expression: Expression
  public var variable: Variable
  /// Of the variable.
  public var range: SourceRange

  public init(_ expression: Expression, as variable: Variable, range: SourceRange = .none) {
    self.expression = expression
    self.variable = variable
    self.range = range
  }
}
