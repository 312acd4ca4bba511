/// An open element and what is known of its content.
struct RDFXMLFrame {
  /// Which production of the grammar the element is.
  enum Role {
    /// `rdf:RDF`: holds node elements.
    case document
    /// A node element, or a property with `parseType="Resource"`: holds property elements.
    case node
    /// A property element whose content tells whether it is a literal or holds a node.
    case property
    /// A property element with a datatype: holds text.
    case typedText(IRI)
    /// A property element that may hold nothing.
    case empty
    /// `parseType="Collection"`: holds node elements.
    case collection
    /// `parseType="Literal"`: holds any XML.
    case markup
    /// `parseType="Triple"` (RDF 1.2): holds one node element with one property.
    case triple
    /// Within a construct that is to be left out.
    case ignored
  }

  var role: Role
  var scope: RDFXMLScope
  /// The node that the element describes.
  var subject: Term?
  /// The number of the last `rdf:li` among the element's properties.
  var memberCount = 0
  /// The statement that the element makes about the node around it.
  var property: RDFXMLProperty?
  var text = ""
  /// Whether the property has its object already.
  var hasObject = false
  /// The last node of a collection, nil where it has none yet.
  var lastListNode: Term?

  init(_ role: Role, _ scope: RDFXMLScope) {
    self.role = role
    self.scope = scope
  }
}

/// A property element before its object is known.
struct RDFXMLProperty {
  var subject: Term
  var predicate: IRI
  /// The name that `rdf:ID` gives to the statement's reification.
  var statement: IRI?
  /// The reifier that `rdf:annotation` names (RDF 1.2).
  var reifier: Term?
}
