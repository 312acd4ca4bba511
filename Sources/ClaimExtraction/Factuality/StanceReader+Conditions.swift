import DocumentModel

/// What is made to depend on something: conditions, and what a rule or a forecast waits for.
extension StanceReader {
  /// Whether a word's clause is a condition: `unless Minsk signs`, `barring a breakthrough`, `had Minsk signed`.
  func isCondition(_ row: TokenPlace) -> Bool {
    if sentence.relation(of: row) == .adverbialClause, sentence.pennTag(of: row) == "VBG",
      classes[.conditionParticiple].contains(sentence.lemma(of: row)), !sentence.hasDependent(row, kind: .marker)
    {
      return true
    }
    if isInverted(row) || isAwaited(row) || isGeneric(row) { return true }
    guard !isQuestion(row) else { return false }
    return sentence.dependents(of: row, kind: .marker).contains {
      classes[.conditionMarker].contains(sentence.lemma(of: $0))
    }
      || (sentence.isVerbal(row) && opens(row, .conditionOpening))
      || sentence.dependents(of: row, kind: .caseMarker).contains { isMissing(row, sentence.lemma(of: $0)) }
      || asksWhatIf
  }

  /// `as if to mock Riga`, `even if Riga objects`: what is said beside it does not depend on it.
  func concedes(_ row: TokenPlace) -> Bool {
    sentence.dependents(of: row, kind: .marker).contains { marker in
      sentence.lemma(of: marker) == "if" && marker > sentence.tokens.lowerBound
        && ["as", "even"].contains(sentence.text(of: marker - 1).lowercased())
    }
  }

  /// `What if Minsk signed?`, whatever `if` was attached to.
  private var asksWhatIf: Bool {
    let first = sentence.tokens.lowerBound
    return sentence.tokens.count > 2 && sentence.text(of: first).lowercased() == "what"
      && sentence.text(of: first + 1).lowercased() == "if"
  }

  /// `a Party which deploys rockets shall tell the others`, `a Mali that has rockets would`: of whoever it may be, nothing is told.
  private func isGeneric(_ row: TokenPlace) -> Bool {
    guard sentence.hasRelation(row, kind: .relativeClause), let noun = sentence.head(of: row),
      sentence.hasRelation(noun, kind: .nominalSubject), let verb = sentence.head(of: noun),
      sentence.dependents(of: noun, kind: .determiner).contains(where: {
        ["a", "an", "any", "each", "every", "no", "either", "neither"].contains(sentence.lowercasedLemma(of: $0))
      })
    else { return false }
    return sentence.dependents(of: verb, kind: .auxiliary).contains {
      sentence.text(of: $0).lowercased() == "shall"
        || sentence.tag(of: noun) == .properNoun && sentence.pennTag(of: $0) == "MD"
    }
  }

  /// `barring a breakthrough`; `without a vote` only where what is said lies ahead: `without a vote, Minsk will not sign`.
  private func isMissing(_ row: TokenPlace, _ preposition: String) -> Bool {
    guard classes[.conditionPreposition].contains(preposition) else { return false }
    guard classes[.negation].contains(preposition), let head = sentence.head(of: row) else { return true }
    return sentence.dependents(of: head, kind: .auxiliary).contains { sentence.pennTag(of: $0) == "MD" }
  }

  /// Whether a clause begins with one of the phrases of a class: `as long as Minsk signs`, `on condition that Minsk signs`.
  private func opens(_ row: TokenPlace, _ phrases: WordClass) -> Bool {
    let begin = sentence.span(of: row).lowerBound
    let first = (begin..<row).first { sentence.tag(of: $0) != .punctuation } ?? row
    let end = (first..<row).first { !isOpening($0, of: row) } ?? row
    let words = (max(sentence.tokens.lowerBound, end - Self.longestOpening)..<end)
      .map { sentence.text(of: $0).lowercased() }
    return words.indices.contains { classes[phrases].contains(words[$0...].joined(separator: " ")) }
  }

