/// How quads become a text.
public struct RDFWritingOptions: Sendable {
  public var format: RDFFormat
  /// Prefixes to shorten IRIs with, besides those that the input brings along.
  public var prefixes: [Namespace]
  /// Whether a format without named graphs takes the triples of all graphs; otherwise such a quad is an error.
  public var mergesGraphs = false
  /// Whether RDF/XML has U+FFFD where a text holds a character that XML forbids; otherwise such a text is an error. For
  /// documents only (`RDFDocumentWriter`).
  public var replacesForbiddenCharacters = false

  public init(_ format: RDFFormat, prefixes: [Namespace] = []) {
    self.format = format
    self.prefixes = prefixes
  }

  /// - Throws: `RDFWritingFailure`: the format has no place for the graph, or a term is none that RDF allows.
  func check(_ statement: borrowing Statement) throws(RDFWritingFailure) {
    guard statement.graph == nil || format.holdsNamedGraphs || mergesGraphs else { throw .namedGraph(format) }
    if let term = statement.malformedTerm { throw .malformedTerm(term) }
  }
}

/// What a format cannot carry.
public enum RDFWritingFailure: Error, Hashable, Sendable {
  /// A quad stands in a named graph, which the format has no place for.
  case namedGraph(RDFFormat)
  /// A term is a triple, which the format does not know.
  case tripleTerm(RDFFormat)
  /// A term is none that RDF allows in its place: an IRI without scheme or with a space, a language tag that is none. Written
  /// as it is, it would break the text or make statements that nobody made.
  case malformedTerm(Term)
  /// A predicate cannot be the name of an element in RDF/XML.
  case predicate(IRI)
  /// A text holds the Unicode scalar of this number, which XML forbids.
  case character(UInt32)
}
