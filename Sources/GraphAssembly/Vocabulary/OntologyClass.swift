public import DocumentModel

/// A class of the ontology in `schema/ontology.ttl`; a test keeps both in step.
public enum OntologyClass: String, Hashable, Sendable, CaseIterable {
  case thing = "Thing"
  case actor = "Actor"
  case author = "Author"
  case state = "State"
  case organization = "Organization"
  case alliance = "Alliance"
  case forum = "Forum"
  case legislature = "Legislature"
  case ministry = "Ministry"
  case company = "Company"
  case newsAgency = "NewsAgency"
  case person = "Person"
  case role = "Role"
  case group = "Group"
  case treaty = "Treaty"
  case document = "Document"
  case sourceDocument = "SourceDocument"
  case legalAct = "LegalAct"
  case weapon = "Weapon"
  case weaponClass = "WeaponClass"
  case place = "Place"
  case event = "Event"
  case meeting = "Meeting"
  case exercise = "Exercise"
  case timeEntity = "TimeEntity"
  case quantity = "Quantity"
  case textSpan = "TextSpan"
  case textSection = "TextSection"
  case sentence = "Sentence"
  case mention = "Mention"
  case proposition = "Proposition"
  case claim = "Claim"
  case entityLink = "EntityLink"
  case view = "View"

  /// The class one step up; nil for `Thing`.
  public var parent: OntologyClass? {
    switch self {
    case .thing: nil
    case .author, .state, .organization, .person, .group: .actor
    case .alliance, .forum, .legislature, .ministry, .company, .newsAgency: .organization
    case .sourceDocument, .legalAct: .document
    case .weaponClass: .weapon
    case .meeting, .exercise: .event
    case .textSection, .sentence, .mention: .textSpan
    case .actor, .role, .treaty, .document, .weapon, .place, .event, .timeEntity, .quantity, .textSpan, .proposition,
      .claim, .entityLink, .view:
      .thing
    }
  }

  /// Whether every thing of this class is also of another.
  public func isKind(of other: OntologyClass) -> Bool {
    var current: OntologyClass? = self
    while let candidate = current {
      if candidate == other { return true }
      current = candidate.parent
    }
    return false
  }

  /// The class of entities of a mention type; nationalities mean states.
  public init(_ type: MentionType) {
    switch type {
    case .state, .nationality: self = .state
    case .place: self = .place
    case .organization: self = .organization
    case .group: self = .group
    case .person: self = .person
    case .role: self = .role
    case .treaty: self = .treaty
    case .weapon: self = .weapon
    case .meeting: self = .meeting
    case .exercise: self = .exercise
    case .event: self = .event
    case .document: self = .document
    case .date: self = .timeEntity
    case .quantity: self = .quantity
    }
  }
}
