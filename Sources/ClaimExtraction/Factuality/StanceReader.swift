import DocumentModel

/// Reads the stance of a predication: climbs from its word to the root and takes in every operator that it is the content of.
struct StanceReader {
  let clauses: ClauseReader
  let operators: OperatorCatalogue

  var classes: WordClasses { clauses.classes }
  var sentence: SentenceView { clauses.sentence }

  /// The stance of a predication within its sentence.
  ///
  /// - Complexity: O(depth of the tree × dependents on the way).
  func stance(of predication: Predication) -> Stance {
    var stance = Stance()
    takeModifiers(of: predication.trigger, into: &stance)
    if predication.clause != predication.trigger {
      takeModifiers(of: predication.clause, except: predication.trigger, into: &stance)
    }
    var row = predication.clause
    while let head = sentence.head(of: row) {
      takeSource(of: row, into: &stance)
      takeFreeRelative(of: row, under: head, into: &stance)
      if isQuestion(row) { stance.cues.append(Stance.Cue(row: nil, effect: .possible, holders: [])) }
      if closesScope(row) { return stance }
      if describes(row) || isCircumstance(row) { stance.isDescription = true }
      if stance.isDescription {
        if let found = contentOperator(at: head, over: row), [.report, .believe, .allege].contains(found.effect) {
          stance.cues.append(
            Stance.Cue(
              row: head, effect: found.effect == .believe ? .believe : .report,
              holders: holders(of: head, effect: found.effect)))
        }
      } else if sentence.relation(of: row) == .conjunct {
        takeSharedModifiers(of: row, from: head, into: &stance)
      } else if isCondition(row) {
        stance.isConditional = true
      } else if let found = contentOperator(at: head, over: row) {
        stance.cues.append(
          Stance.Cue(
            row: head, effect: effect(of: found, at: head, over: row),
            holders: holders(of: head, effect: found.effect)))
        if found.effect == .negate { stance.negations += 1 }
        takeModifiers(of: head, under: found.effect, into: &stance)
      } else if sentence.relation(of: row) == .openComplement, sentence.isVerbal(head) {
        takeModifiers(of: head, into: &stance)
      } else if sentence.relation(of: row) == .adnominalClause, isNone(head) {
        stance.negations += 1
      } else if sentence.relation(of: row) == .adverbialClause,
        sentence.markers(of: row).contains("to")
      {
        stance.cues.append(Stance.Cue(row: nil, effect: isPossible(head) ? .possible : .plan, holders: []))
      }
      row = head
    }
    takeSource(of: row, into: &stance)
    return stance
  }

  /// `amid threats`, `because of breaches`: what is told beside an act is neither planned, demanded nor denied with it.
  private func isCircumstance(_ row: TokenPlace) -> Bool {
    let markers = sentence.prepositions(of: row) + sentence.markers(of: row)
    return markers.first.map { classes.contains($0, .circumstance) } == true
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
    let first = sentence.span(of: row).lowerBound
    if describes(row), classes[.reproachNoun].contains(sentence.head(of: row).map { sentence.lemma(of: $0) } ?? "") {
      return true
    }
    return describes(row)
      && (sentence.tag(of: first) == .punctuation
        || (first > sentence.tokens.lowerBound && sentence.tag(of: first - 1) == .punctuation))
  }

  /// A clause that tells which one is meant stays with whoever speaks, but stands outside negation, plan and demand.
  private func describes(_ row: TokenPlace) -> Bool {
    switch sentence.relation(of: row) {
    case .relativeClause: true
    case .adnominalClause:
      !sentence.hasDependent(row, kind: .marker) && ["VBN", "VBG"].contains(sentence.pennTag(of: row))
        && !isOperatorNoun(sentence.head(of: row))
    default: false
    }
  }

  /// Whether a word changes the stance of what stands under it.
  func isOperator(_ row: TokenPlace) -> Bool { !operators.operators(for: sentence.lemma(of: row).lowercased()).isEmpty }

  private func isOperatorNoun(_ row: TokenPlace?) -> Bool {
    guard let row else { return false }
    return operators.hasNoun(sentence.lemma(of: row))
  }

  /// The operator at a head whose content is the given dependent.
  private func contentOperator(at head: TokenPlace, over row: TokenPlace) -> ClaimOperator? {
    let category: PredicateCategory =
      switch sentence.tag(of: head) {
      case .verb, .auxiliary: .verb
      case .adjective, .adverb: .adjective
      default: .noun
      }
    let fitting = operators.operators(for: sentence.lemma(of: head)).filter { candidate in
      candidate.category == category && isContent(row, of: head, candidate)
        && !isOwnDoing(row, of: head, candidate)
        && (candidate.particle.isEmpty || clauses.particles(of: head).contains(candidate.particle))
    }
    if isTold(row, by: head), let demand = fitting.first(where: { $0.effect == .demand }) { return demand }
    if sentence.relation(of: row) == .openComplement, sentence.isVerbal(head), clauses.isPassive(head),
      let schedule = fitting.first(where: { $0.effect == .schedule })
    {
      return schedule
    }
    return fitting.first
  }

  /// `told Minsk to stop`, `warned Minsk not to attack`: an infinitive beside an object is what someone shall do.
  private func isTold(_ row: TokenPlace, by head: TokenPlace) -> Bool {
    (sentence.firstDependent(of: head, kind: .object) ?? sentence.firstDependent(of: head, kind: .indirectObject))
      != nil
      && sentence.markers(of: row).contains("to")
  }

