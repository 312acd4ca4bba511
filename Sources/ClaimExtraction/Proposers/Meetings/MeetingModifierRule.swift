import DocumentModel

/// Who talks: `talks between the ambassadors`, `the chief negotiator at the talks`.
struct MeetingModifierRule: ClaimProposer {
  let id = "talks-between/1"
  let relations: Set<String> = ["participatesIn"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let entity = meeting.mention.entity else { return [] }
      let between = sentence.dependents(of: meeting.head, kind: .nominalModifier).filter {
        reading.sentence.prepositions(of: $0) == ["between"]
      }
      return reading.clauses.argumentHeads(between).compactMap { row -> ClaimDraft? in
        guard let actor = reading.mention(at: row, fitting: ["Actor"]),
          [.group, .person, .role].contains(actor.mention.type)
        else { return nil }
        return reading.draft(
          "participatesIn", rule: id, subject: actor, object: .entity(entity), objectMentions: [meeting],
          trigger: meeting.head, evidence: meeting.tokens.union(actor.tokens))
      }
    }
  }
}
