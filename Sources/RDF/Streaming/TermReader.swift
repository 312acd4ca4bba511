import Text

/// What the readers of lines and of Turtle share: the window on the text and the statement being built.
struct TermReader {
  var window: ScanWindow
  var statement = Statement()
  let version: RDFVersion
  private let nestingLimit: Int
  private var depth = 0

  init(format: String, options: RDFReadingOptions, source: @escaping () throws -> [UInt8]) {
    window = ScanWindow(
      format: format, sourceName: options.sourceName, tokenLimit: options.termLimit, source: source)
    version = options.version
    nestingLimit = options.nestingLimit
  }

  /// Goes one level deeper, or fails where the text nests too deep.
  mutating func descend() throws {
    guard depth < nestingLimit else {
      throw window.failure(length: 1, expected: "no more than \(nestingLimit) levels of nesting")
    }
    depth += 1
  }

  mutating func ascend() { depth -= 1 }

  /// Stands outside everything again, after a statement that is passed over.
  mutating func reset() {
    depth = 0
    statement.bytes.removeSubrange(StandardTerms.bytes.count...)
    statement.triples.removeAll()
  }

  /// Reads `<iri>`, which must be absolute where there is no base to resolve it against.
  @inline(__always)
  mutating func readIRI(base: IRIReference?) throws -> TermView {
    let start = statement.bytes.count
    let length = try window.readIRIReference(appendingTo: &statement.bytes)
    if IRIReference.schemeLength(statement.bytes.span.extracting(start..<statement.bytes.count)) == 0 {
      guard let base else {
        throw window.failure(at: -length, length: length, expected: "an absolute IRI, as there is no base")
      }
      let resolved = base.resolving(Array(statement.bytes[start...]))
      statement.bytes.replaceSubrange(start..., with: resolved)
    }
    return TermView(.iri, start..<statement.bytes.count)
  }

  /// The definition of the prefix that stands next with this length, nil where it has none.
  func prefix(length: Int) -> PrefixTable.Identifier? {
    let label = window.bytes.span.extracting(window.offset..<(window.offset + length))
    return statement.prefixes.identifier(ofLabel: label)
  }

  /// Reads `_:label`.
  mutating func readBlankNode() throws -> TermView {
    let start = statement.bytes.count
    try window.readBlankNodeLabel(appendingTo: &statement.bytes)
    BlankNodeLabels.escapeGenerated(in: &statement.bytes, from: start)
    return TermView(.blankNode, start..<statement.bytes.count)
  }

  /// Reads the tag after a quoted string and makes the string a literal in that language.
  mutating func readLanguageTag(of literal: TermView) throws -> TermView {
    var literal = literal
    let start = statement.bytes.count
    literal.direction = try window.readLanguageTag(version: version, appendingTo: &statement.bytes)
    literal.kind = .languageTaggedLiteral
    literal.annotation = start..<statement.bytes.count
    return literal
  }

  /// Makes a quoted string a literal of a datatype; one of `xsd:string` stays a plain string.
  ///
  /// - Parameter length: of the datatype as it stands in the text, just before the next byte.
  mutating func typed(_ literal: TermView, _ datatype: TermView, length: Int) throws -> TermView {
    var literal = literal
    if isTerm(datatype, Self.string) {
      return literal
    }
    if isTerm(datatype, Self.languageString) || isTerm(datatype, Self.directedLanguageString) {
      throw window.failure(at: -length, length: length, expected: "a datatype that needs no language tag")
    }
    literal.kind = .typedLiteral
    literal.annotation = datatype.text
    literal.datatypePrefix = datatype.prefix
    return literal
  }

  private static let string = Array((Namespace.xsd.iri + "string").utf8)
  private static let languageString = Array((Namespace.rdf.iri + "langString").utf8)
  private static let directedLanguageString = Array((Namespace.rdf.iri + "dirLangString").utf8)

  /// Whether an IRI of the statement is made of these bytes.
  private func isTerm(_ view: TermView, _ iri: [UInt8]) -> Bool { statement.isIRI(view, iri) }
}
