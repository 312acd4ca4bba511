extension Vocabulary {
  public static let prov = Provenance()
  public static let dcterms = DublinCore()
  public static let nif = LanguageInterchange()
  public static let itsrdf = InternationalizationTagSet()
  public static let oa = WebAnnotation()

  /// PROV-O.
  public struct Provenance: Sendable {
    public let entity = Namespace.prov.term("Entity")
    public let activity = Namespace.prov.term("Activity")
    public let agent = Namespace.prov.term("Agent")
    public let softwareAgent = Namespace.prov.term("SoftwareAgent")
    public let wasAttributedTo = Namespace.prov.term("wasAttributedTo")
    public let wasDerivedFrom = Namespace.prov.term("wasDerivedFrom")
    public let wasGeneratedBy = Namespace.prov.term("wasGeneratedBy")
    public let wasQuotedFrom = Namespace.prov.term("wasQuotedFrom")
    public let hadPrimarySource = Namespace.prov.term("hadPrimarySource")
    public let used = Namespace.prov.term("used")
    public let wasAssociatedWith = Namespace.prov.term("wasAssociatedWith")
    public let generatedAtTime = Namespace.prov.term("generatedAtTime")
    public let value = Namespace.prov.term("value")
  }

  /// Dublin Core terms.
  public struct DublinCore: Sendable {
    public let title = Namespace.dcterms.term("title")
    public let creator = Namespace.dcterms.term("creator")
    public let publisher = Namespace.dcterms.term("publisher")
    public let issued = Namespace.dcterms.term("issued")
    public let created = Namespace.dcterms.term("created")
    public let modified = Namespace.dcterms.term("modified")
    public let date = Namespace.dcterms.term("date")
    public let source = Namespace.dcterms.term("source")
    public let identifier = Namespace.dcterms.term("identifier")
    public let language = Namespace.dcterms.term("language")
    public let license = Namespace.dcterms.term("license")
    public let rights = Namespace.dcterms.term("rights")
    public let description = Namespace.dcterms.term("description")
    public let subject = Namespace.dcterms.term("subject")
    public let isPartOf = Namespace.dcterms.term("isPartOf")
    public let hasPart = Namespace.dcterms.term("hasPart")
    public let format = Namespace.dcterms.term("format")
  }

  /// The NLP Interchange Format.
  public struct LanguageInterchange: Sendable {
    public let context = Namespace.nif.term("Context")
    public let sentenceClass = Namespace.nif.term("Sentence")
    public let phrase = Namespace.nif.term("Phrase")
    public let word = Namespace.nif.term("Word")
    public let offsetBasedString = Namespace.nif.term("OffsetBasedString")
    public let beginIndex = Namespace.nif.term("beginIndex")
    public let endIndex = Namespace.nif.term("endIndex")
    public let anchorOf = Namespace.nif.term("anchorOf")
    public let isString = Namespace.nif.term("isString")
    public let referenceContext = Namespace.nif.term("referenceContext")
    public let sentence = Namespace.nif.term("sentence")
    public let nextSentence = Namespace.nif.term("nextSentence")
    public let before = Namespace.nif.term("before")
    public let after = Namespace.nif.term("after")
  }

  /// ITS 2.0 in RDF.
  public struct InternationalizationTagSet: Sendable {
    public let taIdentRef = Namespace.itsrdf.term("taIdentRef")
    public let taClassRef = Namespace.itsrdf.term("taClassRef")
    public let taConfidence = Namespace.itsrdf.term("taConfidence")
    public let taAnnotatorsRef = Namespace.itsrdf.term("taAnnotatorsRef")
  }

  /// The Web Annotation vocabulary.
  public struct WebAnnotation: Sendable {
    public let annotation = Namespace.oa.term("Annotation")
    public let hasBody = Namespace.oa.term("hasBody")
    public let hasTarget = Namespace.oa.term("hasTarget")
    public let hasSource = Namespace.oa.term("hasSource")
    public let hasSelector = Namespace.oa.term("hasSelector")
  }
}
