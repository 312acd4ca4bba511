/// How quads become a text.
public struct RDFWritingOptions: Sendable {
  public var format: RDFFormat
  /// Prefixes to shorten IRIs with, besides those that the input brings along.
  public var prefixes: [Namespace]
  /// Whether a format without named graphs takes the triples of all graphs; otherwise such a quad is an error.
  public var mergesGraphs = false

  public init(_ format: RDFFormat, prefixes: [Namespace] = []) {
    self.format = format
    self.prefixes = prefixes
  }

  /// - Throws: `RDFWritingFailure.namedGraph` where the format has no place for the graph.
  func checkGraph(_ graph: TermView?) throws(RDFWritingFailure) {
    guard graph == nil || format.holdsNamedGraphs || mergesGraphs else { throw .namedGraph(format) }
  }
}

/// What a format cannot carry.
public enum RDFWritingFailure: Error, Hashable, Sendable {
  /// A quad stands in a named graph, which the format has no place for.
  case namedGraph(RDFFormat)
  /// A term is a triple, which the format does not know.
  case tripleTerm(RDFFormat)
  /// A predicate cannot be the name of an element in RDF/XML.
  case predicate(IRI)
  /// A text holds the Unicode scalar of this number, which XML forbids.
  case character(UInt32)
}
