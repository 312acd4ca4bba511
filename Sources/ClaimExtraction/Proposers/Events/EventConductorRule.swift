import DocumentModel

/// Whose event it is: `NATO's drills`, `a meeting of the council`.
struct EventConductorRule: ClaimProposer {
  let id = "event-owner/1"
  let relations: Set<String> = ["conducts"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.meeting, .exercise]).compactMap { event in
      guard let actor = owner(of: event, in: reading), let entity = event.mention.entity else { return nil }
      return reading.draft(
        "conducts", rule: id, subject: actor, object: .entity(entity), objectMentions: [event], trigger: event.head,
        evidence: actor.tokens.union(event.tokens))
    }
  }

  private func owner(of event: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    let hosts = reading.sentence.dependents(of: event.head, kind: .nominalModifier).filter {
      ["of", "by"].contains(reading.sentence.prepositions(of: $0).last ?? "")
    }
    let rows = reading.clauses.nounOwners(of: event.head, limit: 0) + hosts
    return rows.lazy.compactMap { reading.mention(at: $0, fitting: ["Actor"]) }.first {
      [.state, .nationality, .organization].contains($0.mention.type) && !isOwnName($0, of: event, in: reading)
    }
  }

  /// `the Airpower show`: a name that nobody knows, before an event's noun, may be the event's own.
  private func isOwnName(_ name: ResolvedMention, of event: ResolvedMention, in reading: SentenceReading) -> Bool {
    reading.sentence.hasRelation(name.head, kind: .compound) && reading.sentence.head(of: name.head) == event.head
      && name.mention.entity.map { EntityIdentifier.scope(of: $0) != .known } == true
  }
}
