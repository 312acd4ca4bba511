extension Statement {
  /// A statement that holds a quad.
  public init(_ quad: Quad) {
    self.init()
    set(quad)
  }

  /// Makes this the statement of a quad; the bytes of the one before are used again.
  public mutating func set(_ quad: Quad) {
    malformedTerm = quad.malformedTerm
    setChecked(quad)
  }

  /// As `set`, for a quad whose terms the caller has checked.
  mutating func setChecked(_ quad: Quad) {
    bytes.removeSubrange(StandardTerms.bytes.count...)
    triples.removeAll(keepingCapacity: true)
    graph = quad.graph.term.map { push($0) }
    subject = push(quad.subject)
    predicate = push(quad.predicate)
    object = push(quad.object)
  }

  private mutating func push(_ term: Term) -> TermView {
    switch term {
    case .iri(let iri): push(iri)
    case .blankNode(let node): TermView(.blankNode, push(node.label))
    case .literal(let literal): push(literal)
    case .triple(let triple): addTriple(push(triple.subject), push(triple.predicate), push(triple.object))
    }
  }

  private mutating func push(_ iri: IRI) -> TermView { TermView(.iri, push(iri.string)) }

  private mutating func push(_ literal: Literal) -> TermView {
    var view = TermView(.plainLiteral, push(literal.lexicalForm))
    view.isVerbatim = false
    if let language = literal.language {
      view.kind = .languageTaggedLiteral
      view.annotation = push(language)
      view.direction = literal.direction
    } else if !literal.isPlainString {
      view.kind = .typedLiteral
      view.annotation = push(literal.datatype.string)
    }
    return view
  }

  private mutating func push(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return start..<bytes.count
  }
}
