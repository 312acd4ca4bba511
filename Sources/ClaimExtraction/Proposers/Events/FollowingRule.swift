import DocumentModel

/// What comes after what: `a press conference following a meeting`, `the launch came after the visit`.
struct FollowingRule: ClaimProposer {
  let id = "following/1"
  let relations: Set<String> = ["follows"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let events = reading.mentions(of: [.meeting, .exercise, .event])
    return events.compactMap { later in
      let earlier = events.first { earlier in
        earlier.tokens.lowerBound >= later.tokens.upperBound
          && ["following", "follow", "after"].contains(reading.sentence.prepositions(of: earlier.head).first ?? "")
          && (reading.sentence.head(of: earlier.head) == later.head
            || reading.sentence.head(of: earlier.head) == reading.sentence.head(of: later.head))
      }
      guard let earlier, let entity = earlier.mention.entity, entity != later.mention.entity else { return nil }
      return reading.draft(
        "follows", rule: id, subject: later, object: .entity(entity), objectMentions: [earlier], trigger: later.head,
        evidence: later.tokens.union(earlier.tokens))
    }
  }
}
