import DocumentModel

/// How long something takes: `a six-month process`, `the five-year outline`; not how long ago it was: `five months after the exercise`.
struct DurationRule: ClaimProposer {
  let id = "long/1"
  let relations: Set<String> = ["hasDuration"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.date]).filter { $0.mention.time?.kind == .duration }.compactMap { time in
      let lasting = reading.mentions(of: [.event, .meeting, .exercise, .treaty, .document]).first { thing in
        time.tokens.upperBound <= thing.head
          && reading.sentence.ancestors(of: time.head).dropFirst().contains(thing.head)
          && !(time.tokens.upperBound..<thing.head).contains {
            reading.sentence.tag(of: $0) == .verb || reading.isWord($0, of: .timePreposition)
          }
      }
      guard let lasting else { return nil }
      return reading.draft(
        "hasDuration", rule: id, subject: lasting, object: .date(time.mention.time?.value), objectMentions: [time],
        trigger: lasting.head, evidence: time.tokens.union(lasting.tokens))
    }
  }
}
