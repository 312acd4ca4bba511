public import Text

/// What a reader needs to know besides the text.
public struct RDFReadingOptions: Sendable {
  /// Against which relative IRIs are resolved; without one they are errors.
  public var base: IRI?
  public var version = RDFVersion.rdf11
  /// File or stream name, for failures.
  public var sourceName: String?
  /// How deep blank nodes, collections and triple terms may stand in each other before the text is refused.
  public var nestingLimit = 256
  /// The most bytes of a literal or another term, since a term is held whole.
  public var termLimit = 1 << 26
  /// Told of statements that break the grammar, which are passed over then; without it the first one ends the reading.
  ///
  /// A line of N-Triples, a Turtle statement up to its dot, an element of RDF/XML. XML that is not well-formed ends the
  /// reading all the same.
  public var passOver: (@Sendable (SyntaxFailure) -> Void)?

  public init(base: IRI? = nil, version: RDFVersion = .rdf11, sourceName: String? = nil) {
    self.base = base
    self.version = version
    self.sourceName = sourceName
  }
}
