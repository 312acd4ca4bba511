public import DocumentModel
public import RDF
import Text

/// The properties of the model that are its own, under a base; `schema/ontology.ttl` says what they mean.
public struct EntenteVocabulary: Sendable {
  public let namespace: Namespace

  public let sha256: IRI
  public let length: IRI
  public let documentTime: IRI
  public let documentTimeSource: IRI
  public let documentTimeReason: IRI
  public let inconsistency: IRI
  public let detail: IRI
  public let section: IRI
  public let modelDigest: IRI
  public let rulesDigest: IRI
  public let knowledgeDigest: IRI
  public let setting: IRI

  public let proposition: IRI
  public let reportedBy: IRI
  public let holderChain: IRI
  public let attribution: IRI
  public let polarity: IRI
  public let modality: IRI
  public let tense: IRI
  public let eventTime: IRI
  public let statedTime: IRI
  public let inDocument: IRI
  public let evidence: IRI
  public let evidenceSpan: IRI
  public let subjectMention: IRI
  public let objectMention: IRI
  public let rule: IRI
  public let confidence: IRI
  public let content: IRI
  public let restates: IRI
  public let condition: IRI
  public let conditionNegated: IRI
  public let inferred: IRI
  public let flag: IRI
  public let verdict: IRI
  public let reviewedBy: IRI
  public let reviewedOn: IRI
  public let reviewReason: IRI
  public let readAs: IRI
  /// Stands as the object of a proposition whose relation has no other side.
  public let unspecified: IRI

  public let metonymic: IRI
  public let editorial: IRI
  public let linkReason: IRI
  public let linkFrom: IRI
  public let linkTo: IRI

  public let subtype: IRI
  public let metonym: IRI
  public let demonym: IRI
  public let countryCode: IRI
  public let code: IRI
  public let operatorEntity: IRI
  /// Those whose thing of its kind something is.
  public let owner: IRI
  /// The kind of a thing; what a document claims to be of a kind is the relation `instanceOf`.
  public let ofKind: IRI
  public let date: IRI

  public let edtf: IRI
  public let earliest: IRI
  public let latest: IRI
  public let monthDay: IRI
  public let duration: IRI
  public let timeReference: IRI
  public let modifier: IRI

  public let value: IRI
  public let minimum: IRI
  public let maximum: IRI
  public let unit: IRI
  public let rangeClass: IRI
  public let comparison: IRI
  public let comparedWith: IRI

  public let modelVersion: IRI
  public let policy: IRI

  public init(_ namespace: Namespace) {
    self.namespace = namespace
    sha256 = namespace.term("sha256")
    length = namespace.term("length")
    documentTime = namespace.term("documentTime")
    documentTimeSource = namespace.term("documentTimeSource")
    documentTimeReason = namespace.term("documentTimeReason")
    inconsistency = namespace.term("inconsistency")
    detail = namespace.term("detail")
    section = namespace.term("section")
    modelDigest = namespace.term("modelDigest")
    rulesDigest = namespace.term("rulesDigest")
    knowledgeDigest = namespace.term("knowledgeDigest")
    setting = namespace.term("setting")
    proposition = namespace.term("proposition")
    reportedBy = namespace.term("reportedBy")
    holderChain = namespace.term("holderChain")
    attribution = namespace.term("attribution")
    polarity = namespace.term("polarity")
    modality = namespace.term("modality")
    tense = namespace.term("tense")
    eventTime = namespace.term("eventTime")
    statedTime = namespace.term("statedTime")
    inDocument = namespace.term("inDocument")
    evidence = namespace.term("evidence")
    evidenceSpan = namespace.term("evidenceSpan")
    subjectMention = namespace.term("subjectMention")
    objectMention = namespace.term("objectMention")
    rule = namespace.term("rule")
    confidence = namespace.term("confidence")
    content = namespace.term("content")
    restates = namespace.term("restates")
    condition = namespace.term("condition")
    conditionNegated = namespace.term("conditionNegated")
    inferred = namespace.term("inferred")
    flag = namespace.term("flag")
    verdict = namespace.term("verdict")
    reviewedBy = namespace.term("reviewedBy")
    reviewedOn = namespace.term("reviewedOn")
    reviewReason = namespace.term("reviewReason")
    readAs = namespace.term("readAs")
    unspecified = namespace.term("unspecified")
    metonymic = namespace.term("metonymic")
    editorial = namespace.term("editorial")
    linkReason = namespace.term("linkReason")
    linkFrom = namespace.term("linkFrom")
    linkTo = namespace.term("linkTo")
    subtype = namespace.term("subtype")
    metonym = namespace.term("metonym")
    demonym = namespace.term("demonym")
    countryCode = namespace.term("countryCode")
    code = namespace.term("code")
    operatorEntity = namespace.term("operator")
    owner = namespace.term("owner")
    ofKind = namespace.term("ofKind")
    date = namespace.term("date")
    edtf = namespace.term("edtf")
    earliest = namespace.term("earliest")
    latest = namespace.term("latest")
    monthDay = namespace.term("monthDay")
    duration = namespace.term("duration")
    timeReference = namespace.term("timeReference")
    modifier = namespace.term("modifier")
    value = namespace.term("value")
    minimum = namespace.term("min")
    maximum = namespace.term("max")
    unit = namespace.term("unit")
    rangeClass = namespace.term("rangeClass")
    comparison = namespace.term("comparison")
    comparedWith = namespace.term("comparedWith")
    modelVersion = namespace.term("modelVersion")
    policy = namespace.term("policy")
  }

  /// Any term of the namespace: a relation, a class, a code.
  public func term(_ name: String) -> IRI { namespace.term(name) }

  public func term(_ polarity: Polarity) -> IRI { term("polarity-" + polarity.rawValue) }

  public func term(_ modality: Modality) -> IRI { term("modality-" + modality.rawValue) }

  public func term(_ tense: ClaimTense) -> IRI { term("tense-" + tense.rawValue) }

  public func term(_ section: SectionKind) -> IRI { term("section-" + section.rawValue) }

  /// The property of a claim's qualifier by its key.
  public func qualifier(_ key: String) -> IRI { term("qualifier-" + PercentEncoding.encoded(key)) }

  /// The property of a relation of the catalogue.
  public func relation(_ id: String) -> IRI { term(PercentEncoding.encoded(id)) }

  /// The relation whose property an IRI is; nil for an IRI of another namespace.
  public func relation(named iri: IRI) -> String? {
    guard iri.string.hasPrefix(namespace.iri) else { return nil }
    return PercentEncoding.decoded(iri.string.dropFirst(namespace.iri.count))
  }

  /// Says which content a store holds of what was sent to it.
  public var loadedContent: IRI { term("loadedContent") }

  /// The IRI of a class of the ontology.
  public func term(_ type: OntologyClass) -> IRI { namespace.term(type.rawValue) }
}
