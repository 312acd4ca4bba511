extension Vocabulary {
  public static let skos = KnowledgeOrganization()
  public static let schema = SchemaOrg()
  public static let time = Time()
  public static let edtf = ExtendedDateTime()
  public static let sem = SimpleEventModel()
  public static let foaf = FriendOfAFriend()
  public static let org = OrganizationOntology()
  public static let geo = GeoSPARQL()
  public static let sh = Shapes()

  /// SKOS.
  public struct KnowledgeOrganization: Sendable {
    public let concept = Namespace.skos.term("Concept")
    public let conceptScheme = Namespace.skos.term("ConceptScheme")
    public let prefLabel = Namespace.skos.term("prefLabel")
    public let altLabel = Namespace.skos.term("altLabel")
    public let hiddenLabel = Namespace.skos.term("hiddenLabel")
    public let notation = Namespace.skos.term("notation")
    public let definition = Namespace.skos.term("definition")
    public let inScheme = Namespace.skos.term("inScheme")
    public let hasTopConcept = Namespace.skos.term("hasTopConcept")
    public let topConceptOf = Namespace.skos.term("topConceptOf")
    public let broader = Namespace.skos.term("broader")
    public let narrower = Namespace.skos.term("narrower")
    public let related = Namespace.skos.term("related")
    public let exactMatch = Namespace.skos.term("exactMatch")
    public let closeMatch = Namespace.skos.term("closeMatch")
  }

  /// schema.org.
  public struct SchemaOrg: Sendable {
    public let creativeWork = Namespace.schema.term("CreativeWork")
    public let newsArticle = Namespace.schema.term("NewsArticle")
    public let claim = Namespace.schema.term("Claim")
    public let person = Namespace.schema.term("Person")
    public let organization = Namespace.schema.term("Organization")
    public let country = Namespace.schema.term("Country")
    public let place = Namespace.schema.term("Place")
    public let event = Namespace.schema.term("Event")
    public let product = Namespace.schema.term("Product")
    public let legislation = Namespace.schema.term("Legislation")
    public let quantitativeValue = Namespace.schema.term("QuantitativeValue")
    public let name = Namespace.schema.term("name")
    public let datePublished = Namespace.schema.term("datePublished")
    public let domainIncludes = Namespace.schema.term("domainIncludes")
    public let rangeIncludes = Namespace.schema.term("rangeIncludes")
    public let appearance = Namespace.schema.term("appearance")
    public let about = Namespace.schema.term("about")
    public let inLanguage = Namespace.schema.term("inLanguage")
    public let url = Namespace.schema.term("url")
  }

  /// OWL-Time.
  public struct Time: Sendable {
    public let temporalEntity = Namespace.time.term("TemporalEntity")
    public let instant = Namespace.time.term("Instant")
    public let interval = Namespace.time.term("Interval")
    public let properInterval = Namespace.time.term("ProperInterval")
    public let inXSDDate = Namespace.time.term("inXSDDate")
    public let inXSDDateTimeStamp = Namespace.time.term("inXSDDateTimeStamp")
    public let inXSDgYear = Namespace.time.term("inXSDgYear")
    public let inXSDgYearMonth = Namespace.time.term("inXSDgYearMonth")
    public let hasBeginning = Namespace.time.term("hasBeginning")
    public let hasEnd = Namespace.time.term("hasEnd")
    public let hasXSDDuration = Namespace.time.term("hasXSDDuration")
    public let before = Namespace.time.term("before")
    public let after = Namespace.time.term("after")
  }

  /// The Extended Date/Time Format as datatypes (Library of Congress).
  public struct ExtendedDateTime: Sendable {
    public let edtf = Namespace.edtf.term("EDTF")
  }

  /// The Simple Event Model.
  public struct SimpleEventModel: Sendable {
    public let event = Namespace.sem.term("Event")
    public let actor = Namespace.sem.term("Actor")
    public let place = Namespace.sem.term("Place")
    public let time = Namespace.sem.term("Time")
    public let view = Namespace.sem.term("View")
    public let hasActor = Namespace.sem.term("hasActor")
    public let hasPlace = Namespace.sem.term("hasPlace")
    public let hasTime = Namespace.sem.term("hasTime")
    public let hasTimeStamp = Namespace.sem.term("hasTimeStamp")
    public let hasBeginTimeStamp = Namespace.sem.term("hasBeginTimeStamp")
    public let hasEndTimeStamp = Namespace.sem.term("hasEndTimeStamp")
    public let accordingTo = Namespace.sem.term("accordingTo")
    public let eventType = Namespace.sem.term("eventType")
  }

  /// Friend of a Friend.
  public struct FriendOfAFriend: Sendable {
    public let agent = Namespace.foaf.term("Agent")
    public let person = Namespace.foaf.term("Person")
    public let organization = Namespace.foaf.term("Organization")
    public let group = Namespace.foaf.term("Group")
    public let document = Namespace.foaf.term("Document")
    public let name = Namespace.foaf.term("name")
    public let homepage = Namespace.foaf.term("homepage")
    public let primaryTopic = Namespace.foaf.term("primaryTopic")
  }

  /// The W3C organization ontology.
  public struct OrganizationOntology: Sendable {
    public let organization = Namespace.org.term("Organization")
    public let formalOrganization = Namespace.org.term("FormalOrganization")
    public let post = Namespace.org.term("Post")
    public let membership = Namespace.org.term("Membership")
    public let memberOf = Namespace.org.term("memberOf")
    public let hasMember = Namespace.org.term("hasMember")
    public let holds = Namespace.org.term("holds")
    public let postIn = Namespace.org.term("postIn")
    public let subOrganizationOf = Namespace.org.term("subOrganizationOf")
    public let role = Namespace.org.term("role")
  }

  /// GeoSPARQL.
  public struct GeoSPARQL: Sendable {
    public let feature = Namespace.geo.term("Feature")
    public let geometry = Namespace.geo.term("Geometry")
    public let hasGeometry = Namespace.geo.term("hasGeometry")
    public let asWKT = Namespace.geo.term("asWKT")
    public let wktLiteral = Namespace.geo.term("wktLiteral")
  }

  /// SHACL.
  public struct Shapes: Sendable {
    public let nodeShape = Namespace.sh.term("NodeShape")
    public let propertyShape = Namespace.sh.term("PropertyShape")
    public let property = Namespace.sh.term("property")
    public let path = Namespace.sh.term("path")
    public let targetClass = Namespace.sh.term("targetClass")
    public let nodeKind = Namespace.sh.term("nodeKind")
    public let datatype = Namespace.sh.term("datatype")
    public let minCount = Namespace.sh.term("minCount")
    public let maxCount = Namespace.sh.term("maxCount")
    public let iri = Namespace.sh.term("IRI")
  }
}