  /// `wants to sign`, `agreed to sign`: the subject's own doing is neither demanded of anyone nor reported.
  private func isOwnDoing(_ row: TokenPlace, of head: TokenPlace, _ candidate: ClaimOperator) -> Bool {
    guard candidate.category == .verb, candidate.effect == .demand || candidate.effect == .report,
      sentence.relation(of: row) == .openComplement, !clauses.isPassive(head)
    else { return false }
    let others = sentence.dependents(of: head).filter {
      [.object, .indirectObject, .oblique].contains(sentence.relation(of: $0))
    }
    return others.isEmpty && !sentence.hasDependent(row, kind: .nominalSubject)
      && sentence.markers(of: row).contains("to")
  }

  /// Whether a dependent is what an operator is about, not its subject or a circumstance.
  private func isContent(_ row: TokenPlace, of head: TokenPlace, _ candidate: ClaimOperator) -> Bool {
    switch candidate.category {
    case .verb: isVerbContent(row, of: head, candidate.effect)
    case .noun:
      switch sentence.relation(of: row) {
      case .adnominalClause, .clausalComplement: true
      case .nominalModifier: !classes[.contentPreposition].isDisjoint(with: sentence.prepositions(of: row))
      default: false
      }
    case .adjective:
      [.openComplement, .clausalComplement, .adverbialClause, .clausalSubject, .adnominalClause].contains(
        sentence.relation(of: row))
        || (sentence.relation(of: row) == .nominalSubject
          && [.possible, .schedule, .negate].contains(candidate.effect))
    }
  }

  private func isVerbContent(_ row: TokenPlace, of head: TokenPlace, _ effect: OperatorEffect) -> Bool {
    if sentence.isNominal(row), clauses.namedThing(by: row) != nil { return effect == .report || effect == .believe }
    switch sentence.relation(of: row) {
    case .clausalComplement, .openComplement, .clausalSubject, .passiveClausalSubject: return true
    case .parataxis: return effect == .report || effect == .allege || effect == .believe
    case .adverbialClause:
      let markers = Set(sentence.markers(of: row))
      if effect == .demand, markers.contains("to") { return true }
      if effect == .negate, markers.contains("to"), !sentence.hasDependent(head, kind: .object) { return true }
      return !markers.isDisjoint(with: classes[.objectGerundMarker])
        && (effect == .allege || effect == .negate || effect == .demand)
    case .object, .passiveSubject: return [.deny, .plan, .demand, .negate, .allege, .possible].contains(effect)
    case .oblique:
      guard effect == .allege || effect == .demand || effect == .negate else { return false }
      return !classes[.objectGerundMarker].isDisjoint(with: sentence.prepositions(of: row))
    default: return false
    }
  }

  /// What an operator does here: nobody stands behind hearsay, and who expects or hopes to do something plans it.
  private func effect(of found: ClaimOperator, at head: TokenPlace, over row: TokenPlace) -> OperatorEffect {
    if isHearsay(row, of: head, found) { return .hearsay }
    let isOwn =
      found.effect == .believe && sentence.relation(of: row) == .openComplement
      && !sentence.hasDependent(head, kind: .object)
      && sentence.markers(of: row).contains("to")
    return isOwn ? .plan : found.effect
  }

  /// `is said to be mobile`: nobody is named who says it.
  private func isHearsay(_ row: TokenPlace, of head: TokenPlace, _ found: ClaimOperator) -> Bool {
    (found.effect == .report || found.effect == .believe) && found.category == .verb && clauses.isPassive(head)
      && sentence.relation(of: row) == .openComplement && holders(of: head, effect: found.effect).isEmpty
  }

  /// Those who commit through an operator: its subject, its agent or its owner.
  private func holders(of row: TokenPlace, effect: OperatorEffect) -> [TokenPlace] {
    switch effect {
    case .hearsay, .oblige, .schedule, .possible, .able, .negate: return []
    case .report, .believe, .allege, .deny, .demand, .plan: break
    }
    switch sentence.tag(of: row) {
    case .verb, .auxiliary:
      if clauses.isPassive(row) {
        return clauses.arguments(ofVerb: row).filter { $0.slot == .subject }.map(\.head)
      }
      return clauses.surfaceSubjects(of: row)
    case .adjective: return effect == .plan ? [] : clauses.surfaceSubjects(of: row)
    default:
      let sayers = effect == .plan || effect == .demand ? [] : clauses.agents(of: row, .nominalModifier)
      return sayers.isEmpty ? clauses.nounOwners(of: row, limit: ClauseReader.subjectSearchLimit) : sayers
    }
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

  /// Whether a word's clause is a condition: `unless Minsk signs`, `barring a breakthrough`.
  func isCondition(_ row: TokenPlace) -> Bool {
    if sentence.relation(of: row) == .adverbialClause, sentence.pennTag(of: row) == "VBG",
      classes[.conditionParticiple].contains(sentence.lemma(of: row))
    {
      return true
    }
    return !isQuestion(row)
      && (sentence.dependents(of: row, kind: .marker).contains {
        classes[.conditionMarker].contains(sentence.lemma(of: $0))
      }
        || sentence.dependents(of: row, kind: .caseMarker).contains {
          classes[.conditionPreposition].contains(sentence.lemma(of: $0))
        })
  }

  /// `whether Minsk signed`: neither said nor denied.
  private func isQuestion(_ row: TokenPlace) -> Bool {
    let markers = sentence.markers(of: row)
    if markers.contains("whether") { return true }
    return [.clausalComplement, .clausalSubject].contains(sentence.relation(of: row))
      && markers.contains(where: classes[.questionMarker].contains)
  }

  /// `what NATO says is a breach`: who says so stands in a free relative clause beside the predicate.
  private func takeFreeRelative(of row: TokenPlace, under head: TokenPlace, into stance: inout Stance) {
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
}
