import DocumentModel

/// What a treaty makes its parties do: `Under the accord, Oslo will open its depots`.
struct UnderTreatyRule: ClaimProposer {
  let id = "under-treaty/1"
  let relations: Set<String> = ["commitsTo", "requires"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.treaty]).flatMap { treaty -> [ClaimDraft] in
      guard reading.sentence.prepositions(of: treaty.head) == ["under"], let verb = sentence.head(of: treaty.head),
        sentence.tag(of: verb) == .verb,
        sentence.dependents(of: verb, kind: .auxiliary).contains(where: {
          ["will", "must", "shall", "would"].contains(reading.sentence.lowercasedLemma(of: $0))
        })
      else { return [] }
      let words = verb..<sentence.span(of: verb).upperBound
      let trimmed =
        sentence.tag(of: words.upperBound - 1) == .punctuation ? words.lowerBound..<(words.upperBound - 1) : words
      let parties = reading.clauses.surfaceSubjects(of: verb).compactMap {
        reading.mention(at: $0, fitting: ["Actor"])
      }
      let duties = parties.compactMap { party in
        var duty = reading.draft(
          "commitsTo", rule: id, subject: party, object: .literal(reading.sentence.text(of: trimmed)), trigger: verb,
          evidence: party.tokens.union(trimmed))
        duty?.stance.cues.append(Stance.Cue(row: nil, effect: .plan, holders: []))
        return duty
      }
      let terms = reading.draft(
        "requires", rule: id, subject: treaty, object: .literal(reading.sentence.text(of: trimmed)), trigger: verb,
        evidence: treaty.tokens.union(trimmed))
      return parties.isEmpty ? [] : duties + [terms].compactMap(\.self)
    }
  }
}
