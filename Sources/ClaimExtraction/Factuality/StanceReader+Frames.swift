import DocumentModel

/// What stands around a clause and tells whose word it is, or that it is nobody's: sources, questions, conditions, imagined worlds.
extension StanceReader {
  /// Takes in what stands beside a word on the way to the root.
  func takeFrame(of row: TokenPlace, isAbove: Bool = false, into stance: inout Stance) {
    takeSource(of: row, into: &stance)
    takeInserted(of: row, into: &stance)
    if isAsked(row) { stance.cues.append(Stance.Cue(row: nil, effect: .open, holders: [])) }
    if isImagined(row, isAbove: isAbove) { stance.cues.append(Stance.Cue(row: nil, effect: .suppose, holders: [])) }
  }

  /// `according to the ministry`.
  private func takeSource(of row: TokenPlace, into stance: inout Stance) {
    for child in sentence.dependents(of: row, kind: .oblique) + sentence.dependents(of: row, kind: .nominalModifier) {
      guard let first = sentence.prepositions(of: child).first, classes[.sourcePreposition].contains(first) else {
        continue
      }
      let cue = Stance.Cue(row: child, effect: .report, holders: clauses.argumentHeads([child]))
      if !stance.cues.contains(cue) { stance.cues.append(cue) }
    }
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
    for child in sentence.dependents(of: row, kind: .parataxis) {
      guard !sentence.hasDependent(child, kind: .clausalComplement), !sentence.hasDependent(child, kind: .object),
        let found = operators.operators(for: sentence.lemma(of: child)).first(where: {
          $0.category == .verb && $0.effect.commits
        })
      else { continue }
      let holders = clauses.surfaceSubjects(of: child)
      guard !holders.isEmpty, !stance.cues.contains(where: { $0.row == child }) else { continue }
      stance.cues.append(Stance.Cue(row: child, effect: found.effect, holders: holders, negated: found.negated))
    }
  }

  /// `Has Minsk signed the pact?`: who asks commits to nothing.
  private func isAsked(_ row: TokenPlace) -> Bool {
    sentence.dependents(of: row, kind: .punctuation).contains { sentence.lemma(of: $0).hasPrefix("?") }
  }

  /// `whether Minsk signed`: neither said nor denied.
  func isQuestion(_ row: TokenPlace) -> Bool {
    let markers = sentence.markers(of: row)
    if markers.contains("whether") { return true }
    return [.clausalComplement, .clausalSubject].contains(sentence.relation(of: row))
      && markers.contains(where: classes[.questionMarker].contains)
  }

  /// `in the film, Minsk leaves the pact`, `the novel opens after Minsk left the pact`.
  private func isImagined(_ row: TokenPlace, isAbove: Bool) -> Bool {
    let places = sentence.dependents(of: row, kind: .oblique).filter { sentence.prepositions(of: $0).contains("in") }
    let isTelling = isAbove && classes.contains(sentence.lemma(of: row), .narrativeVerb)
    let tellers = isTelling ? sentence.dependents(of: row, kind: .nominalSubject) : []
    return (places + tellers).contains { classes.contains(sentence.lemma(of: $0).lowercased(), .fictionNoun) }
  }

  /// `Suppose that Minsk signed`: whoever is told to believe it is told to imagine it.
  func isImperative(_ row: TokenPlace) -> Bool {
    ["VB", "VBP"].contains(sentence.pennTag(of: row)) && !sentence.hasDependent(row, kind: .nominalSubject)
      && !sentence.hasDependent(row, kind: .auxiliary) && !sentence.hasDependent(row, kind: .marker)
      && ![.openComplement, .conjunct, .adverbialClause].contains(sentence.relation(of: row))
  }

  /// Whether a word's clause is a condition: `unless Minsk signs`, `barring a breakthrough`, `had Minsk signed`.
  func isCondition(_ row: TokenPlace) -> Bool {
    if sentence.relation(of: row) == .adverbialClause, sentence.pennTag(of: row) == "VBG",
      classes[.conditionParticiple].contains(sentence.lemma(of: row))
    {
      return true
    }
    if isInverted(row) { return true }
    return !isQuestion(row)
      && (sentence.dependents(of: row, kind: .marker).contains {
        classes[.conditionMarker].contains(sentence.lemma(of: $0))
      }
        || sentence.dependents(of: row, kind: .caseMarker).contains {
          classes[.conditionPreposition].contains(sentence.lemma(of: $0))
        })
  }

  /// `had Minsk signed`, `were Minsk to sign`, `should Minsk sign`: an auxiliary before the subject of a clause beside another.
  private func isInverted(_ row: TokenPlace) -> Bool {
    guard [.adverbialClause, .clausalComplement, .parataxis, .clausalSubject].contains(sentence.relation(of: row)),
      let subject = sentence.firstDependent(of: row, kind: .nominalSubject), let head = sentence.head(of: row)
    else { return false }
    let first = sentence.span(of: row).lowerBound
    return first < subject && ["have", "be", "should"].contains(sentence.lemma(of: first))
      && (sentence.hasRelation(first, kind: .auxiliary) || sentence.hasRelation(first, kind: .copula))
      && sentence.head(of: first) == row
      && sentence.dependents(of: head, kind: .auxiliary).contains {
        ["would", "will", "could", "might"].contains(sentence.lemma(of: $0))
      }
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
