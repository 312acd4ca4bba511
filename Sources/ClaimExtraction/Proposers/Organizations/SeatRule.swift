import DocumentModel

/// Where a body sits: `a Vienna-based agency`.
struct SeatRule: ClaimProposer {
  let id = "based/1"
  let relations: Set<String> = ["locatedIn"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.organization, .group, .place]).compactMap { body in
      guard
        let based = reading.sentence.dependents(of: body.head, kind: .adjectivalModifier).first(where: {
          reading.sentence.lowercasedLemma(of: $0) == "base" || reading.sentence.lowercasedLemma(of: $0) == "based"
        }),
        let seat = reading.mentions(of: [.place, .state]).last(where: {
          $0.tokens.upperBound <= based && $0.tokens.upperBound >= based - 1
        }),
        let entity = seat.mention.entity
      else { return nil }
      return reading.draft(
        "locatedIn", rule: id, subject: body, object: .entity(entity), objectMentions: [seat], trigger: based,
        evidence: seat.tokens.union(body.tokens))
    }
  }
}
