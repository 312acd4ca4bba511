import DocumentModel

extension StanceReader {
  /// Negation, modals and adverbs at a word.
  func takeModifiers(of row: TokenPlace, except counted: TokenPlace? = nil, into stance: inout Stance) {
    for _ in 0..<negations(at: row, except: counted) { stance.negate() }
    takeModality(of: row, except: counted, into: &stance)
  }

  /// Modals and adverbs at a word.
  func takeModality(of row: TokenPlace, except counted: TokenPlace? = nil, into stance: inout Stance) {
    guard !isIdentification(row) else { return }
    let auxiliaries = sentence.dependents(of: row, kind: .auxiliary).map { sentence.lemma(of: $0) }
    if auxiliaries.contains("would"), auxiliaries.contains("have") {
      stance.isCounterfactual = true
      stance.isConditional = true
    }
    if isToCome(row) { stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: [])) }
    for child in sentence.dependents(of: row) where child != counted {
      let lemma = sentence.lemma(of: child)
      switch sentence.relation(of: child) {
      case .adverbialModifier, .determiner, .preconjunction, .discourse:
        if classes[.hearsayAdverb].contains(lemma) {
          stance.cues.append(Stance.Cue(row: nil, effect: .hearsay, holders: []))
        }
        if classes[.possibilityAdverb].contains(lemma) {
          stance.cues.append(Stance.Cue(row: nil, effect: .possible, holders: []))
        }
        if isScheduled(row, by: child) { stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: [])) }
      case .adjectivalModifier:
        if classes[.allegedAdjective].contains(lemma) {
          stance.cues.append(Stance.Cue(row: nil, effect: .allege, holders: []))
        }
        if classes[.plannedAdjective].contains(lemma), !isCarriedOut(row) {
          stance.cues.append(Stance.Cue(row: nil, effect: .plan, holders: []))
        }
        if classes[.possibleAdjective].contains(lemma) {
          stance.cues.append(Stance.Cue(row: nil, effect: .possible, holders: []))
        }
      case .auxiliary:
        if child > sentence.span(of: row).lowerBound || !isInverted(row) { takeModal(lemma, into: &stance) }
      case .adverbialClause, .oblique:
        if isCondition(child), !isExcluded(child), !concedes(child) { stance.isConditional = true }
        if isScheduled(row, by: child) { stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: [])) }
      default: continue
      }
    }
  }

  /// `fired a rocket in what would be its fourth test`: what an act is called takes place as the act does.
  private func isIdentification(_ row: TokenPlace) -> Bool {
    guard sentence.hasRelation(row, kind: .relativeClause), sentence.isCopular(row), let head = sentence.head(of: row),
      sentence.lowercasedLemma(of: head) == "what"
    else { return false }
    return sentence.prepositions(of: head).first == "in"
  }

  /// `is to meet`, `were to be signed`, and as titles say it: `Minsk to sign the pact`.
  private func isToCome(_ row: TokenPlace) -> Bool {
    guard let particle = sentence.dependents(of: row, kind: .marker).first(where: { sentence.lemma(of: $0) == "to" })
    else { return false }
    if sentence.head(of: row) == nil,
      sentence.dependents(of: row, kind: .nominalSubject).contains(where: { $0 < particle })
    {
      return true
    }
    return sentence.dependents(of: row).contains { child in
      child < particle && sentence.lemma(of: child) == "be"
        && [.auxiliary, .copula].contains(sentence.relation(of: child))
    }
  }

  /// `are due to meet`, where `due` is read as a modifier of `meet`.
  private func isScheduled(_ row: TokenPlace, by child: TokenPlace) -> Bool {
    child < row && sentence.tag(of: child) == .adjective && sentence.hasDependent(row, kind: .marker)
      && operators.operators(for: sentence.lemma(of: child)).contains { $0.effect == .schedule }
  }

  private func takeModal(_ lemma: String, into stance: inout Stance) {
    if lemma == "would" { stance.isBackshifted = true }
    guard let modal = operators.operators(for: lemma).first(where: { $0.category == .verb }) else { return }
    switch modal.effect {
    case .possible, .able, .oblige: stance.cues.append(Stance.Cue(row: nil, effect: modal.effect, holders: []))
    case .schedule:
      stance.isFuture = true
      stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: []))
    default: return
    }
  }

  /// A coordinated verb shares the first one's auxiliaries: `will stretch to the sea and involve ships`.
  func takeSharedModifiers(of row: TokenPlace, from head: TokenPlace, into stance: inout Stance) {
    guard !sentence.hasDependent(row, kind: .auxiliary), !sentence.hasDependent(row, kind: .nominalSubject) else {
      return
    }
    for child in sentence.dependents(of: head, kind: .auxiliary) { takeModal(sentence.lemma(of: child), into: &stance) }
    // `not to test, store or sell`: the word between the last two joins all.
    let joined = [row] + sentence.dependents(of: head, kind: .conjunct).filter { $0 > row }
    guard joined.contains(where: { sentence.dependents(of: $0, kind: .coordinator).contains(where: isOr) }) else {
      return
    }
    if sentence.dependents(of: head, kind: .adverbialModifier).contains(where: {
      classes[.negation].contains(sentence.lemma(of: $0))
    }) {
      stance.negate()
    }
  }

  /// `conducted the planned test`, `the scheduled launch took place`: what was planned has been done.
  private func isCarriedOut(_ deed: TokenPlace) -> Bool {
    guard let verb = sentence.head(of: deed), classes[.performingVerb].contains(sentence.lemma(of: verb)) else {
      return false
    }
    return [.object, .passiveSubject, .nominalSubject].contains(sentence.relation(of: deed))
  }

  private func isOr(_ word: TokenPlace) -> Bool { sentence.lemma(of: word) == "or" }
}
