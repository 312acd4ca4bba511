public import RDF

/// The properties of the model that are its own, under a base; `schema/ontology.ttl` says what they mean.
public struct EntenteVocabulary: Sendable {
  public let namespace: Namespace

  public init(_ namespace: Namespace) { self.namespace = namespace }

  /// Any term of the namespace: a relation, a class, a code.
  public func term(_ name: String) -> IRI { namespace.term(name) }

  public func term(_ type: OntologyClass) -> IRI { namespace.term(type.rawValue) }

  public var sha256: IRI { term("sha256") }
  public var length: IRI { term("length") }
  public var documentTime: IRI { term("documentTime") }
  public var documentTimeSource: IRI { term("documentTimeSource") }
  public var documentTimeReason: IRI { term("documentTimeReason") }
  public var inconsistency: IRI { term("inconsistency") }
  public var section: IRI { term("section") }

  public var proposition: IRI { term("proposition") }
  public var reportedBy: IRI { term("reportedBy") }
  public var holderChain: IRI { term("holderChain") }
  public var attribution: IRI { term("attribution") }
  public var polarity: IRI { term("polarity") }
  public var modality: IRI { term("modality") }
  public var tense: IRI { term("tense") }
  public var eventTime: IRI { term("eventTime") }
  public var statedTime: IRI { term("statedTime") }
  public var inDocument: IRI { term("inDocument") }
  public var evidence: IRI { term("evidence") }
  public var evidenceSpan: IRI { term("evidenceSpan") }
  public var subjectMention: IRI { term("subjectMention") }
  public var objectMention: IRI { term("objectMention") }
  public var rule: IRI { term("rule") }
  public var confidence: IRI { term("confidence") }
  public var content: IRI { term("content") }
  public var restates: IRI { term("restates") }
  public var condition: IRI { term("condition") }
  public var conditionNegated: IRI { term("conditionNegated") }
  public var inferred: IRI { term("inferred") }
  public var flag: IRI { term("flag") }
  /// Stands as the object of a proposition whose relation has no other side.
  public var unspecified: IRI { term("unspecified") }

  public var metonymic: IRI { term("metonymic") }
  public var editorial: IRI { term("editorial") }
  public var linkReason: IRI { term("linkReason") }
  public var linkFrom: IRI { term("linkFrom") }
  public var linkTo: IRI { term("linkTo") }

  public var subtype: IRI { term("subtype") }
  public var metonym: IRI { term("metonym") }
  public var demonym: IRI { term("demonym") }
  public var countryCode: IRI { term("countryCode") }
  public var operatorEntity: IRI { term("operator") }
  public var date: IRI { term("date") }

  public var edtf: IRI { term("edtf") }
  public var earliest: IRI { term("earliest") }
  public var latest: IRI { term("latest") }
  public var monthDay: IRI { term("monthDay") }
  public var duration: IRI { term("duration") }
  public var timeReference: IRI { term("timeReference") }
  public var modifier: IRI { term("modifier") }

  public var value: IRI { term("value") }
  public var minimum: IRI { term("min") }
  public var maximum: IRI { term("max") }
  public var unit: IRI { term("unit") }
  public var rangeClass: IRI { term("rangeClass") }
  public var comparison: IRI { term("comparison") }
  public var comparedWith: IRI { term("comparedWith") }

  public var modelVersion: IRI { term("modelVersion") }
  public var policy: IRI { term("policy") }
}
