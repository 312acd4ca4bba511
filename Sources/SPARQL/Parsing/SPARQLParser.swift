public import RDF
public import Text

/// Reads queries and updates: their grammar, and the rules that the specification adds to it in words.
///
/// The language is SPARQL 1.1 with the triple terms, reifiers and base directions of SPARQL 1.2. Time and memory grow
/// with the length of the text; nesting is limited, so that no text exhausts the stack.
public struct SPARQLParser: Sendable {
  /// Against which relative IRIs are resolved before the text gives a base; without one they are errors.
  public var base: IRI?
  /// Prefixes that the text may use without declaring them.
  public var prefixes: [Prologue.Prefix]
  /// File or stream name, for failures.
  public var sourceName: String?
  /// How deep groups, expressions, paths, lists and triple terms may stand in each other.
  public var nestingLimit = 200

  public init(base: IRI? = nil, prefixes: [Prologue.Prefix] = [], sourceName: String? = nil) {
    self.base = base
    self.prefixes = prefixes
    self.sourceName = sourceName
  }

  /// The query that a text is.
  public func query(_ text: [UInt8]) throws(SyntaxFailure) -> Query {
    try read(text) { reader in try reader.readQueryUnit() }
  }

  /// The query that a text is.
  public func query(_ text: String) throws(SyntaxFailure) -> Query { try query(Array(text.utf8)) }

  /// The update request that a text is; a text without operations is one too.
  public func update(_ text: [UInt8]) throws(SyntaxFailure) -> Update {
    try read(text) { reader in try reader.readUpdateUnit() }
  }

  /// The update request that a text is.
  public func update(_ text: String) throws(SyntaxFailure) -> Update { try update(Array(text.utf8)) }

  /// The query that a text is, read within limits.
  ///
  /// - Throws: `SyntaxFailure`, or `EvaluationFailure` where a limit was passed.
  public func query(_ text: [UInt8], limits: EvaluationLimits) throws -> Query {
    var reader = SPARQLReader(text, parser: self)
    reader.watch = Watch(limits)
    return try reader.readQueryUnit()
  }

  /// The update request that a text is, read within limits.
  ///
  /// - Throws: `SyntaxFailure`, or `EvaluationFailure` where a limit was passed.
  public func update(_ text: [UInt8], limits: EvaluationLimits) throws -> Update {
    var reader = SPARQLReader(text, parser: self)
    reader.watch = Watch(limits)
    return try reader.readUpdateUnit()
  }

  private func read<Result>(
    _ text: [UInt8], _ body: (inout SPARQLReader) throws -> Result
  ) throws(SyntaxFailure) -> Result {
    var reader = SPARQLReader(text, parser: self)
    do {
      return try body(&reader)
    } catch let failure as SyntaxFailure {
      throw failure
    } catch {
      // The text is held whole, so that nothing but syntax can fail.
      throw reader.window.failure(expected: "a query that can be read")
    }
  }
}
