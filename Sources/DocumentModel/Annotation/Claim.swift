public import JSON

/// Whether a holder says that something is so or that it is not.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
  case positive
  case negative
}

/// How strongly a holder commits; exactly one, by the decision list in ARCHITECTURE.md.
public enum Modality: String, Hashable, Sendable, CaseIterable {
  case asserted
  case alleged
  case denied
  case possible
  case planned
  case conditional
  case demanded

  /// Whether claims say how things are; possibilities, demands, plans and conditions contradict nobody.
  public var isCommitment: Bool {
    switch self {
    case .asserted, .alleged, .denied: true
    case .possible, .planned, .conditional, .demanded: false
    }
  }
}

/// Whether the described thing lies ahead of its telling.
public enum ClaimTense: String, Hashable, Sendable, CaseIterable {
  case future
  case nonfuture
}

/// In what form a claim reaches the reader.
public enum Attribution: String, Hashable, Sendable, CaseIterable {
  case directQuote = "direct-quote"
  case indirect
  case author
  case caption
}

/// What stands on one side of a relation.
public enum ClaimArgument: Hashable, Sendable {
  /// Identifier of an entity.
  case entity(String)
  /// Identifier of another claim of the document.
  case claim(String)
  /// Words of the text, where no class fits.
  case literal(String)
  /// EDTF, nil where only a weekday is known.
  case date(String?)
  case quantity(Quantity)
  /// The relation holds of the other side alone.
  case none

  /// The entity's identifier, where it is one.
  public var entity: String? {
    guard case .entity(let id) = self else { return nil }
    return id
  }
}

/// A stretch of text with its words; half-open range of Unicode scalars.
public struct Evidence: Hashable, Sendable {
  public var range: Range<Int>
  public var text: String

  public init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

/// A time that belongs to a claim: when the described thing happens, or when it was said.
public struct ClaimTime: Hashable, Sendable {
  /// EDTF, nil where unresolved.
  public var value: String?
  /// The words of the expression.
  public var text: String
  /// 1 for Monday to 7 for Sunday, where only that is known.
  public var weekday: Int?
  /// `start` or `end`, where the time bounds the event.
  public var role: String?
  public var modifier: String?
  public var alternatives: [String]
  public var consistency: String?
  /// ISO 8601 duration, where the event's length is given.
  public var duration: String?

  public init(
    value: String?, text: String, weekday: Int? = nil, role: String? = nil, modifier: String? = nil,
    alternatives: [String] = [], consistency: String? = nil, duration: String? = nil
  ) {
    self.value = value
    self.text = text
    self.weekday = weekday
    self.role = role
    self.modifier = modifier
    self.alternatives = alternatives
    self.consistency = consistency
    self.duration = duration
  }
}

/// One holder's commitment to one proposition, at one place in one document: the product of Entente.
public struct Claim: Hashable, Sendable {
  /// Unique within the document.
  public var id: String
  /// The digits by which every output calls it, from what it says: those at the end of its IRI. Nil in annotations of others.
  public var key: String?
  /// A short name for people.
  public var label: String
  public var section: SectionKind
  public var subject: ClaimArgument
  /// A relation of the catalogue.
  public var relation: String
  public var object: ClaimArgument
  /// Who commits, innermost first, ending with the document's author (`doc:` and the document's name).
  public var holderChain: [String]
  public var attribution: Attribution
  public var polarity: Polarity
  public var modality: Modality
  public var tense: ClaimTense
  /// When the described thing holds or happens.
  public var eventTime: ClaimTime?
  /// When the holder said it.
  public var statedTime: ClaimTime?
  /// Identifier of the sentence.
  public var sentence: String
  /// Range of the sentence in Unicode scalars.
  public var sentenceRange: Range<Int>
  public var evidence: Evidence
  /// Identifiers of the mentions that fill the subject.
  public var subjectMentions: [String]
  public var objectMentions: [String]
  /// Identifier of an earlier claim of the document that says the same.
  public var restates: String?
  /// Claims that are the content of this speech act.
  public var content: [String]
  /// The claim under whose condition this one holds.
  public var condition: String?
  public var isConditionNegated: Bool
  /// Manner, place, degree and the like: never new relations.
  public var qualifiers: JSONObject
  /// The arguments that the sentence does not name: `subject`, `object`, `holder`.
  public var inferred: [String]
  public var flags: [String]
  /// The rule that made the claim, with its version: `accuse-of/1`. Nil in gold annotations.
  public var rule: String?
  /// The rule's share of right claims over the gold files, in thousandths; nil where it was never measured.
  public var confidence: Int?
  /// 1 to 3, the relation's tier in the catalogue.
  public var tier: Int
  /// Identifiers of subjects that are right as well; in gold annotations only.
  public var acceptedSubjects: [String]
  /// How hard the claim is to find; in gold annotations only.
  public var difficulty: String?
  public var note: String?
  /// What a person said of it; nil where nobody did.
  public var review: ClaimReview?

  public init(
    id: String, label: String, section: SectionKind, subject: ClaimArgument, relation: String,
    object: ClaimArgument, holderChain: [String], attribution: Attribution, polarity: Polarity = .positive,
    modality: Modality = .asserted, tense: ClaimTense = .nonfuture, eventTime: ClaimTime? = nil,
    statedTime: ClaimTime? = nil, sentence: String, sentenceRange: Range<Int>, evidence: Evidence,
    subjectMentions: [String] = [], objectMentions: [String] = [], restates: String? = nil, content: [String] = [],
    condition: String? = nil, isConditionNegated: Bool = false, qualifiers: JSONObject = [:],
    inferred: [String] = [], flags: [String] = [], rule: String? = nil, confidence: Int? = nil, tier: Int = 1,
    acceptedSubjects: [String] = [], difficulty: String? = nil, note: String? = nil,
    review: ClaimReview? = nil
  ) {
    self.id = id
    self.label = label
    self.section = section
    self.subject = subject
    self.relation = relation
    self.object = object
    self.holderChain = holderChain
    self.attribution = attribution
    self.polarity = polarity
    self.modality = modality
    self.tense = tense
    self.eventTime = eventTime
    self.statedTime = statedTime
    self.sentence = sentence
    self.sentenceRange = sentenceRange
    self.evidence = evidence
    self.subjectMentions = subjectMentions
    self.objectMentions = objectMentions
    self.restates = restates
    self.content = content
    self.condition = condition
    self.isConditionNegated = isConditionNegated
    self.qualifiers = qualifiers
    self.inferred = inferred
    self.flags = flags
    self.rule = rule
    self.confidence = confidence
    self.tier = tier
    self.acceptedSubjects = acceptedSubjects
    self.difficulty = difficulty
    self.note = note
    self.review = review
  }

  /// The innermost believer.
  public var holder: String { holderChain.first ?? "" }
}
