import DocumentModel

/// A phrase beside a name says what it is: `Chodo, a small navy base`, `a daily newspaper, Polska`.
struct AppositionRule: ClaimProposer {
  let id = "apposition/1"
  let relations: Set<String> = ["hasAttribute"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.compactMap { row in
      guard sentence.hasRelation(row, kind: .apposition), let head = sentence.head(of: row) else { return nil }
      guard let (thing, phrase) = sides(head, row, reading) else { return nil }
      let words = reading.sentence.predicateWords(phrase)
      guard !words.contains(thing.head) else { return nil }
      return reading.draft(
        "hasAttribute", rule: id, subject: thing, object: .literal(reading.sentence.text(of: words)), trigger: phrase,
        evidence: thing.tokens.union(words))
    }
  }

  /// The name and the phrase; any two nouns where the second one ranks the first.
  private func sides(_ head: TokenPlace, _ row: TokenPlace, _ reading: SentenceReading) -> (
    ResolvedMention, TokenPlace
  )? {
    let types: Set<MentionType> = [.place, .organization, .weapon, .exercise, .meeting, .event]
    let pairs = [(head, row), (row, head)]
    for (name, phrase) in pairs where reading.sentence.tag(of: phrase) == .noun {
      guard let thing = reading.mention(at: name), types.contains(thing.mention.type) else { continue }
      if thing.mention.level == .name, reading.sentence.hasDependent(phrase, kind: .determiner) {
        return (thing, phrase)
      }
    }
    guard ranks(row, reading), let thing = reading.mention(at: head), types.contains(thing.mention.type)
    else { return nil }
    return (thing, row)
  }

  /// `its largest since`, `the first such`.
  private func ranks(_ row: TokenPlace, _ reading: SentenceReading) -> Bool {
    reading.sentence.pennTag(of: row) == "JJS"
      || reading.sentence.dependents(of: row).contains {
        reading.sentence.pennTag(of: $0) == "JJS" || reading.sentence.lowercasedLemma(of: $0) == "first"
      }
  }
}
