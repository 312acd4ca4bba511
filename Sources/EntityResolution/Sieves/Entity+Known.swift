import DocumentModel
import KnowledgeBase

extension Entity {
  /// A known entity as documents show it.
  init(_ known: KnownEntity) {
    let type: MentionType =
      switch known.entityClass {
      case .state: .state
      case .place: .place
      case .group: .group
      case .organization: .organization
      case .treaty: known.isResolution ? .document : .treaty
      case .weapon, .weaponClass: .weapon
      case .kind: known.kind.flatMap { MentionType(rawValue: $0.type) } ?? .event
      case .exercise: .exercise
      case .event: known.isMeeting ? .meeting : .event
      case .role, .roleNoun: .role
      case .person: .person
      }
    self.init(
      id: known.id, type: type, subtype: known.subtype, label: known.label,
      aliases: known.aliases + known.designations.map(\.name).filter { $0 != known.label }, metonyms: known.metonyms,
      demonym: known.demonyms.adjectives.first,
      date: known.isOfOneDay ? known.validFrom : nil)
    if case .state(_, let alpha2, let alpha3, _, _) = known.details {
      countryCode = alpha2
      // Codes of states that are no more stand in another part of the standard.
      if known.validUntil == nil { codes["iso3166-1-alpha-3"] = alpha3 }
    }
    codes["un-m49"] = known.regionCode
    sameAs = known.sameAs
    declaredClasses = known.declaredClasses.map {
      DeclaredClass(name: $0.name, label: $0.label, parent: $0.parent, colour: $0.colour)
    }
    isKind = [.kind, .weaponClass, .roleNoun].contains(known.entityClass)
    // The other words for a kind stand in the vocabulary, not in every document that speaks of it.
    if isKind { aliases = [] }
    switch known.details {
    case .weapon(let weaponClass, _): kind = weaponClass
    case .weaponClass(let parent?): broader = [parent]
    case .kind(let known): broader = known.broader
    default: break
    }
  }
}

extension KnownEntity {
  /// Whether it is an event at which people come together.
  var isMeeting: Bool {
    entityClass == .event && ["meeting", "summit", "conference", "talks"].contains(subtype)
  }

  /// Whether it is what a body resolved, which is no treaty: a document.
  var isResolution: Bool { entityClass == .treaty && subtype == "resolution" }

  /// Whether it is a meeting on a day of its own; talks go on over years.
  var isOfOneDay: Bool { isMeeting && subtype != "talks" }
}
