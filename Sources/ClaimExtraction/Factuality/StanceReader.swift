import DocumentModel

/// Reads the stance of a predication: climbs from its word to the root and takes in every operator that it is the content of.
struct StanceReader {
  let clauses: ClauseReader
  let operators: OperatorCatalogue

  var classes: WordClasses { clauses.classes }
  var sentence: SentenceView { clauses.sentence }

  /// The stance of a predication within its sentence.
  ///
  /// - Complexity: O(depth of the tree × tokens).
  func stance(of predication: Predication) -> Stance { stance(of: predication.trigger, in: predication.clause) }

  /// The stance of what a word says by itself, whatever its arguments.
  func stance(at word: TokenPlace) -> Stance { stance(of: word, in: word) }

  private func stance(of trigger: TokenPlace, in clause: TokenPlace) -> Stance {
    var stance = Stance()
    takeModifiers(of: trigger, into: &stance)
    if clause != trigger { takeModifiers(of: clause, except: trigger, into: &stance) }
    if isYetToTakePlace(trigger) { stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: [])) }
    var row = clause
    takeFrame(of: row, into: &stance)
    while let head = sentence.head(of: row) {
      takeFreeRelative(of: row, under: head, into: &stance)
      if isSetInFiction(row) { stance.cues.append(Stance.Cue(row: nil, effect: .suppose, holders: [])) }
      if let untruth = untruth(of: head, over: row) { takeUntruth(untruth, into: &stance) }
      let isCondition = !stance.isDescription && isCondition(row)
      if !isCondition, closesScope(row) || standsForItself(row) { return stance }
      if isExcluded(row) { takeExclusion(of: row, under: head, into: &stance) }
      if !isCondition, describes(row) || isCircumstance(row) || isEnded(row, by: head) { stance.isDescription = true }
      if row == trigger, isAnswered(row, by: head) { stance.isDescription = true }
      if isQuestion(row) {
        stance.cues.append(Stance.Cue(row: nil, effect: .open, holders: []))
      } else if isCondition {
        stance.isConditional = true
      } else if stance.isDescription {
        takeReport(at: head, over: row, into: &stance)
      } else if sentence.relation(of: row) == .conjunct {
        takeSharedModifiers(of: row, from: head, into: &stance)
      } else if isAim(row, of: head) {
        stance.cues.append(Stance.Cue(row: nil, effect: .plan, holders: []))
      } else if let found = contentOperator(at: head, over: row) {
        takeOperator(found, at: head, over: row, into: &stance)
      } else if let noun = extraposed(row, from: head), let found = nounOperator(at: noun) {
        takeOperator(found, at: noun, over: row, into: &stance)
      } else if let predicate = raised(over: row, from: head), let found = raisedOperator(at: predicate) {
        takeOperator(found, at: predicate, over: row, into: &stance)
        if negations(at: head, except: row) % 2 == 1 { stance.negate() }
      } else if sentence.relation(of: row) == .openComplement, sentence.isVerbal(head) {
        takeModifiers(of: head, into: &stance)
      } else if sentence.relation(of: row) == .adnominalClause, isNone(head) {
        stance.negate()
      } else if sentence.relation(of: row) == .adverbialClause,
        sentence.pennTag(of: row) == "VB", sentence.markers(of: row).contains("to")
      {
        stance.cues.append(Stance.Cue(row: nil, effect: isPossible(head) ? .possible : .plan, holders: []))
      }
      takeFrame(of: head, over: row, into: &stance)
      row = head
    }
    if isQuestion(row) { stance.cues.append(Stance.Cue(row: nil, effect: .open, holders: [])) }
    return stance
  }

  /// An operator over its content: what it does, or what it does when it is negated itself.
  private func takeOperator(
    _ found: ClaimOperator, at head: TokenPlace, over row: TokenPlace, into stance: inout Stance
  ) {
    var effect = effect(of: found, at: head, over: row)
    var holders = holders(of: head, effect: effect == .possible ? effect : found.effect)
    var negated = found.negated
    var isContrary = false
    // `refused to allow`, `it is false that he allowed`: what is not let happen does not happen.
    if effect == .permit { negated = .effect(.negate) }
    if negations(at: head, except: row) % 2 == 1 || (isWrong(head) && effect != .negate) {
      switch found.negated {
      case .effect(.forbid) where effect == .permit:
        effect = refusal(at: head)
        holders = self.holders(of: head, effect: effect)
      case .contrary where effect == .negate: effect = .affirm
      case .contrary: isContrary = true
      case .effect where effect == .possible && found.effect == .believe: isContrary = true
      case .effect(let other):
        effect = other
        if isNobody(at: head) {
          holders = []
          if other == .believe { effect = .affirm }
        }
      }
    }
    if isAgainst(row, effect) || effect == .plan && isDropped(head) { isContrary.toggle() }
    if isContrary || [.negate, .forbid, .refuse].contains(effect) { stance.negate() }
    stance.cues.append(Stance.Cue(row: head, effect: effect, holders: holders, negated: negated))
    // `should stop signing`, `may fail to sign`: who only turns round what stands under it is spoken of as the content is.
    if [found.effect, effect].contains(where: { $0 == .negate || $0 == .affirm }) {
      takeModality(of: head, except: row, into: &stance)
    }
  }

  /// `warned Minsk against leaving`: what is wanted is the contrary.
  private func isAgainst(_ row: TokenPlace, _ effect: OperatorEffect) -> Bool {
    effect == .demand && (sentence.markers(of: row) + sentence.prepositions(of: row)).contains("against")
  }

  /// `the photo that showed Minsk moving rockets was a fake`: what is said of the noun whose clause reports something.
  private func untruth(of noun: TokenPlace, over row: TokenPlace) -> TokenPlace? {
    guard sentence.hasRelation(row, kind: .relativeClause), operators.isReportingVerb(row, sentence),
      sentence.hasRelation(noun, kind: .nominalSubject), let predicate = sentence.head(of: noun)
    else { return nil }
    return raisedOperator(at: predicate)?.effect == .negate ? predicate : nil
  }

  private func takeUntruth(_ predicate: TokenPlace, into stance: inout Stance) {
    stance.negate()
    stance.cues.append(Stance.Cue(row: predicate, effect: .negate, holders: []))
  }

  /// Who tells of what is told in passing: of its stance, no more than that.
  private func takeReport(at head: TokenPlace, over row: TokenPlace, into stance: inout Stance) {
    guard let found = contentOperator(at: head, over: row), [.report, .believe, .allege].contains(found.effect) else {
      return
    }
    stance.cues.append(
      Stance.Cue(
        row: head, effect: found.effect == .believe ? .believe : .report,
        holders: holders(of: head, effect: found.effect)))
  }

  /// `amid threats`, `because of breaches`: what is told beside an act is neither planned, demanded nor denied with it.
  private func isCircumstance(_ row: TokenPlace) -> Bool {
    let markers = sentence.prepositions(of: row) + sentence.markers(of: row)
    guard let first = markers.first else { return isRemark(row) }
    return classes.contains(first, .circumstance)
  }

  /// `plans to leave the pact, citing breaches`: what is said with a deed.
  private func isRemark(_ row: TokenPlace) -> Bool {
    sentence.hasRelation(row, kind: .adverbialClause) && sentence.pennTag(of: row) == "VBG"
      && (classes[.quotingVerb].contains(sentence.lemma(of: row)) || operators.isReportingVerb(row, sentence))
  }

  /// `urged Minsk to end its raids`, `called for an end to raids`: what is to end takes place, whoever wants what of whom.
  private func isEnded(_ row: TokenPlace, by word: TokenPlace) -> Bool {
    guard classes.contains(sentence.lemma(of: word), .ending) else { return false }
    return [.object, .passiveSubject].contains(sentence.relation(of: row))
      || sentence.hasRelation(row, kind: .nominalModifier) && sentence.prepositions(of: row).first == "to"
  }

  /// `rejected Riga's charges against it`: whoever denies a reproach does not deny that it was made.
  private func isAnswered(_ noun: TokenPlace, by verb: TokenPlace) -> Bool {
    nounOperator(at: noun)?.effect == .allege && contentOperator(at: verb, over: noun)?.effect == .deny
  }

  private func isPossible(_ row: TokenPlace) -> Bool {
    var modifiers = Stance()
    takeModifiers(of: row, into: &modifiers)
    return modifiers.has(.possible) || modifiers.has(.able)
  }

  /// `no information to support the report`.
  private func isNone(_ noun: TokenPlace) -> Bool {
    sentence.tag(of: noun) == .noun
      && sentence.dependents(of: noun, kind: .determiner).contains { sentence.lemma(of: $0) == "no" }
  }

  /// A clause that describes a noun states a fact of its own: `the missile that Russia denies having` still exists.
  private func closesScope(_ row: TokenPlace) -> Bool {
    if sentence.relation(of: row) == .apposition { return true }
    guard describes(row) else { return false }
    return classes[.reproachNoun].contains(sentence.head(of: row).map { sentence.lemma(of: $0) } ?? "")
      || clauses.isParted(row)
  }

  /// `Riga said the pact is dead; Minsk left it`: a clause behind a semicolon, with a subject of its own and nobody behind it who says it,
  /// stands like a sentence; behind a colon, semicolons part what is said.
  private func standsForItself(_ row: TokenPlace) -> Bool {
    guard [.parataxis, .clausalComplement, .conjunct].contains(sentence.relation(of: row)),
      sentence.hasDependent(row, kind: .nominalSubject), !sentence.hasDependent(row, kind: .marker),
      let above = sentence.ancestors(of: row).dropFirst().max(), above < row
    else { return false }
    if isRejoinder(row) { return true }
    guard
      let stop = (above..<row).last(where: { sentence.lemma(of: $0) == ";" }),
      stop + 1 >= sentence.span(of: row).lowerBound
    else { return false }
    return !(sentence.tokens.lowerBound..<stop).contains { sentence.lemma(of: $0) == ":" }
  }

  /// `Riga says Minsk broke the pact, Minsk rejects charge`: a clause that nothing but a comma joins to what somebody says is no part of it
  /// in a title, nor anywhere where it answers a reproach.
  private func isRejoinder(_ row: TokenPlace) -> Bool {
    let first = sentence.span(of: row).lowerBound
    let comma = sentence.tag(of: first) == .punctuation ? first : first - 1
    guard sentence.tokens.contains(comma), sentence.lemma(of: comma) == ",", let head = sentence.head(of: row),
      !sentence.hasDependent(row, kind: .coordinator),
      sentence.dependents(of: head).contains(where: { head < $0 && $0 < comma && sentence.tag(of: $0) != .punctuation })
    else { return false }
    return sentence.section == .title || isReply(row)
  }

  /// `rejects the charge`.
  private func isReply(_ verb: TokenPlace) -> Bool {
    isVerb(verb, of: .deny)
      && sentence.dependents(of: verb, kind: .object).contains {
        classes.contains(sentence.lemma(of: $0), .reproachNoun)
      }
  }

  /// A clause that tells which one is meant stays with whoever speaks, but stands outside negation, plan and demand.
  private func describes(_ row: TokenPlace) -> Bool {
    switch sentence.relation(of: row) {
    case .relativeClause: !sentence.markers(of: row).contains("that")
    case .adnominalClause:
      !sentence.hasDependent(row, kind: .marker) && ["VBN", "VBG"].contains(sentence.pennTag(of: row))
        && !isOperatorNoun(sentence.head(of: row))
    default: false
    }
  }

  /// Whether a word changes the stance of what stands under it.
  func isOperator(_ row: TokenPlace) -> Bool { !operators.operators(for: sentence.lemma(of: row).lowercased()).isEmpty }

  func isOperatorNoun(_ row: TokenPlace?) -> Bool {
    guard let row else { return false }
    return operators.hasNoun(sentence.lemma(of: row))
  }
}
