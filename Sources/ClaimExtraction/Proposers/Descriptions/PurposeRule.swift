import DocumentModel

/// What something is for: `a plan to build a silo`, `a programme aimed at peace`, `a proposal for reprocessing fuel`.
struct PurposeRule: ClaimProposer {
  let id = "noun-purpose/1"
  let relations: Set<String> = ["hasPurpose"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.treaty, .event, .document, .organization, .weapon, .place, .meeting]).compactMap { mention in
      guard mention.mention.level != .pronoun, let words = purpose(of: mention.head, in: reading) else { return nil }
      return reading.draft(
        "hasPurpose", rule: id, subject: mention, object: .literal(reading.sentence.text(of: words)),
        trigger: mention.head,
        evidence: mention.tokens.union(words))
    }
  }

  private func purpose(of noun: TokenPlace, in reading: SentenceReading) -> Range<TokenPlace>? {
    let sentence = reading.sentence
    let mayHavePurpose = reading.isWord(noun, of: .purposeNoun)
    for clause in sentence.dependents(of: noun, kind: .adnominalClause) where clause > noun {
      let markers = sentence.dependents(of: clause, kind: .marker).map { reading.sentence.lowercasedLemma(of: $0) }
      if mayHavePurpose, markers.contains("to") || markers.contains("for") || markers.contains("at") {
        return unmarked(sentence.span(of: clause), sentence)
      }
      if markers.isEmpty, reading.isWord(clause, of: .purposeParticiple),
        let goal = goal(of: clause, in: reading)
      {
        return goal
      }
    }
    return nil
  }

  /// What a participle aims at: `aimed at extending`, `designed to carry`.
  private func goal(of participle: TokenPlace, in reading: SentenceReading) -> Range<TokenPlace>? {
    let sentence = reading.sentence
    for child in sentence.dependents(of: participle) where child > participle {
      switch sentence.relation(of: child) {
      case .openComplement, .adverbialClause, .clausalComplement: return unmarked(sentence.span(of: child), sentence)
      case .oblique:
        if ["at", "for"].contains(reading.sentence.prepositions(of: child).last ?? "") {
          return unmarked(sentence.span(of: child), sentence)
        }
      default: continue
      }
    }
    return nil
  }

  private func unmarked(_ span: Range<TokenPlace>, _ sentence: SentenceView) -> Range<TokenPlace> {
    var span = span
    while let first = span.first, span.count > 1,
      [.marker, .caseMarker, .punctuation].contains(sentence.relation(of: first))
    {
      span = (first + 1)..<span.upperBound
    }
    while let last = span.last, span.count > 1, sentence.tag(of: last) == .punctuation { span = span.lowerBound..<last }
    return span
  }
}
