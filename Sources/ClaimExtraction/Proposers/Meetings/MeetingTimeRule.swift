import DocumentModel

/// When a meeting is, as the clause tells that it is told in: `made no progress on Friday in talks`, `said on May 3 at a meeting`.
struct MeetingTimeRule: ClaimProposer {
  let id = "clause-time/1"
  let relations: Set<String> = ["occursOn"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.meeting]).compactMap { meeting in
      guard let verb = reading.sentence.head(of: meeting.head), reading.sentence.tag(of: verb) == .verb,
        reading.sentence.hasRelation(meeting.head, kind: .oblique),
        reading.classes.contains(reading.sentence.prepositions(of: meeting.head).last ?? "", .meetingPreposition),
        let time = reading.mentions(of: [.date]).first(where: {
          isDay($0) && reading.sentence.head(of: $0.head) == verb
        })
      else { return nil }
      return reading.occurrence(of: meeting, on: time, rule: id)
    }
  }

  private func isDay(_ time: ResolvedMention) -> Bool {
    time.mention.time?.kind == .date
      && (time.mention.time?.weekday != nil || (time.mention.time?.value ?? "").contains("-"))
  }
}
