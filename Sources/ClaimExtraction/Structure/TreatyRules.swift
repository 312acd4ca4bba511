import DocumentModel

/// The year before a treaty's name: `the 1987 INF Treaty`.
struct TreatyYearRule: StructureRule {
  let id = "year-treaty/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.date]).compactMap { time in
      guard time.mention.time?.kind == .date, let value = time.mention.time?.value, let head = sentence.tree.head(of: time.head),
        let treaty = sentence.all([.treaty]).first(where: { $0.head == head && time.tokens.upperBound <= $0.head })
      else { return nil }
      return sentence.draft(
        "datesFrom", rule: id, subject: treaty, object: .date(value), objectMentions: [time], trigger: treaty.head,
        evidence: sentence.union(time.tokens, treaty.tokens))
    }
  }
}
