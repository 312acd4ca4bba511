/// What a reader needs to know besides the text.
public struct RDFReadingOptions: Sendable {
  /// Against which relative IRIs are resolved; without one they are errors.
  public var base: IRI?
  public var version = RDFVersion.rdf11
  /// File or stream name, for failures.
  public var sourceName: String?
  /// How deep blank nodes, collections and triple terms may stand in each other before the text is refused.
  public var nestingLimit = 256

  public init(base: IRI? = nil, version: RDFVersion = .rdf11, sourceName: String? = nil) {
    self.base = base
    self.version = version
    self.sourceName = sourceName
  }
}
