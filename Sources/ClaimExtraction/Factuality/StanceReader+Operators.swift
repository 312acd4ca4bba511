import DocumentModel

/// Which operator a word's clause is the content of, what it does there, and who commits through it.
extension StanceReader {
  /// The operator at a head whose content is the given dependent.
  func contentOperator(at head: TokenPlace, over row: TokenPlace) -> ClaimOperator? {
    let category: PredicateCategory =
      switch sentence.tag(of: head) {
      case .verb, .auxiliary: .verb
      case .adjective, .adverb: .adjective
      default: .noun
      }
    func operators(named word: String, _ category: PredicateCategory) -> [ClaimOperator] {
      self.operators.operators(for: word).filter { candidate in
        candidate.category == category && isContent(row, of: head, candidate)
          && !isOwnDoing(row, of: head, candidate)
          && hasParticle(head, candidate)
      }
    }
    var fitting = operators(named: sentence.lemma(of: head), category)
    // `are convinced that`, not `are convinced to`: a participle may be an adjective that was read as a verb.
    if ["VBN", "JJ"].contains(sentence.pennTag(of: head)), sentence.relation(of: row) == .clausalComplement {
      let adjectives = operators(named: sentence.text(of: head).lowercased(), .adjective)
      if !adjectives.isEmpty { fitting = adjectives }
    }
    if isIndirectQuestion(row) { return fitting.first { $0.effect != .demand } }
    if isTold(row, by: head), let demand = fitting.first(where: { $0.effect == .demand }) { return demand }
    if sentence.relation(of: row) == .openComplement, sentence.isVerbal(head), clauses.isPassive(head),
      let schedule = fitting.first(where: { $0.effect == .schedule })
    {
      return schedule
    }
    return fitting.first { !$0.particle.isEmpty } ?? fitting.first
  }

  /// `ask why Minsk left`: that it left is taken for granted.
  private func isIndirectQuestion(_ row: TokenPlace) -> Bool {
    let first = sentence.span(of: row).lowerBound
    return sentence.relation(of: row) == .clausalComplement
      && ["WRB", "WP", "WDT"].contains(sentence.pennTag(of: first))
  }

  /// `no evidence has come up that Minsk cheated`: the noun that a clause behind its verb completes.
  func extraposed(_ row: TokenPlace, from head: TokenPlace) -> TokenPlace? {
    guard [.clausalComplement, .adnominalClause, .adverbialClause].contains(sentence.relation(of: row)),
      sentence.markers(of: row).contains("that")
    else { return nil }
    let verb = sentence.isVerbal(head) ? head : sentence.head(of: head).flatMap { sentence.isVerbal($0) ? $0 : nil }
    guard let verb, !sentence.hasDependent(verb, kind: .object) else { return nil }
    return sentence.firstDependent(of: verb, kind: .nominalSubject).flatMap { isOperatorNoun($0) ? $0 : nil }
  }

  func nounOperator(at noun: TokenPlace) -> ClaimOperator? {
    operators.operators(for: sentence.lemma(of: noun)).first { $0.category == .noun && hasParticle(noun, $0) }
  }

  /// `ruled out`, `on the verge of`: whether the particle or preposition stands there that an operator asks for.
  private func hasParticle(_ head: TokenPlace, _ candidate: ClaimOperator) -> Bool {
    guard !candidate.particle.isEmpty else { return true }
    let words = candidate.category == .noun ? Set(sentence.prepositions(of: head)) : clauses.particles(of: head)
    return words.contains(candidate.particle)
  }

  /// Whether a word, with its particle where one is asked for, is a verb of an effect: `dropped`, `gave up`.
  func isVerb(_ place: TokenPlace, of effect: OperatorEffect) -> Bool {
    operators.operators(for: sentence.lemma(of: place)).contains {
      $0.category == .verb && $0.effect == effect && hasParticle(place, $0)
    }
  }

  /// `the report proved false`: the word that is said of a verb's subject through the verb.
  func raised(over row: TokenPlace, from head: TokenPlace) -> TokenPlace? {
    guard sentence.hasRelation(row, kind: .nominalSubject), sentence.isVerbal(head) else { return nil }
    return sentence.dependents(of: head, kind: .openComplement).first {
      [.adjective, .noun].contains(sentence.tag(of: $0)) && raisedOperator(at: $0) != nil
    }
  }

