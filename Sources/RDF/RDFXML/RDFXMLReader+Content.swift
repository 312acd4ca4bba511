import XML

extension RDFXMLReader {
  /// Takes text between tags: the content of a property, or white space.
  mutating func take(_ text: String) throws {
    guard let index = frames.indices.last else { return }
    switch frames[index].role {
    case .property where !frames[index].hasObject, .typedText:
      frames[index].text += text
      try checkLength(frames[index].text)
    case .markup:
      markup.text(text)
      try checkLength(markup.canonicalText)
    case .ignored: break
    case .property, .document, .node, .empty, .collection, .triple:
      guard text.isXMLSpace else { throw failure(expected: "an element, not text", found: text) }
    }
  }

  /// Ends the innermost element.
  mutating func end(_ name: MarkupName) throws {
    if case .markup = frames.last?.role, markup.isInside { return markup.end() }
    guard let frame = frames.popLast(), let property = frame.property else { return }
    switch frame.role {
    case .property where !frame.hasObject: try emit(property, object: .literal(frame.scope.literal(frame.text)))
    case .typedText(let datatype): try emit(property, object: .literal(Literal(frame.text, datatype: datatype)))
    case .markup:
      let literal = Literal(markup.canonicalText, datatype: Vocabulary.rdf.xmlLiteral)
      try emit(property, object: .literal(literal))
    case .collection:
      if let last = frame.lastListNode {
        try emit(last, Vocabulary.rdf.rest, .iri(Vocabulary.rdf.nil))
      } else {
        try emit(property, object: .iri(Vocabulary.rdf.nil))
      }
    case .triple:
      let triples = endCapture()
      guard let triple = triples.first, triples.count == 1 else {
        throw failure(expected: "one property of the node in a triple term", found: "\(triples.count)")
      }
      try emit(property, object: .triple(triple))
    case .property, .document, .node, .empty, .ignored: break
    }
  }
}
