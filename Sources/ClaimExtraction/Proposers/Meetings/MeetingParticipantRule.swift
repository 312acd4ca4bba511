import DocumentModel

/// Who is at a meeting: the one of whom a clause with `at the meeting` tells, and whoever talks to it.
struct MeetingParticipantRule: ClaimProposer {
  let id = "at-meeting/1"
  let relations: Set<String> = ["participatesIn"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let verb = sentence.head(of: meeting.head), sentence.tag(of: verb) == .verb,
        takesPart(meeting.head, verb, reading),
        let entity = meeting.mention.entity
      else { return [] }
      return reading.clauses.surfaceSubjects(of: verb).compactMap { row -> ClaimDraft? in
        guard let actor = reading.mention(at: row, fitting: ["Actor"]), actor.mention.level != .pronoun else {
          return nil
        }
        return reading.draft(
          "participatesIn", rule: id, subject: actor, object: .entity(entity), objectMentions: [meeting],
          trigger: meeting.head, evidence: actor.tokens.union(meeting.tokens))
      }
    }
  }

  private func takesPart(_ row: TokenPlace, _ verb: TokenPlace, _ reading: SentenceReading) -> Bool {
    if reading.sentence.hasRelation(row, kind: .oblique) {
      let preposition = reading.sentence.prepositions(of: row).last ?? ""
      if preposition == "in" { return reading.stances.isOperator(verb) }
      return reading.classes.contains(preposition, .meetingPreposition)
    }
    let isTold =
      reading.sentence.hasRelation(row, kind: .object) || reading.sentence.hasRelation(row, kind: .indirectObject)
    return isTold && reading.sentence.lowercasedLemma(of: verb) == "tell"
  }
}
