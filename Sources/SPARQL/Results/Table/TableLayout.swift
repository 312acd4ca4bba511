public import RDF

/// How a table for people looks.
public struct TableLayout: Sendable {
  /// With which IRIs are shortened.
  public var prefixes: [Namespace]
  /// The most characters that a cell shows; the last column is never cut. Nil cuts nothing.
  public var widestCell: Int?

  public init(prefixes: [Namespace] = Namespace.all, widestCell: Int? = 60) {
    // The longest first, so that of two that fit the closer one is taken.
    self.prefixes = prefixes.sorted { $0.iri.utf8.count > $1.iri.utf8.count }
    self.widestCell = widestCell
  }
}
