import DocumentModel

/// How long something takes: `a six-month process`, `the five-year outline`.
struct DurationRule: StructureRule {
  let id = "long/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.date]).filter { $0.mention.time?.kind == .duration }.compactMap { time in
      let lasting = sentence.all([.event, .meeting, .exercise, .treaty, .document]).first { thing in
        time.tokens.upperBound <= thing.head && sentence.tree.ancestors(of: time.head).dropFirst().contains(thing.head)
          && !(time.tokens.upperBound..<thing.head).contains { sentence.tree.tag(of: $0) == .verb }
      }
      guard let lasting else { return nil }
      return sentence.draft(
        "hasDuration", rule: id, subject: lasting, object: .date(time.mention.time?.value), objectMentions: [time],
        trigger: lasting.head, evidence: sentence.union(time.tokens, lasting.tokens))
    }
  }
}
