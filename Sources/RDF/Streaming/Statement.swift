/// The quad that a reader has just read, with the bytes its terms stand in.
///
/// One value is used for a whole text: the bytes are a stack on which the reader pushes graph, subject, predicate and
/// object, so that a term shared by many quads is copied once and no term allocates.
public struct Statement: Sendable {
  /// The characters of all terms, escapes resolved.
  public internal(set) var bytes: [UInt8]
  /// The triples of triple terms.
  public internal(set) var triples: [TripleView] = []
  /// The prefixes seen so far.
  public internal(set) var prefixes = PrefixTable()
  public internal(set) var subject: TermView
  public internal(set) var predicate: TermView
  public internal(set) var object: TermView
  /// The graph's name, nil for the default graph.
  public internal(set) var graph: TermView?
  /// A term that RDF does not allow in its place, where the statement was made of a quad; readers make none.
  public internal(set) var malformedTerm: Term?

  init() {
    bytes = StandardTerms.bytes
    subject = StandardTerms.type
    predicate = StandardTerms.type
    object = StandardTerms.type
  }

  /// Keeps the triple of a triple term and returns the term.
  mutating func addTriple(_ subject: TermView, _ predicate: TermView, _ object: TermView) -> TermView {
    triples.append(TripleView(subject: subject, predicate: predicate, object: object))
    return TermView(.tripleTerm, (triples.count - 1)..<triples.count)
  }
}

/// The terms that Turtle has short forms for, kept at the bottom of every statement's bytes.
enum StandardTerms {
  private static let syntax = Array(Namespace.rdf.iri.utf8)
  private static let schema = Array(Namespace.xsd.iri.utf8)

  static let bytes: [UInt8] = {
    var bytes: [UInt8] = []
    for name in ["type", "first", "rest", "nil", "reifies"] { bytes += syntax + Array(name.utf8) }
    for name in ["integer", "decimal", "double", "boolean"] { bytes += schema + Array(name.utf8) }
    return bytes
  }()

  static let type = view("type", after: 0, in: syntax)
  static let first = view("first", after: type.text.upperBound, in: syntax)
  static let rest = view("rest", after: first.text.upperBound, in: syntax)
  static let `nil` = view("nil", after: rest.text.upperBound, in: syntax)
  static let reifies = view("reifies", after: `nil`.text.upperBound, in: syntax)
  static let integer = view("integer", after: reifies.text.upperBound, in: schema)
  static let decimal = view("decimal", after: integer.text.upperBound, in: schema)
  static let double = view("double", after: decimal.text.upperBound, in: schema)
  static let boolean = view("boolean", after: double.text.upperBound, in: schema)

  private static func view(_ name: StaticString, after start: Int, in namespace: [UInt8]) -> TermView {
    TermView(.iri, start..<(start + namespace.count + name.utf8CodeUnitCount))
  }
}

extension Statement {
  /// Whether a term that is an IRI is made of these bytes, however it was written.
  @inline(__always)
  func isIRI(_ view: TermView, _ iri: [UInt8]) -> Bool {
    let namespace = view.prefix.map { prefixes.namespace($0) } ?? 0..<0
    guard namespace.count + view.text.count == iri.count else { return false }
    for index in 0..<view.text.count where bytes[view.text.lowerBound + index] != iri[namespace.count + index] {
      return false
    }
    for index in 0..<namespace.count where prefixes.bytes[namespace.lowerBound + index] != iri[index] { return false }
    return true
  }
}