  /// The phrases of openings have no more words.
  private static let longestOpening = 4

  private func isOpening(_ place: TokenPlace, of row: TokenPlace) -> Bool {
    switch sentence.relation(of: place) {
    case .marker, .fixed: true
    case .adverbialModifier: sentence.head(of: place) == row && place < row && !sentence.isVerbal(place)
    case .coordinator: sentence.head(of: place) == row
    default: sentence.pennTag(of: place) == "WRB"
    }
  }

  /// `the pact takes effect once Minsk has signed it`: in a rule or a forecast, what is told to come first has not come yet.
  private func isAwaited(_ row: TokenPlace) -> Bool {
    guard sentence.relation(of: row) == .adverbialClause, sentence.isVerbal(row), opens(row, .timingOpening),
      !isPast(row)
    else { return false }
    var main = sentence.head(of: row)
    while let place = main, !sentence.isCopular(place), sentence.tag(of: place) == .adverb {
      main = sentence.head(of: place)
    }
    guard let main, !classes.contains(sentence.lemma(of: main), .sequelVerb) else { return false }
    return lastsOrLiesAhead(main)
  }

  private func isPast(_ row: TokenPlace) -> Bool {
    let finite =
      [row] + sentence.dependents(of: row, kind: .auxiliary) + sentence.dependents(of: row, kind: .copula)
      + sentence.dependents(of: row, kind: .passiveAuxiliary)
    return finite.contains { sentence.pennTag(of: $0) == "VBD" }
      || !finite.contains { ["VBZ", "VBP", "MD"].contains(sentence.pennTag(of: $0)) }
  }

  private func lastsOrLiesAhead(_ main: TokenPlace) -> Bool {
    let auxiliaries = sentence.dependents(of: main, kind: .auxiliary)
    if let first = auxiliaries.first { return sentence.pennTag(of: first) == "MD" || sentence.lemma(of: first) == "do" }
    let form =
      sentence.dependents(of: main, kind: .copula).first ?? sentence.dependents(of: main, kind: .passiveAuxiliary).first
      ?? main
    return ["VBZ", "VBP"].contains(sentence.pennTag(of: form))
  }

  /// `had Minsk signed`, `were Minsk to sign`, `should Minsk sign`: an auxiliary before the subject of a clause beside another.
  func isInverted(_ row: TokenPlace) -> Bool {
    if isUnderFronted(row) { return true }
    guard [.adverbialClause, .clausalComplement, .parataxis, .clausalSubject].contains(sentence.relation(of: row)),
      let subject = sentence.firstDependent(of: row, kind: .nominalSubject), let head = sentence.head(of: row)
    else { return false }
    let first = sentence.span(of: row).lowerBound
    return first < subject && ["have", "be", "should"].contains(sentence.lemma(of: first))
      && [.auxiliary, .copula, .marker].contains(sentence.relation(of: first))
      && sentence.head(of: first) == row
      && sentence.dependents(of: head, kind: .auxiliary).contains {
        sentence.pennTag(of: $0) == "MD"
      }
  }

  /// `were Minsk to leave`, where the clause hangs on its fronted auxiliary or on the subject behind that, or its subject on the main clause.
  private func isUnderFronted(_ row: TokenPlace) -> Bool {
    guard let marker = sentence.dependents(of: row, kind: .marker).first(where: { sentence.lemma(of: $0) == "to" }),
      let fronted = (sentence.tokens.lowerBound..<marker).last(where: {
        sentence.text(of: $0).lowercased() == "were" || sentence.tag(of: $0) == .punctuation
      }), sentence.tag(of: fronted) != .punctuation
    else { return false }
    let opensClause = fronted == sentence.tokens.lowerBound || sentence.tag(of: fronted - 1) == .punctuation
    return opensClause && !((fronted + 1)..<marker).contains { sentence.isVerbal($0) }
  }
}
