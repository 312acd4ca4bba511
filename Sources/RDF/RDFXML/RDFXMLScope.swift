import XML

/// What an element inherits from those around it: base, language, direction and version.
struct RDFXMLScope {
  var base: IRI?
  var language: String?
  var direction: Literal.BaseDirection?
  /// Whether `rdf:version` announced RDF 1.2.
  var announcesRDF12 = false

  /// The scope within an element with these attributes.
  func entering(_ start: MarkupStart, version: RDFVersion) -> RDFXMLScope {
    if start.attributes.isEmpty { return self }
    var scope = self
    if let base = start.value("base", namespace: RDFXMLNames.xmlNamespace) {
      scope.base = scope.base?.resolving(base) ?? IRI(base)
    }
    if let language = start.value("lang", namespace: RDFXMLNames.xmlNamespace) {
      scope.language = language.isEmpty ? nil : language
    }
    guard version == .rdf12 else { return scope }
    if let announced = start.value("version", namespace: Namespace.rdf.iri) {
      scope.announcesRDF12 = announced.hasPrefix("1.2")
    }
    if let direction = start.value("dir", namespace: RDFXMLNames.internationalization) {
      scope.direction = Literal.BaseDirection(rawValue: direction)
    }
    return scope
  }

  /// A text in the language and direction of this scope.
  func literal(_ text: String) -> Literal {
    guard let language else { return Literal(text) }
    return Literal(text, language: language, direction: announcesRDF12 ? direction : nil)
  }
}
