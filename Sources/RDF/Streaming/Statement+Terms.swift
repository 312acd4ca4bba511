extension Statement {
  /// The quad as a value of its own.
  public var quad: Quad {
    Quad(term(subject), iri(predicate), term(object), in: graph.flatMap { GraphName(term($0)) } ?? .defaultGraph)
  }

  /// A term of this statement as a value of its own.
  public func term(_ view: TermView) -> Term {
    switch view.kind {
    case .iri: return .iri(iri(view))
    case .blankNode: return .blankNode(BlankNode(string(view.text)))
    case .plainLiteral: return .literal(Literal(string(view.text)))
    case .typedLiteral: return .literal(Literal(string(view.text), datatype: iri(view.datatype)))
    case .languageTaggedLiteral:
      let language = string(view.annotation)
      return .literal(Literal(string(view.text), language: language, direction: view.direction))
    case .tripleTerm:
      let triple = triples[view.text.lowerBound]
      return .triple(Triple(term(triple.subject), iri(triple.predicate), term(triple.object)))
    }
  }

  private func iri(_ view: TermView) -> IRI {
    let local = string(view.text)
    guard let prefix = view.prefix else { return IRI(local) }
    return IRI(String(decoding: prefixes.bytes[prefixes.namespace(prefix)], as: UTF8.self) + local)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
