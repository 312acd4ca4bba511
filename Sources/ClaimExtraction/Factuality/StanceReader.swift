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
    takeFrame(of: row, into: &stance)
    while let head = sentence.head(of: row) {
      takeFreeRelative(of: row, under: head, into: &stance)
      if closesScope(row) { return stance }
      if isExcluded(row) { takeExclusion(of: row, under: head, into: &stance) }
      if describes(row) || isCircumstance(row) { stance.isDescription = true }
      if isQuestion(row) {
        stance.cues.append(Stance.Cue(row: nil, effect: .open, holders: []))
      } else if stance.isDescription {
        takeReport(at: head, over: row, into: &stance)
      } else if sentence.relation(of: row) == .conjunct {
        takeSharedModifiers(of: row, from: head, into: &stance)
      } else if isCondition(row) {
        stance.isConditional = true
      } else if let found = contentOperator(at: head, over: row) {
        takeOperator(found, at: head, over: row, into: &stance)
      } else if let noun = extraposed(row, from: head), let found = nounOperator(at: noun) {
        takeOperator(found, at: noun, over: row, into: &stance)
      } else if sentence.relation(of: row) == .openComplement, sentence.isVerbal(head) {
        takeModifiers(of: head, into: &stance)
      } else if sentence.relation(of: row) == .adnominalClause, isNone(head) {
        stance.negate()
      } else if sentence.relation(of: row) == .adverbialClause,
        sentence.pennTag(of: row) == "VB", sentence.markers(of: row).contains("to")
      {
        stance.cues.append(Stance.Cue(row: nil, effect: isPossible(head) ? .possible : .plan, holders: []))
      }
      takeFrame(of: head, isAbove: true, into: &stance)
      row = head
    }
    return stance
  }

  /// An operator over its content: what it does, or what it does when it is negated itself.
  private func takeOperator(
    _ found: ClaimOperator, at head: TokenPlace, over row: TokenPlace, into stance: inout Stance
  ) {
    var effect = effect(of: found, at: head, over: row)
    var holders = holders(of: head, effect: found.effect)
    var isContrary = false
    if negations(at: head, except: row) % 2 == 1 || isWrong(head) {
      switch found.negated {
      case .contrary where effect == .negate: effect = .affirm
      case .contrary: isContrary = true
      case .effect(let other):
        effect = other
        if isNobody(at: head) {
          holders = []
          if other == .believe { effect = .affirm }
        }
      }
    }
    if isContrary || effect == .negate || effect == .forbid { stance.negate() }
    stance.cues.append(Stance.Cue(row: head, effect: effect, holders: holders, negated: found.negated))
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
    if isIndirectQuestion(row) { return fitting.first { $0.effect != .demand } }
    if isTold(row, by: head), let demand = fitting.first(where: { $0.effect == .demand }) { return demand }
    if sentence.relation(of: row) == .openComplement, sentence.isVerbal(head), clauses.isPassive(head),
      let schedule = fitting.first(where: { $0.effect == .schedule })
    {
      return schedule
    }
    return fitting.first
  }

  /// `ask why Minsk left`: that it left is taken for granted.
  private func isIndirectQuestion(_ row: TokenPlace) -> Bool {
    let first = sentence.span(of: row).lowerBound
    return sentence.relation(of: row) == .clausalComplement
      && ["WRB", "WP", "WDT"].contains(sentence.pennTag(of: first))
  }

  /// `no evidence has come up that Minsk cheated`: the noun that a clause behind its verb completes.
  private func extraposed(_ row: TokenPlace, from head: TokenPlace) -> TokenPlace? {
    guard [.clausalComplement, .adnominalClause, .adverbialClause].contains(sentence.relation(of: row)),
      sentence.markers(of: row).contains("that")
    else { return nil }
    let verb = sentence.isVerbal(head) ? head : sentence.head(of: head).flatMap { sentence.isVerbal($0) ? $0 : nil }
    guard let verb, !sentence.hasDependent(verb, kind: .object) else { return nil }
    return sentence.firstDependent(of: verb, kind: .nominalSubject).flatMap { isOperatorNoun($0) ? $0 : nil }
  }

  private func nounOperator(at noun: TokenPlace) -> ClaimOperator? {
    operators.operators(for: sentence.lemma(of: noun)).first { $0.category == .noun }
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
      case .adnominalClause, .clausalComplement, .clausalSubject: true
      case .nominalModifier: !classes[.contentPreposition].isDisjoint(with: sentence.prepositions(of: row))
      default: false
      }
    case .adjective:
      [.openComplement, .clausalComplement, .adverbialClause, .clausalSubject, .adnominalClause].contains(
        sentence.relation(of: row))
        || (sentence.relation(of: row) == .nominalSubject
          && [.possible, .schedule, .negate, .affirm].contains(candidate.effect))
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
      if effect == .negate, !sentence.hasDependent(head, kind: .object) {
        return markers.contains("to") || !markers.isDisjoint(with: classes[.avoidedMarker])
      }
      if effect == .report, sentence.pennTag(of: row) == "VBG", markers.contains("to") { return true }
      return !markers.isDisjoint(with: classes[.objectGerundMarker])
        && [.allege, .negate, .demand, .forbid].contains(effect)
    case .object, .passiveSubject:
      return [.deny, .plan, .demand, .negate, .allege, .possible, .forbid, .open].contains(effect)
    case .oblique:
      guard [.allege, .demand, .negate, .forbid].contains(effect) else { return false }
      return !classes[.objectGerundMarker].isDisjoint(with: sentence.prepositions(of: row))
    default: return false
    }
  }

  /// What an operator does here: nobody stands behind hearsay, and who expects or hopes to do something plans it.
  private func effect(of found: ClaimOperator, at head: TokenPlace, over row: TokenPlace) -> OperatorEffect {
    if isHearsay(row, of: head, found) { return .hearsay }
    if found.effect == .believe, isImperative(head) { return .suppose }
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
    case .hearsay, .oblige, .schedule, .possible, .able, .negate, .forbid, .suppose, .open, .affirm: return []
    case .report, .believe, .disbelieve, .allege, .deny, .demand, .plan: break
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
