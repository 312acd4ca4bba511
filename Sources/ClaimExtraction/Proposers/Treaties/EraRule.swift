import DocumentModel

/// The age a treaty or weapon comes from: `the Cold War-era treaty`, `a Soviet-era missile`.
struct EraRule: ClaimProposer {
  let id = "era/1"
  let relations: Set<String> = ["datesFrom"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.treaty, .weapon]).compactMap { thing in
      let rows = reading.sentence.tokens.filter {
        $0 < thing.head
          && (reading.sentence.lowercasedLemma(of: $0).hasSuffix("-era")
            || reading.sentence.lowercasedLemma(of: $0) == "era")
      }
      guard
        let era = rows.last(where: {
          reading.sentence.ancestors(of: $0).dropFirst().contains(thing.head) || thing.tokens.contains($0)
        }),
        let words = words(of: era, in: reading)
      else { return nil }
      return reading.draft(
        "datesFrom", rule: id, subject: thing, object: .literal(reading.sentence.text(of: words)), trigger: era,
        evidence: words.union(thing.tokens))
    }
  }

  private func words(of era: TokenPlace, in reading: SentenceReading) -> Range<TokenPlace>? {
    var first = era
    while first > reading.sentence.tokens.lowerBound,
      [.properNoun, .punctuation].contains(reading.sentence.tag(of: first - 1))
        || ([.adjective, .noun].contains(reading.sentence.tag(of: first - 1))
          && reading.sentence.text(of: first - 1).first?.isUppercase == true)
    {
      first -= 1
    }
    var end = era
    if reading.sentence.lowercasedLemma(of: era) != "era" { return era.range }
    while end > first, reading.sentence.tag(of: end - 1) == .punctuation { end -= 1 }
    return first < end ? first..<end : nil
  }
}
