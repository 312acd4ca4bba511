import DocumentModel

/// When a treaty was signed is where it dates from: `the treaty was signed in 1987`.
struct SigningYearRule: ClaimProposer {
  let id = "signed-in/1"
  let relations: Set<String> = ["datesFrom"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.filter {
      sentence.tag(of: $0) == .verb && ["sign", "conclude"].contains(reading.sentence.lowercasedLemma(of: $0))
    }
    .flatMap { verb -> [ClaimDraft] in
      let times = reading.mentions(of: [.date]).filter {
        $0.mention.time?.kind == .date
          && sentence.ancestors(of: $0.head).dropFirst().first { sentence.tag(of: $0) == .verb } == verb
      }
      guard let time = times.first, let value = time.mention.time?.value else { return [] }
      let objects = reading.clauses.arguments(ofVerb: verb).filter { $0.slot == .object }.map(\.head)
      return objects.compactMap { row -> ClaimDraft? in
        guard let treaty = reading.mention(at: row, fitting: ["Treaty"]) else { return nil }
        var draft = reading.draft(
          "datesFrom", rule: id, subject: treaty, object: .date(value), objectMentions: [time], trigger: verb,
          evidence: treaty.tokens.union(time.tokens))
        draft?.eventTime = TimeAttachment.claimTime(time)
        return draft
      }
    }
  }
}
