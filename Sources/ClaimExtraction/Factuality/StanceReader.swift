import DocumentModel

/// Reads the stance of a predication: climbs from its word to the root and takes in every operator that it is the content of.
struct StanceReader {
  let clauses: ClauseReader
  let operators: OperatorCatalogue
  let classes: WordClasses

  var tree: DependencyTree { clauses.tree }

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
    while let head = tree.head(of: row) {
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
      } else if tree.relation(of: row) == "conj" {
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
      } else if tree.relation(of: row) == "xcomp", clauses.isVerbal(head) {
        takeModifiers(of: head, into: &stance)
      } else if tree.relation(of: row) == "acl", isNone(head) {
        stance.negations += 1
      } else if tree.relation(of: row) == "advcl",
        tree.children(of: row, "mark").contains(where: { tree.lemma(of: $0) == "to" })
      {
        stance.cues.append(Stance.Cue(row: nil, effect: isPossible(head) ? .possible : .plan, holders: []))
      }
      row = head
    }
    takeSource(of: row, into: &stance)
    return stance
  }

  /// `amid threats`, `because of breaches`: what is told beside an act is neither planned, demanded nor denied with it.
  private func isCircumstance(_ row: Int) -> Bool {
    let markers = clauses.prepositions(of: row) + tree.children(of: row, "mark").map { tree.lemma(of: $0) }
    return markers.first.map { classes.contains($0, .circumstance) } == true
  }

  private func isPossible(_ row: Int) -> Bool {
    var modifiers = Stance()
    takeModifiers(of: row, into: &modifiers)
    return modifiers.has(.possible) || modifiers.has(.able)
  }

  /// `no information to support the report`.
  private func isNone(_ noun: Int) -> Bool {
    tree.tag(of: noun) == .noun && tree.children(of: noun, "det").contains { tree.lemma(of: $0) == "no" }
  }

  /// A clause that describes a noun states a fact of its own: `the missile that Russia denies having` still exists.
  private func closesScope(_ row: Int) -> Bool {
    if tree.relation(of: row) == "appos" { return true }
    let first = tree.span(of: row).lowerBound
    if describes(row), classes[.reproachNoun].contains(tree.head(of: row).map { tree.lemma(of: $0) } ?? "") {
      return true
    }
    return describes(row)
      && (tree.tag(of: first) == .punctuation
        || (first > tree.tokens.lowerBound && tree.tag(of: first - 1) == .punctuation))
  }

  /// A clause that tells which one is meant stays with whoever speaks, but stands outside negation, plan and demand.
  private func describes(_ row: Int) -> Bool {
    switch tree.relation(of: row) {
    case "acl:relcl": true
    case "acl":
      tree.child(of: row, "mark") == nil && ["VBN", "VBG"].contains(tree.pennTag(of: row))
        && !isOperatorNoun(tree.head(of: row))
    default: false
    }
  }

  /// Whether a word changes the stance of what stands under it.
  func isOperator(_ row: Int) -> Bool { !operators.operators(for: tree.lemma(of: row).lowercased()).isEmpty }

  private func isOperatorNoun(_ row: Int?) -> Bool {
    guard let row else { return false }
    return operators.hasNoun(tree.lemma(of: row))
  }

  /// The operator at a head whose content is the given dependent.
  private func contentOperator(at head: Int, over row: Int) -> ClaimOperator? {
    let category: PredicateCategory =
      switch tree.tag(of: head) {
      case .verb, .auxiliary: .verb
      case .adjective, .adverb: .adjective
      default: .noun
      }
    let fitting = operators.operators(for: tree.lemma(of: head)).filter { candidate in
      candidate.category == category && isContent(row, of: head, candidate)
        && !isOwnDoing(row, of: head, candidate)
        && (candidate.particle.isEmpty || clauses.particles(of: head).contains(candidate.particle))
    }
    if isTold(row, by: head), let demand = fitting.first(where: { $0.effect == .demand }) { return demand }
    if tree.relation(of: row) == "xcomp", clauses.isVerbal(head), clauses.isPassive(head),
      let schedule = fitting.first(where: { $0.effect == .schedule })
    {
      return schedule
    }
    return fitting.first
  }

  /// `told Minsk to stop`, `warned Minsk not to attack`: an infinitive beside an object is what someone shall do.
  private func isTold(_ row: Int, by head: Int) -> Bool {
    (tree.child(of: head, "obj") ?? tree.child(of: head, "iobj")) != nil
      && tree.children(of: row, "mark").contains { tree.lemma(of: $0) == "to" }
  }

  /// `wants to sign`, `agreed to sign`: the subject's own doing is neither demanded of anyone nor reported.
  private func isOwnDoing(_ row: Int, of head: Int, _ candidate: ClaimOperator) -> Bool {
    guard candidate.category == .verb, candidate.effect == .demand || candidate.effect == .report,
      tree.relation(of: row) == "xcomp", !clauses.isPassive(head)
    else { return false }
    let others = tree.children(of: head).filter { ["obj", "iobj", "obl"].contains(tree.relation(of: $0)) }
    return others.isEmpty && tree.child(of: row, "nsubj") == nil
      && tree.children(of: row, "mark").contains { tree.lemma(of: $0) == "to" }
  }

  /// Whether a dependent is what an operator is about, not its subject or a circumstance.
  private func isContent(_ row: Int, of head: Int, _ candidate: ClaimOperator) -> Bool {
    switch candidate.category {
    case .verb: isVerbContent(row, of: head, candidate.effect)
    case .noun:
      switch tree.relation(of: row) {
      case "acl", "ccomp": true
      case "nmod": !classes[.contentPreposition].isDisjoint(with: clauses.prepositions(of: row))
      default: false
      }
    case .adjective:
      ["xcomp", "ccomp", "advcl", "csubj", "acl"].contains(tree.relation(of: row))
        || (tree.relation(of: row) == "nsubj" && [.possible, .schedule, .negate].contains(candidate.effect))
    }
  }

  private func isVerbContent(_ row: Int, of head: Int, _ effect: OperatorEffect) -> Bool {
    if clauses.isNominal(row), clauses.namedThing(by: row) != nil { return effect == .report || effect == .believe }
    switch tree.relation(of: row) {
    case "ccomp", "xcomp", "csubj", "csubj:pass": return true
    case "parataxis": return effect == .report || effect == .allege || effect == .believe
    case "advcl":
      let markers = Set(tree.children(of: row, "mark").map { tree.lemma(of: $0) })
      if effect == .demand, markers.contains("to") { return true }
      if effect == .negate, markers.contains("to"), tree.child(of: head, "obj") == nil { return true }
      return !markers.isDisjoint(with: classes[.objectGerundMarker])
        && (effect == .allege || effect == .negate || effect == .demand)
    case "obj", "nsubj:pass": return [.deny, .plan, .demand, .negate, .allege, .possible].contains(effect)
    case "obl":
      guard effect == .allege || effect == .demand || effect == .negate else { return false }
      return !classes[.objectGerundMarker].isDisjoint(with: clauses.prepositions(of: row))
    default: return false
    }
  }

  /// What an operator does here: nobody stands behind hearsay, and who expects or hopes to do something plans it.
  private func effect(of found: ClaimOperator, at head: Int, over row: Int) -> OperatorEffect {
    if isHearsay(row, of: head, found) { return .hearsay }
    let isOwn =
      found.effect == .believe && tree.relation(of: row) == "xcomp" && tree.child(of: head, "obj") == nil
      && tree.children(of: row, "mark").contains { tree.lemma(of: $0) == "to" }
    return isOwn ? .plan : found.effect
  }

  /// `is said to be mobile`: nobody is named who says it.
  private func isHearsay(_ row: Int, of head: Int, _ found: ClaimOperator) -> Bool {
    (found.effect == .report || found.effect == .believe) && found.category == .verb && clauses.isPassive(head)
      && tree.relation(of: row) == "xcomp" && holders(of: head, effect: found.effect).isEmpty
  }

  /// Those who commit through an operator: its subject, its agent or its owner.
  private func holders(of row: Int, effect: OperatorEffect) -> [Int] {
    switch effect {
    case .hearsay, .oblige, .schedule, .possible, .able, .negate: return []
    case .report, .believe, .allege, .deny, .demand, .plan: break
    }
    switch tree.tag(of: row) {
    case .verb, .auxiliary:
      if clauses.isPassive(row) {
        return clauses.arguments(ofVerb: row).filter { $0.slot == .subject }.map(\.head)
      }
      return clauses.surfaceSubjects(of: row)
    case .adjective: return effect == .plan ? [] : clauses.surfaceSubjects(of: row)
    default:
      let sayers = effect == .plan || effect == .demand ? [] : clauses.agents(of: row, "nmod")
      return sayers.isEmpty ? clauses.nounOwners(of: row, limit: ClauseReader.subjectSearchLimit) : sayers
    }
  }

  /// `according to the ministry`.
  private func takeSource(of row: Int, into stance: inout Stance) {
    for child in tree.children(of: row, "obl") + tree.children(of: row, "nmod") {
      guard let first = clauses.prepositions(of: child).first, classes[.sourcePreposition].contains(first) else {
        continue
      }
      let cue = Stance.Cue(row: child, effect: .report, holders: clauses.argumentHeads([child]))
      if !stance.cues.contains(cue) { stance.cues.append(cue) }
    }
  }

  /// Whether a word's clause is a condition: `unless Minsk signs`, `barring a breakthrough`.
  func isCondition(_ row: Int) -> Bool {
    if tree.relation(of: row) == "advcl", tree.pennTag(of: row) == "VBG",
      classes[.conditionParticiple].contains(tree.lemma(of: row))
    {
      return true
    }
    return !isQuestion(row)
      && (tree.children(of: row, "mark").contains { classes[.conditionMarker].contains(tree.lemma(of: $0)) }
        || tree.children(of: row, "case").contains { classes[.conditionPreposition].contains(tree.lemma(of: $0)) })
  }

  /// `whether Minsk signed`: neither said nor denied.
  private func isQuestion(_ row: Int) -> Bool {
    let markers = tree.children(of: row, "mark").map { tree.lemma(of: $0) }
    if markers.contains("whether") { return true }
    return ["ccomp", "csubj"].contains(tree.relation(of: row))
      && markers.contains(where: classes[.questionMarker].contains)
  }

  /// `what NATO says is a breach`: who says so stands in a free relative clause beside the predicate.
  private func takeFreeRelative(of row: Int, under head: Int, into stance: inout Stance) {
    guard tree.lemma(of: head).lowercased() == "what", tree.hasRelation(row, "acl:relcl") else { return }
    for verb in tree.children(of: head, "acl:relcl") where verb < row {
      guard
        let found = operators.operators(for: tree.lemma(of: verb)).first(where: {
          $0.category == .verb && [.report, .believe, .allege].contains($0.effect)
        })
      else { continue }
      stance.cues.append(
        Stance.Cue(row: verb, effect: found.effect, holders: holders(of: verb, effect: found.effect)))
    }
  }
}
