import DocumentModel

/// What stands around a clause and tells whose word it is, or that it is nobody's: sources, questions, conditions, imagined worlds.
extension StanceReader {
  /// Takes in what stands beside a word on the way to the root.
  ///
  /// - Parameter content: the word below from which the way came; nil at the predicate itself.
  func takeFrame(of row: TokenPlace, over content: TokenPlace? = nil, into stance: inout Stance) {
    takeSource(of: row, into: &stance)
    takeInserted(of: row, into: &stance)
    if isAsked(row) { stance.cues.append(Stance.Cue(row: nil, effect: .open, holders: [])) }
    if isImagined(row, over: content) { stance.cues.append(Stance.Cue(row: nil, effect: .suppose, holders: [])) }
  }

  /// `according to the ministry`, `in the ministry's view`.
  private func takeSource(of row: TokenPlace, into stance: inout Stance) {
    for child in sentence.dependents(of: row, kind: .oblique) + sentence.dependents(of: row, kind: .nominalModifier) {
      guard let holders = source(child) else { continue }
      let cue = Stance.Cue(row: child, effect: .report, holders: holders)
      if !stance.cues.contains(cue) { stance.cues.append(cue) }
    }
  }

  /// Whose word a phrase names; nil where it names no source.
  private func source(_ phrase: TokenPlace) -> [TokenPlace]? {
    guard let first = sentence.prepositions(of: phrase).first else { return nil }
    if classes[.sourcePreposition].contains(first) { return clauses.argumentHeads([phrase]) }
    guard ["in", "by", "on"].contains(first), classes.contains(sentence.lowercasedLemma(of: phrase), .sourceNoun) else {
      return nil
    }
    let owners = clauses.nounOwners(of: phrase, limit: 0)
    let named = owners.isEmpty ? sentence.dependents(of: phrase, kind: .nominalModifier) : owners
    return named.isEmpty ? nil : clauses.argumentHeads(named)
  }

  /// `what NATO says is a breach`: who says so stands in a free relative clause beside the predicate.
  func takeFreeRelative(of row: TokenPlace, under head: TokenPlace, into stance: inout Stance) {
    guard sentence.lemma(of: head).lowercased() == "what", sentence.hasRelation(row, kind: .relativeClause) else {
      return
    }
    for verb in sentence.dependents(of: head, kind: .relativeClause) where verb < row {
      guard
        let found = operators.operators(for: sentence.lemma(of: verb)).first(where: {
          $0.category == .verb && [.report, .believe, .allege].contains($0.effect)
        })
      else { continue }
      stance.cues.append(
        Stance.Cue(row: verb, effect: found.effect, holders: holders(of: verb, effect: found.effect)))
    }
  }

  /// `Minsk, the envoys said, signed the pact`: a clause of saying that has been put into what it says.
  private func takeInserted(of row: TokenPlace, into stance: inout Stance) {
    for child in clauses.insertions(in: row) {
      guard !sentence.hasDependent(child, kind: .clausalComplement), !sentence.hasDependent(child, kind: .object),
        let found = operators.operators(for: sentence.lemma(of: child)).first(where: {
          $0.category == .verb && $0.effect.commits
        })
      else { continue }
      let behind = clauses.subject(behindInsertion: child, in: row)
      let holders = behind.map { clauses.argumentHeads([$0]) } ?? clauses.surfaceSubjects(of: child)
      guard !holders.isEmpty, !stance.cues.contains(where: { $0.row == child }) else { continue }
      stance.cues.append(Stance.Cue(row: child, effect: found.effect, holders: holders, negated: found.negated))
    }
  }

  /// `Has Minsk signed the pact?`: who asks commits to nothing; behind a label, the mark hangs on that: `Q: Has Minsk signed it?`
  private func isAsked(_ row: TokenPlace) -> Bool {
    if sentence.dependents(of: row, kind: .punctuation).contains(where: isQuestionMark) { return true }
    guard let last = sentence.tokens.last, isQuestionMark(last),
      let subject = sentence.firstDependent(of: row, kind: .nominalSubject)
    else { return false }
    return sentence.dependents(of: row).contains {
      $0 < subject && [.auxiliary, .copula, .passiveAuxiliary].contains(sentence.relation(of: $0))
    }
  }

  private func isQuestionMark(_ place: TokenPlace) -> Bool { sentence.lemma(of: place).hasPrefix("?") }

