import DocumentModel

/// How many members a body has: `NATO's 29 members`, `all 29 allies`.
struct MemberCountRule: ClaimProposer {
  let id = "member-count/1"
  let relations: Set<String> = ["hasMemberCount"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.quantity]).compactMap { count in
      let noun =
        count.tokens.last(where: { reading.isWord($0, of: .memberNoun) })
        ?? reading.sentence.head(of: count.head)
      guard let noun, reading.isWord(noun, of: .memberNoun),
        let quantity = count.mention.quantity, quantity.modifier == nil,
        !reading.sentence.dependents(of: noun).contains(where: {
          ["other", "more", "top"].contains(reading.sentence.lowercasedLemma(of: $0))
        }),
        let body = reading.clauses.nounOwners(of: noun, limit: 0).lazy.compactMap({
          reading.mention(at: $0, fitting: ["Organization"])
        }).first
      else { return nil }
      return reading.draft(
        "hasMemberCount", rule: id, subject: body, object: .quantity(quantity), objectMentions: [count], trigger: noun,
        evidence: body.tokens.union(count.tokens))
    }
  }
}
