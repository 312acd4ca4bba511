/// What stands in a quad.
public enum Term: Hashable, Sendable {
  case iri(IRI)
  case blankNode(BlankNode)
  case literal(Literal)
  /// A triple as a term (RDF 1.2), allowed as object only.
  indirect case triple(Triple)

  /// The IRI, nil for other kinds.
  public var iri: IRI? {
    guard case .iri(let iri) = self else { return nil }
    return iri
  }

  /// The literal, nil for other kinds.
  public var literal: Literal? {
    guard case .literal(let literal) = self else { return nil }
    return literal
  }

  /// The blank node, nil for other kinds.
  public var blankNode: BlankNode? {
    guard case .blankNode(let node) = self else { return nil }
    return node
  }

  /// The triple, nil for other kinds.
  public var triple: Triple? {
    guard case .triple(let triple) = self else { return nil }
    return triple
  }

  /// Whether the term may be the subject of a quad.
  public var isResource: Bool {
    switch self {
    case .iri, .blankNode: true
    case .literal, .triple: false
    }
  }
}

/// A subject, a predicate and an object, not said to hold in any graph: the content of a triple term.
public struct Triple: Hashable, Sendable {
  public var subject: Term
  public var predicate: IRI
  public var object: Term

  public init(_ subject: Term, _ predicate: IRI, _ object: Term) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
  }
}
