import XML

extension RDFXMLReader {
  /// Begins a node element (production nodeElement): its subject, its type and the properties among its attributes.
  mutating func startNode(_ start: MarkupStart, _ scope: RDFXMLScope) throws {
    guard RDFXMLNames.mayBeNodeElement(start.name) else {
      throw failure(expected: "an element for a node", found: start.name.local)
    }
    let subject = try subject(of: start, scope)
    try place(subject)
    var frame = RDFXMLFrame(.node, scope)
    frame.subject = subject
    frames.append(frame)
    if RDFXMLNames.rdfTerm(start.name) != "Description" {
      try emit(subject, Vocabulary.rdf.type, .iri(try elementIRI(start.name)))
    }
    for attribute in start.attributes {
      switch RDFXMLNames.attributeTerm(attribute.name) {
      case "ID", "about", "nodeID": continue
      default: try emitAttribute(attribute, of: subject, scope)
      }
    }
  }

  private mutating func subject(of start: MarkupStart, _ scope: RDFXMLScope) throws -> Term {
    var subject: Term?
    for attribute in start.attributes {
      let found: Term
      switch RDFXMLNames.attributeTerm(attribute.name) {
      case "ID": found = .iri(try identifier(attribute.value, scope))
      case "about": found = .iri(try iri(attribute.value, scope))
      case "nodeID": found = try node(named: attribute.value)
      default: continue
      }
      guard subject == nil else {
        throw failure(expected: "only one of rdf:ID, rdf:about and rdf:nodeID", found: attribute.name.local)
      }
      subject = found
    }
    return subject ?? generatedNode()
  }

  /// Makes a node the object of the property, or the item of the collection, that it stands in.
  private mutating func place(_ node: Term) throws {
    guard let index = frames.indices.last else { return }
    switch frames[index].role {
    case .property:
      guard !frames[index].hasObject else { throw failure(expected: "only one node in a property") }
      guard frames[index].text.isXMLSpace else {
        throw failure(expected: "text or a node, not both", found: frames[index].text)
      }
      frames[index].hasObject = true
      if let property = frames[index].property { try emit(property, object: node) }
    case .collection: try addItem(node, to: index)
    case .triple:
      guard !frames[index].hasObject else { throw failure(expected: "only one node in a triple term") }
      frames[index].hasObject = true
    default: break
    }
  }

  private mutating func addItem(_ item: Term, to index: Int) throws {
    let listNode = generatedNode()
    if let last = frames[index].lastListNode {
      try emit(last, Vocabulary.rdf.rest, listNode)
    } else if let property = frames[index].property {
      try emit(property, object: listNode)
    }
    frames[index].lastListNode = listNode
    try emit(listNode, Vocabulary.rdf.first, item)
  }

  /// Hands the triple that an attribute states to the sink; attributes of XML state none.
  mutating func emitAttribute(_ attribute: MarkupAttribute, of subject: Term, _ scope: RDFXMLScope) throws {
    if isSyntaxOnly(attribute.name) { return }
    if let term = RDFXMLNames.attributeTerm(attribute.name) {
      let isKept = version == .rdf12 && RDFXMLNames.isAnnotationTerm(term)
      guard RDFXMLNames.mayBePropertyAttribute(term: term), !isKept else {
        throw failure(expected: "an attribute that may state a property", found: "rdf:" + term)
      }
      if term == "type" {
        return try emit(subject, Vocabulary.rdf.type, .iri(try iri(attribute.value, scope)))
      }
    }
    guard !attribute.name.namespace.isEmpty else {
      throw failure(expected: "an attribute with a namespace", found: attribute.name.local)
    }
    try emit(subject, try elementIRI(attribute.name), .literal(scope.literal(attribute.value)))
  }

  /// The IRI that the name of an element or attribute stands for.
  mutating func elementIRI(_ name: MarkupName) throws -> IRI {
    if let known = elementNames.iri(of: name) { return known }
    let iri = try iri(name.namespace + name.local, RDFXMLScope())
    elementNames.remember(iri, for: name)
    return iri
  }
}

extension String {
  /// Whether there is nothing but XML's white space.
  var isXMLSpace: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D } }
}
