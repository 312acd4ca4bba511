public import RDF

/// `VALUES (?a ?b) { ... }`
public struct InlineData: Hashable, Sendable {
  public var variables: [Variable]
  /// One value a variable in each row; nil is `UNDEF`.
  public var rows: [[Term?]]
  public var range: SourceRange

  public init(_ variables: [Variable], _ rows: [[Term?]], range: SourceRange = .none) {
    self.variables = variables
    self.rows = rows
    self.range = range
  }
}
