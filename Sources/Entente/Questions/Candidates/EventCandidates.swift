import CalendarTime
import DocumentModel
import EntityResolution

/// Unnamed happenings of several documents that may be one: of one kind, with common participants, on one day or in one place.
struct EventCandidates {
  let corpus: Corpus

  /// What the documents say of a happening.
  private struct Happening {
    var kind: String
    var participants: Set<String> = []
    var places: Set<String> = []
    var days: Set<String> = []
    var documents: Set<String> = []
  }

  private static let types: Set<MentionType> = [.event, .meeting, .exercise]

  var candidates: [IdentityCandidate] {
    let happenings = happenings
    var byKind: [String: [String]] = [:]
    for (id, happening) in happenings.sorted(by: { $0.key < $1.key }) { byKind[happening.kind, default: []].append(id) }
    var candidates: [IdentityCandidate] = []
    for ids in byKind.values {
      // Only those with a day or a place can be told to be one.
      let told = ids.filter { happenings[$0]?.days.isEmpty == false || happenings[$0]?.places.isEmpty == false }
      for (index, left) in told.enumerated() {
        for right in told[(index + 1)...] {
          guard let first = happenings[left], let second = happenings[right],
            let candidate = candidate(left, first, right, second)
          else { continue }
          candidates.append(candidate)
        }
      }
    }
    return candidates
  }

  private func candidate(_ left: String, _ first: Happening, _ right: String, _ second: Happening) -> IdentityCandidate?
  {
    let together = first.participants.intersection(second.participants)
    let days = first.days.intersection(second.days)
    let places = first.places.intersection(second.places)
    guard first.documents.isDisjoint(with: second.documents), !together.isEmpty, !days.isEmpty || !places.isEmpty,
      first.days.isEmpty || second.days.isEmpty || !days.isEmpty
    else { return nil }
    let share = together.count * 1000 / max(1, first.participants.union(second.participants).count)
    var evidence = ["same kind: " + corpus.label(of: first.kind)]
    evidence.append("same participants: " + together.sorted().map(corpus.label).joined(separator: ", "))
    if let day = days.min() { evidence.append("same day: " + day) }
    if let place = places.min() { evidence.append("same place: " + corpus.label(of: place)) }
    let score = 250 + share / 4 + (days.isEmpty ? 0 : 300) + (places.isEmpty ? 0 : 190)
    return IdentityCandidate(
      decision: .same, entity: right, other: left, label: corpus.label(of: right), otherLabel: corpus.label(of: left),
      score: min(score, 990), evidence: evidence)
  }

  private var happenings: [String: Happening] {
    var happenings: [String: Happening] = [:]
    for document in corpus.documents {
      for entity in document.entities where Self.types.contains(entity.type) {
        guard let kind = entity.kind, [.local, .event].contains(EntityIdentifier.scope(of: entity.id)) else { continue }
        var happening = happenings[entity.id] ?? Happening(kind: kind)
        happening.documents.insert(document.document.name)
        for owner in entity.owners { take(owner, into: &happening) }
        if let date = entity.date { happening.days.insert(date) }
        happenings[entity.id] = happening
      }
      for claim in document.claims where !claim.section.isQuarantined { read(claim, into: &happenings) }
    }
    return happenings
  }

  /// A claim's other side takes part in the happening or is its place; its day is the happening's.
  private func read(_ claim: Claim, into happenings: inout [String: Happening]) {
    for (own, other) in [(claim.subject, claim.object), (claim.object, claim.subject)] {
      guard case .entity(let id) = own, happenings[id] != nil else { continue }
      if case .entity(let partner) = other { take(partner, into: &happenings[id, default: Happening(kind: "")]) }
      if let day = claim.eventTime?.value, EDTFDate(day)?.calendarDay != nil { happenings[id]?.days.insert(day) }
      if case .date(let day?) = other, EDTFDate(day)?.calendarDay != nil { happenings[id]?.days.insert(day) }
    }
  }

  private func take(_ id: String, into happening: inout Happening) {
    guard EntityIdentifier.scope(of: id) != .local else { return }
    switch corpus.entities[id]?.type {
    case .state, .organization, .person, .group: happening.participants.insert(id)
    case .place: happening.places.insert(id)
    default: break
    }
  }
}
