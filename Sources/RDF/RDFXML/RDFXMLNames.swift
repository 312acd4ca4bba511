import XML

/// The names that RDF/XML keeps for its own syntax (RDF/XML Syntax Specification, section 6.2.2).
enum RDFXMLNames {
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  static let internationalization = "http://www.w3.org/2005/11/its"

  private static let coreSyntaxTerms: Set<String> = [
    "RDF", "ID", "about", "parseType", "resource", "nodeID", "datatype",
  ]
  private static let annotationTerms: Set<String> = ["version", "annotation", "annotationNodeID"]
  private static let oldTerms: Set<String> = ["aboutEach", "aboutEachPrefix", "bagID"]
  /// Attributes that may stand without a namespace, as they did before 2004.
  private static let unqualifiedAttributes: Set<String> = ["ID", "about", "resource", "parseType", "type"]

  /// The local name of a term of the RDF namespace, nil for other names.
  static func rdfTerm(_ name: MarkupName) -> String? { name.namespace == Namespace.rdf.iri ? name.local : nil }

  /// The term that an attribute stands for; unqualified ones are taken into the RDF namespace.
  static func attributeTerm(_ name: MarkupName) -> String? {
    if name.namespace.isEmpty, unqualifiedAttributes.contains(name.local) { return name.local }
    return rdfTerm(name)
  }

  static func mayBeNodeElement(_ name: MarkupName) -> Bool {
    guard let term = rdfTerm(name) else { return !name.namespace.isEmpty }
    return !coreSyntaxTerms.contains(term) && !oldTerms.contains(term) && term != "li"
  }

  static func mayBePropertyElement(_ name: MarkupName) -> Bool {
    guard let term = rdfTerm(name) else { return !name.namespace.isEmpty }
    return !coreSyntaxTerms.contains(term) && !oldTerms.contains(term) && term != "Description"
  }

  /// Whether a term of the RDF namespace may be an attribute that states a property.
  static func mayBePropertyAttribute(term: String) -> Bool {
    !coreSyntaxTerms.contains(term) && !oldTerms.contains(term) && term != "Description" && term != "li"
  }

  static func isAnnotationTerm(_ term: String) -> Bool { annotationTerms.contains(term) }

  /// Whether XML keeps an attribute's name for itself; such attributes state nothing.
  static func isReserved(_ name: MarkupName) -> Bool {
    name.namespace == xmlNamespace || name.namespace.isEmpty && name.local.lowercased().hasPrefix("xml")
  }
}
