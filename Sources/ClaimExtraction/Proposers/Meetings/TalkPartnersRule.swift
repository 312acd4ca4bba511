import DocumentModel

/// Who talks with whom, as the clause tells: `Mali and Niger agreed in talks`.
struct TalkPartnersRule: ClaimProposer {
  let id = "in-talks/1"
  let relations: Set<String> = ["consultsWith"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let verb = sentence.head(of: meeting.head), sentence.tag(of: verb) == .verb,
        sentence.hasRelation(meeting.head, kind: .oblique),
        reading.isWord(meeting.head, of: .talkNoun),
        reading.classes.contains(reading.sentence.prepositions(of: meeting.head).last ?? "", .meetingPreposition)
      else { return [] }
      let parties = reading.clauses.surfaceSubjects(of: verb).compactMap {
        reading.mention(at: $0, fitting: ["Actor"])
      }
      let partners = sentence.dependents(of: meeting.head, kind: .nominalModifier).filter {
        reading.sentence.prepositions(of: $0) == ["with"]
      }
      guard let first = parties.first, partners.isEmpty else { return [] }
      return parties.dropFirst().compactMap { other -> ClaimDraft? in
        guard let entity = other.mention.entity, entity != first.mention.entity else { return nil }
        var draft = reading.draft(
          "consultsWith", rule: id, subject: first, object: .entity(entity), objectMentions: [other],
          trigger: meeting.head, evidence: first.tokens.union(meeting.tokens))
        draft?.eventTime = reading.times.time(at: verb)
        return draft
      }
    }
  }
}
