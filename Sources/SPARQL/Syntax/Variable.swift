/// A variable of a query.
///
/// Blank nodes in patterns are variables too, which no projection can name: their names begin with `_:`.
public struct Variable: Hashable, Sendable {
  /// The name without `?` or `$`; `_:` and a label for a blank node.
  public let name: String

  /// - Parameter name: without `?` or `$`.
  public init(_ name: String) { self.name = name }

  /// The variable that a blank node of a pattern is.
  ///
  /// - Parameter label: without `_:`.
  public init(blankNode label: String) { name = "_:" + label }

  /// Whether it stands for a blank node of the pattern and is therefore not visible in results.
  public var isBlankNode: Bool { name.utf8.starts(with: "_:".utf8) }
}

extension Variable: CustomStringConvertible {
  /// As in a query: `?name`, or `_:label`.
  public var description: String { isBlankNode ? name : "?" + name }
}
