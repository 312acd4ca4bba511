import CalendarTime
import DocumentModel
import KnowledgeBase

/// A meeting is the same in every document that gives its convener, day and place; those that the knowledge base has keep
/// its key.
///
/// Without a day a meeting stays the document's own, unless it is a known one that the document reports: of the day of the document or
/// the one before.
struct MeetingSieve: Sieve {
  let name = "meeting-key"
  /// The meetings of known days.
  let meetings: [KnownEntity]

  init(knowledge: KnowledgeBase) {
    meetings = knowledge.allEntities.filter { knowledge.entityClass(of: $0) == .event }.map(knowledge.entity)
      .filter(\.isOfOneDay)
  }

  /// What the phrases for one meeting say of it.
  private struct Details {
    var conveners: Set<String> = []
    var days: Set<String> = []
    var places: Set<String> = []
    /// Whether a time that is no day, or an adjective (`the next meeting`), tells it from others.
    var isToldApart = false
  }

  func link(_ table: inout MentionTable) {
    var meetings: [String: Details] = [:]
    for mention in table.mentions where mention.type == .meeting && mention.level == .nominal {
      guard let entity = mention.entity, EntityIdentifier.scope(of: entity) == .local else { continue }
      read(mention, table, into: &meetings[entity, default: Details()])
    }
    let documentDay = table.document.source.record.date.value.flatMap { EDTFDate($0)?.calendarDay }
    for (entity, details) in meetings.sorted(by: { $0.key < $1.key }) {
      guard let old = table.entities[entity],
        let meeting = keyed(old, details, table) ?? documentDay.flatMap({ reported(details, on: $0) })
      else { continue }
      table.replace(entity, by: meeting, reason: name)
    }
  }

  private func keyed(_ meeting: Entity, _ details: Details, _ table: MentionTable) -> Entity? {
    guard details.days.count == 1, let day = details.days.first, details.conveners.count <= 1,
      details.places.count <= 1,
      !details.conveners.isEmpty || !details.places.isEmpty
    else { return nil }
    if let known = known(day, details) { return Entity(known) }
    guard let convener = details.conveners.first else { return nil }
    var keyed = meeting
    keyed.id = EntityIdentifier.event(type: .meeting, convener: convener, day: day, place: details.places.first)
    keyed.date = day
    // `Security Council meeting, 2018-10-31`.
    let phrase = ThingLabel.phrase(meeting.label)
    let isNamed = table.isNamed(details.conveners, in: phrase)
    keyed.label = [isNamed ? nil : table.names(of: details.conveners)?.whole, phrase + ", " + day]
      .compactMap { $0 }.joined(separator: " ")
    return keyed
  }

  /// The known meeting that a document of a day reports, saying whose it was and where, but not when.
  private func reported(_ details: Details, on day: CalendarDay) -> Entity? {
    guard details.days.isEmpty, !details.isToldApart, details.conveners.count == 1, details.places.count == 1 else {
      return nil
    }
    let days = [day, day.adding(days: -1)]
    return days.lazy.compactMap { known($0.description, details) }.first.map { Entity($0) }
  }

  /// The only known meeting of the day that nothing said contradicts.
  private func known(_ day: String, _ details: Details) -> KnownEntity? {
    let fitting = meetings.filter { meeting in
      guard case .event(let conveners, let participants, let place) = meeting.details, let from = meeting.validFrom,
        let until = meeting.validUntil, from <= day, day <= until
      else { return false }
      let isHeld = details.conveners.isSubset(of: conveners + participants)
      return isHeld && (details.places.isEmpty || place.map(details.places.contains) == true)
    }
    return fitting.count == 1 ? fitting.first : nil
  }

  private func read(_ mention: MentionDraft, _ table: MentionTable, into details: inout Details) {
    let sentence = table.sentences[mention.sentence]
    let own = Set(sentence.dependents(of: mention.head))
    if !sentence.dependents(of: mention.head, kind: .adjectivalModifier).isEmpty { details.isToldApart = true }
    let beside =
      isAtItsTime(mention, table)
      ? sentence.head(of: mention.head).map { Set(sentence.dependents(of: $0, kind: .oblique)) } : nil
    for other in table.mentions(inSentence: mention.sentence) {
      // `a meeting of the Council in Brussels`: the place may stand with the body.
      let isBesideConvener = other.type == .place && sentence.head(of: other.head).map(own.contains) == true
      let isOwn = own.contains(other.head) || isBesideConvener
      guard isOwn || beside?.contains(other.head) == true else { continue }
      let prepositions = sentence.firstPrepositions(of: other.head)
      switch other.type {
      case .date:
        guard let value = other.time?.value, EDTFDate(value)?.calendarDay != nil, EDTFDate(value)?.qualifier == nil,
          other.time?.kind == .date
        else {
          details.isToldApart = true
          continue
        }
        details.days.insert(value)
      case .organization, .group:
        guard isOwn, let entity = other.entity, prepositions.isEmpty || prepositions == ["of"] else { continue }
        details.conveners.insert(entity)
      case .place, .state:
        guard other.type == .place, let entity = other.entity,
          prepositions.contains("in") || prepositions.contains("at")
        else { continue }
        details.places.insert(entity)
      default: continue
      }
    }
  }

  /// Whether the time of the verb above is the meeting's: `said on October 31 at a meeting`, `held a meeting on Friday`.
  private func isAtItsTime(_ mention: MentionDraft, _ table: MentionTable) -> Bool {
    let sentence = table.sentences[mention.sentence]
    guard let verb = sentence.head(of: mention.head) else { return false }
    if sentence.hasRelation(mention.head, kind: .oblique) { return true }
    return
      (sentence.hasRelation(mention.head, kind: .object) || sentence.hasRelation(mention.head, kind: .nominalSubject))
      && table.lexicon.has(sentence.lemma(of: verb), .convening)
  }
}
