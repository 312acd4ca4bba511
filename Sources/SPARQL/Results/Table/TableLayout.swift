public import RDF

/// How a table for people looks.
public struct TableLayout: Sendable {
  /// With which IRIs are shortened.
  public var prefixes: [Namespace]
  /// How many characters a line has room for; the last columns are cut first. Nil cuts nothing.
  public var width: Int?

  public init(prefixes: [Namespace] = Namespace.all, width: Int? = nil) {
    // The longest first, so that of two that fit the closer one is taken.
    self.prefixes = prefixes.sorted { $0.iri.utf8.count > $1.iri.utf8.count }
    self.width = width
  }
}
