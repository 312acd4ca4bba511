extension Vocabulary {
  public static let rdf = RDFSyntax()
  public static let rdfs = RDFSchema()
  public static let owl = WebOntologyLanguage()
  public static let xsd = XMLSchemaTypes()

  /// The RDF vocabulary.
  public struct RDFSyntax: Sendable {
    public let type = Namespace.rdf.term("type")
    public let first = Namespace.rdf.term("first")
    public let rest = Namespace.rdf.term("rest")
    public let `nil` = Namespace.rdf.term("nil")
    public let subject = Namespace.rdf.term("subject")
    public let predicate = Namespace.rdf.term("predicate")
    public let object = Namespace.rdf.term("object")
    public let reifies = Namespace.rdf.term("reifies")
    public let value = Namespace.rdf.term("value")
    public let language = Namespace.rdf.term("language")
    public let direction = Namespace.rdf.term("direction")
    public let langString = Namespace.rdf.term("langString")
    public let dirLangString = Namespace.rdf.term("dirLangString")
    public let html = Namespace.rdf.term("HTML")
    public let xmlLiteral = Namespace.rdf.term("XMLLiteral")
    public let json = Namespace.rdf.term("JSON")
    public let list = Namespace.rdf.term("List")
    public let statement = Namespace.rdf.term("Statement")
    public let property = Namespace.rdf.term("Property")
    public let bag = Namespace.rdf.term("Bag")
    public let seq = Namespace.rdf.term("Seq")
    public let alt = Namespace.rdf.term("Alt")
    public let li = Namespace.rdf.term("li")
  }

  /// RDF Schema.
  public struct RDFSchema: Sendable {
    public let label = Namespace.rdfs.term("label")
    public let comment = Namespace.rdfs.term("comment")
    public let seeAlso = Namespace.rdfs.term("seeAlso")
    public let isDefinedBy = Namespace.rdfs.term("isDefinedBy")
    public let subClassOf = Namespace.rdfs.term("subClassOf")
    public let subPropertyOf = Namespace.rdfs.term("subPropertyOf")
    public let domain = Namespace.rdfs.term("domain")
    public let range = Namespace.rdfs.term("range")
    public let `class` = Namespace.rdfs.term("Class")
    public let resource = Namespace.rdfs.term("Resource")
    public let literal = Namespace.rdfs.term("Literal")
    public let datatype = Namespace.rdfs.term("Datatype")
  }

  /// The Web Ontology Language.
  public struct WebOntologyLanguage: Sendable {
    public let ontology = Namespace.owl.term("Ontology")
    public let `class` = Namespace.owl.term("Class")
    public let objectProperty = Namespace.owl.term("ObjectProperty")
    public let datatypeProperty = Namespace.owl.term("DatatypeProperty")
    public let symmetricProperty = Namespace.owl.term("SymmetricProperty")
    public let transitiveProperty = Namespace.owl.term("TransitiveProperty")
    public let inverseOf = Namespace.owl.term("inverseOf")
    public let sameAs = Namespace.owl.term("sameAs")
    public let versionInfo = Namespace.owl.term("versionInfo")
    public let namedIndividual = Namespace.owl.term("NamedIndividual")
  }

  /// XML Schema datatypes.
  public struct XMLSchemaTypes: Sendable {
    public let string = Namespace.xsd.term("string")
    public let boolean = Namespace.xsd.term("boolean")
    public let integer = Namespace.xsd.term("integer")
    public let decimal = Namespace.xsd.term("decimal")
    public let double = Namespace.xsd.term("double")
    public let float = Namespace.xsd.term("float")
    public let date = Namespace.xsd.term("date")
    public let dateTime = Namespace.xsd.term("dateTime")
    public let time = Namespace.xsd.term("time")
    public let duration = Namespace.xsd.term("duration")
    public let gYear = Namespace.xsd.term("gYear")
    public let gYearMonth = Namespace.xsd.term("gYearMonth")
    public let gMonthDay = Namespace.xsd.term("gMonthDay")
    public let dayTimeDuration = Namespace.xsd.term("dayTimeDuration")
    public let yearMonthDuration = Namespace.xsd.term("yearMonthDuration")
    public let nonNegativeInteger = Namespace.xsd.term("nonNegativeInteger")
    public let anyURI = Namespace.xsd.term("anyURI")
    public let language = Namespace.xsd.term("language")
  }
}
