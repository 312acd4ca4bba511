import XML

extension RDFXMLReader {
  /// What the attributes of a property element say.
  private struct Attributes {
    var identifier: String?
    var resource: String?
    var nodeID: String?
    var datatype: String?
    var parseType: String?
    var annotation: String?
    var annotationNodeID: String?
    /// Those that state properties of the object.
    var properties: [MarkupAttribute] = []

    var namesObject: Bool { resource != nil || nodeID != nil || !properties.isEmpty }
  }

  /// Begins a property element (productions of section 7.2.14 to 7.2.21).
  mutating func startProperty(_ start: MarkupStart, _ scope: RDFXMLScope) throws {
    guard RDFXMLNames.mayBePropertyElement(start.name) else {
      throw failure(expected: "an element for a property", found: start.name.local)
    }
    let attributes = try self.attributes(of: start)
    guard let index = frames.indices.last, let subject = frames[index].subject else { return }
    var property = RDFXMLProperty(subject: subject, predicate: try predicate(start.name))
    if let identifier = attributes.identifier { property.statement = try self.identifier(identifier, scope) }
    if let annotation = attributes.annotation { property.reifier = .iri(try iri(annotation, scope)) }
    if let name = attributes.annotationNodeID { property.reifier = try node(named: name) }
    if let parseType = attributes.parseType {
      guard !attributes.namesObject, attributes.datatype == nil else {
        throw failure(expected: "rdf:parseType without attributes that name an object")
      }
      return try startParsed(parseType, property, scope)
    }
    if attributes.namesObject { return try startEmpty(attributes, property, scope) }
    var frame = RDFXMLFrame(.property, scope)
    if let datatype = attributes.datatype {
      let type = try iri(datatype, scope)
      guard Literal("", datatype: type).isWellFormed else {
        throw failure(expected: "a datatype that needs no language tag", found: datatype)
      }
      frame.role = .typedText(type)
    }
    frame.property = property
    frames.append(frame)
  }

  private func attributes(of start: MarkupStart) throws -> Attributes {
    var attributes = Attributes()
    for attribute in start.attributes where !isSyntaxOnly(attribute.name) {
      switch RDFXMLNames.attributeTerm(attribute.name) {
      case "ID": attributes.identifier = attribute.value
      case "resource": attributes.resource = attribute.value
      case "nodeID": attributes.nodeID = attribute.value
      case "datatype": attributes.datatype = attribute.value
      case "parseType": attributes.parseType = attribute.value
      case "annotation" where version == .rdf12: attributes.annotation = attribute.value
      case "annotationNodeID" where version == .rdf12: attributes.annotationNodeID = attribute.value
      default: attributes.properties.append(attribute)
      }
    }
    return attributes
  }

  /// The predicate that an element's name stands for; `rdf:li` counts the members of the node.
  private mutating func predicate(_ name: MarkupName) throws -> IRI {
    guard RDFXMLNames.rdfTerm(name) == "li" else { return try elementIRI(name) }
    frames[frames.count - 1].memberCount += 1
    return Namespace.rdf.term("_\(frames[frames.count - 1].memberCount)")
  }

  private mutating func startParsed(_ parseType: String, _ property: RDFXMLProperty, _ scope: RDFXMLScope) throws {
    var frame = RDFXMLFrame(.markup, scope)
    frame.property = property
    switch parseType {
    case "Resource":
      let node = generatedNode()
      try emit(property, object: node)
      frame.role = .node
      frame.subject = node
      frame.property = nil
    case "Collection": frame.role = .collection
    case "Triple" where version == .rdf12:
      // A text that does not announce RDF 1.2 is to be read as if the property were not there.
      frame.role = scope.announcesRDF12 ? .triple : .ignored
      if scope.announcesRDF12 { beginCapture() }
    default: markup = XMLLiteralBuilder()
    }
    frames.append(frame)
  }

  /// Begins a property whose attributes name or describe its object.
  private mutating func startEmpty(
    _ attributes: Attributes, _ property: RDFXMLProperty, _ scope: RDFXMLScope
  ) throws {
    guard attributes.datatype == nil else { throw failure(expected: "rdf:datatype without a resource") }
    let object: Term
    switch (attributes.resource, attributes.nodeID) {
    case (let resource?, nil): object = .iri(try iri(resource, scope))
    case (nil, let name?): object = try node(named: name)
    case (nil, nil): object = generatedNode()
    default: throw failure(expected: "only one of rdf:resource and rdf:nodeID")
    }
    try emit(property, object: object)
    for attribute in attributes.properties { try emitAttribute(attribute, of: object, scope) }
    frames.append(RDFXMLFrame(.empty, scope))
  }
}