  /// `whether Minsk signed`: neither said nor denied.
  func isQuestion(_ row: TokenPlace) -> Bool {
    let markers = sentence.markers(of: row)
    if markers.contains("whether") { return true }
    return [.clausalComplement, .clausalSubject].contains(sentence.relation(of: row))
      && markers.contains(where: classes[.questionMarker].contains)
  }

  /// `in the film, Minsk leaves the pact`, `as a joke, they wrote that Minsk left`, `the novel opens after Minsk left the pact`, `the joke had Minsk leaving the pact`.
  private func isImagined(_ row: TokenPlace, over content: TokenPlace?) -> Bool {
    let places = sentence.dependents(of: row, kind: .oblique).filter { place in
      ["in", "as"].contains { sentence.prepositions(of: place).contains($0) }
    }
    if places.contains(where: isFiction) { return true }
    let subjects = sentence.dependents(of: row, kind: .nominalSubject)
    if subjects.contains(where: isCharacter) { return true }
    guard let content else { return false }
    let isMaking =
      sentence.lemma(of: row) == "have"
      && [.openComplement, .clausalComplement].contains(sentence.relation(of: content))
    guard isMaking || classes.contains(sentence.lemma(of: row), .narrativeVerb) else { return false }
    return subjects.contains(where: isFiction)
  }

  /// `the hero of the film`.
  private func isCharacter(_ noun: TokenPlace) -> Bool {
    classes.contains(sentence.lowercasedLemma(of: noun), .character)
      && sentence.dependents(of: noun, kind: .nominalModifier).contains(where: isFiction)
  }

  /// `a film`, but not `a series of tests`.
  private func isFiction(_ noun: TokenPlace) -> Bool {
    classes.contains(sentence.lemma(of: noun).lowercased(), .fictionNoun)
      && !sentence.dependents(of: noun, kind: .nominalModifier).contains { sentence.prepositions(of: $0).first == "of" }
  }

  /// `a world in which Minsk has rockets`, `a film where Minsk leaves the pact`.
  func isSetInFiction(_ row: TokenPlace) -> Bool {
    if isExampleOfFiction(row) { return true }
    guard sentence.hasRelation(row, kind: .relativeClause) || sentence.hasRelation(row, kind: .adnominalClause),
      let noun = sentence.head(of: row)
    else { return false }
    let lemma = sentence.lowercasedLemma(of: noun)
    guard classes.contains(lemma, .fictionNoun) || classes.contains(lemma, .imaginedNoun) else { return false }
    return sentence.dependents(of: row).contains { child in
      child < row
        && (sentence.prepositions(of: child).contains("in")
          && classes[.relativePronoun].contains(sentence.lemma(of: child))
          || sentence.lowercasedLemma(of: child) == "where")
    }
  }

  /// `scenarios such as Minsk leaving the pact`.
  private func isExampleOfFiction(_ row: TokenPlace) -> Bool {
    guard sentence.hasRelation(row, kind: .adnominalClause), let noun = sentence.head(of: row),
      sentence.hasRelation(noun, kind: .nominalModifier), let whole = sentence.head(of: noun)
    else { return false }
    return isFiction(whole)
  }

  /// `Suppose that Minsk signed`: whoever is told to believe it is told to imagine it.
  func isImperative(_ row: TokenPlace) -> Bool {
    if sentence.hasRelation(row, kind: .openComplement), let head = sentence.head(of: row),
      sentence.lemma(of: head) == "let", sentence.head(of: head) == nil
    {
      return true
    }
    return ["VB", "VBP"].contains(sentence.pennTag(of: row)) && !sentence.hasDependent(row, kind: .nominalSubject)
      && !sentence.hasDependent(row, kind: .auxiliary) && !sentence.hasDependent(row, kind: .marker)
      && ![.openComplement, .conjunct, .adverbialClause].contains(sentence.relation(of: row))
  }

  /// `left without signing`, `rather than sign`: what is set beside an act as not done.
  func isExcluded(_ row: TokenPlace) -> Bool {
    [.adverbialClause, .oblique, .conjunct, .adnominalClause, .nominalModifier].contains(sentence.relation(of: row))
      && sentence.isVerbal(row)
      && clauses.isExclusion(row)
  }

  /// What is not done is only supposed where the main clause lies ahead: `without signing, Minsk will not be heard`.
  func takeExclusion(of row: TokenPlace, under head: TokenPlace, into stance: inout Stance) {
    stance.negate()
    if sentence.dependents(of: head, kind: .auxiliary).contains(where: { sentence.pennTag(of: $0) == "MD" }) {
      stance.isConditional = true
    } else {
      stance.isDescription = true
    }
  }
}
