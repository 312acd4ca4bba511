extension Quad {
  /// The quad with its blank nodes replaced.
  public func mappingBlankNodes(_ map: (BlankNode) -> BlankNode) -> Quad {
    var quad = self
    quad.subject = subject.mappingBlankNodes(map)
    quad.object = object.mappingBlankNodes(map)
    if case .blankNode(let node) = graph { quad.graph = .blankNode(map(node)) }
    return quad
  }
}

extension Term {
  /// The term with its blank nodes replaced, those within triple terms too.
  public func mappingBlankNodes(_ map: (BlankNode) -> BlankNode) -> Term {
    switch self {
    case .iri, .literal: self
    case .blankNode(let node): .blankNode(map(node))
    case .triple(let triple):
      .triple(
        Triple(triple.subject.mappingBlankNodes(map), triple.predicate, triple.object.mappingBlankNodes(map)))
    }
  }
}