  /// What a predicate does to the noun that it is said of.
  func raisedOperator(at predicate: TokenPlace) -> ClaimOperator? {
    let category: PredicateCategory = sentence.tag(of: predicate) == .adjective ? .adjective : .noun
    return operators.operators(for: sentence.lemma(of: predicate)).first {
      $0.category == category && [.negate, .affirm, .possible].contains($0.effect) && hasParticle(predicate, $0)
    }
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
    case .verb: isVerbContent(row, of: head, candidate)
    case .noun:
      switch sentence.relation(of: row) {
      case .adnominalClause, .clausalComplement, .clausalSubject: true
      case .relativeClause: sentence.markers(of: row).contains("that")
      case .nominalSubject: candidate.effect == .negate && sentence.isCopular(head)
      case .nominalModifier: !classes[.contentPreposition].isDisjoint(with: introductions(of: row))
      default: false
      }
    case .adjective:
      [.openComplement, .clausalComplement, .adverbialClause, .clausalSubject, .adnominalClause].contains(
        sentence.relation(of: row))
        || (sentence.relation(of: row) == .nominalSubject
          && [.possible, .schedule, .negate, .affirm].contains(candidate.effect))
    }
  }

  /// The prepositions of a noun, and those before a clause that tells of it: `a story about Minsk leaving the pact`.
  private func introductions(of noun: TokenPlace) -> [String] {
    sentence.prepositions(of: noun)
      + sentence.dependents(of: noun, kind: .adnominalClause).flatMap { sentence.markers(of: $0) }
  }

  private func isVerbContent(_ row: TokenPlace, of head: TokenPlace, _ candidate: ClaimOperator) -> Bool {
    let effect = candidate.effect
    if effect == .permit, isSaid(row) || isPermitted(row, by: head) { return false }
    if sentence.isNominal(row), clauses.namedThing(by: row) != nil { return effect == .report || effect == .believe }
    switch sentence.relation(of: row) {
    case .clausalComplement, .openComplement, .clausalSubject, .passiveClausalSubject: return true
    case .parataxis: return effect == .report || effect == .allege || effect == .believe
    case .adverbialClause:
      let markers = Set(sentence.markers(of: row))
      if effect == .demand || effect == .permit, markers.contains("to") { return true }
      if isGerund(row), markers.isEmpty ? follows(row, head) : markers.contains(candidate.particle) { return true }
      if effect == .negate, !sentence.hasDependent(head, kind: .object) {
        return markers.contains("to") || !markers.isDisjoint(with: classes[.avoidedMarker])
      }
      if effect == .report, isGerund(row), markers.contains("to") { return true }
      return !markers.isDisjoint(with: classes[.objectGerundMarker])
        && [.allege, .negate, .demand, .forbid].contains(effect)
    case .object, .passiveSubject:
      // `considers the raid a breach`
      if classes[.namingVerb].contains(sentence.lemma(of: head)), sentence.hasDependent(head, kind: .openComplement) {
        return false
      }
      return [.deny, .plan, .refuse, .demand, .oblige, .negate, .allege, .possible, .permit, .forbid, .open].contains(
        effect)
    case .oblique:
      // `went ahead with the plan`, `nothing came of the plan`
      if effect == .affirm { return ["with", "of"].contains(sentence.prepositions(of: row).first) }
      guard [.allege, .demand, .negate, .forbid].contains(effect) else { return false }
      return !classes[.objectGerundMarker].isDisjoint(with: sentence.prepositions(of: row))
    default: return false
    }
  }

  /// `mulled signing`, `ruled out signing`: nothing but a particle parts a clause from the verb that it completes.
  private func follows(_ row: TokenPlace, _ head: TokenPlace) -> Bool {
    let begin = sentence.span(of: row).lowerBound
    return head < begin && sentence.tag(of: begin) != .punctuation && !sentence.hasDependent(head, kind: .object)
      && ((head + 1)..<begin).allSatisfy { sentence.hasRelation($0, kind: .particle) }
  }

  /// `signing`, `having signed`.
  private func isGerund(_ row: TokenPlace) -> Bool {
    sentence.pennTag(of: row) == "VBG"
      || sentence.dependents(of: row, kind: .auxiliary).contains { sentence.pennTag(of: $0) == "VBG" }
  }

  /// What an operator does here: nobody stands behind hearsay, and who expects or hopes to do something plans it.
  func effect(of found: ClaimOperator, at head: TokenPlace, over row: TokenPlace) -> OperatorEffect {
    if isHearsay(row, of: head, found) { return .hearsay }
    if found.effect == .believe, isImperative(head) { return .suppose }
    // `considers signing`, `discussed signing`: thought or spoken of, and not believed.
    if found.effect == .believe, isGerund(row),
      found.category == .noun || sentence.hasRelation(row, kind: .openComplement)
    {
      return .possible
    }
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
  func holders(of row: TokenPlace, effect: OperatorEffect) -> [TokenPlace] {
    switch effect {
    case .hearsay, .oblige, .schedule, .possible, .able, .permit, .negate, .forbid, .suppose, .open, .affirm: return []
    case .report, .believe, .disbelieve, .allege, .deny, .demand, .plan, .refuse: break
    }
    switch sentence.tag(of: row) {
    case .verb, .auxiliary:
      if clauses.isPassive(row) {
        return clauses.arguments(ofVerb: row).filter { $0.slot == .subject }.map(\.head)
      }
      return clauses.surfaceSubjects(of: row)
    case .adjective: return effect.isIntention ? [] : clauses.surfaceSubjects(of: row)
    default:
      let sayers = effect.isIntention || effect == .demand ? [] : clauses.agents(of: row, .nominalModifier)
      return sayers.isEmpty ? clauses.nounOwners(of: row, limit: ClauseReader.subjectSearchLimit) : sayers
    }
  }
}
