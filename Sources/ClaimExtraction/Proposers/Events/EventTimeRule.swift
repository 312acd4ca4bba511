import DocumentModel

/// When an event is: `Friday's meeting`, `exercises in September`.
struct EventTimeRule: ClaimProposer {
  let id = "event-time/1"
  let relations: Set<String> = ["occursOn"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.date]).compactMap { time in
      guard let head = reading.sentence.head(of: time.head), time.mention.time?.kind != .duration,
        time.mention.time?.kind != .set,
        !reading.times.isBound(time),
        let event = reading.mentions(of: [.meeting, .exercise, .event]).first(where: { $0.head == head })
      else { return nil }
      return reading.occurrence(of: event, on: time, rule: id)
    }
  }
}
