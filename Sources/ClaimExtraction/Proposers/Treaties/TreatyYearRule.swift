import DocumentModel

/// The year before a treaty's name: `the 1987 INF Treaty`.
struct TreatyYearRule: ClaimProposer {
  let id = "year-treaty/1"
  let relations: Set<String> = ["datesFrom"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.date]).compactMap { time in
      guard time.mention.time?.kind == .date, let value = time.mention.time?.value,
        let treaty = reading.mentions(of: [.treaty]).first(where: { reading.times.isYear(time, of: $0) })
      else { return nil }
      return reading.draft(
        "datesFrom", rule: id, subject: treaty, object: .date(value), objectMentions: [time], trigger: treaty.head,
        evidence: time.tokens.union(treaty.tokens))
    }
  }
}
