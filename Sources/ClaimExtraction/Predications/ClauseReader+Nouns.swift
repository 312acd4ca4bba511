import DocumentModel

extension ClauseReader {
  /// The arguments of a noun: owners, prepositional modifiers, and what a light verb or copula adds.
  func arguments(ofNoun noun: TokenPlace) -> [Argument] {
    var arguments = nounOwners(of: noun, limit: Self.subjectSearchLimit).map { Argument(slot: .owner, head: $0) }
    arguments += prepositional(under: noun, relation: .nominalModifier)
    guard let support = supportVerb(of: noun) else {
      if sentence.isCopular(noun) { arguments += prepositional(under: noun, relation: .oblique) }
      return arguments
    }
    return arguments + prepositional(under: support, relation: .oblique).filter { $0.head != noun }
  }

  /// The word whose clause carries a noun's negation and modality: its light verb, or the noun itself.
  func clause(ofNoun noun: TokenPlace) -> TokenPlace { supportVerb(of: noun) ?? noun }

  /// The verb that only carries a noun: `made no progress`, `saw no signs of progress`, `come back into compliance`.
  func supportVerb(of noun: TokenPlace) -> TokenPlace? {
    guard let head = sentence.head(of: noun) else { return nil }
    let lemma = sentence.lemma(of: head)
    guard sentence.isVerbal(head) else {
      let isSigned = sentence.prepositions(of: noun) == ["of"] && classes[.signNoun].contains(lemma)
      return isSigned ? supportVerb(of: head) : nil
    }
    switch sentence.relation(of: noun) {
    case .object, .passiveSubject: return classes[.lightVerb].contains(lemma) ? head : nil
    case .oblique:
      return classes[.statePreposition].contains(sentence.prepositions(of: noun).last ?? "")
        && classes[.motionVerb].contains(lemma) ? head : nil
    default: return nil
    }
  }

  /// Possessors, nationalities and compounds before a noun, agents after it, else the subject of its light verb or copula.
  func nounOwners(of noun: TokenPlace, limit: Int) -> [TokenPlace] {
    var owners: [TokenPlace] = []
    for child in sentence.dependents(of: noun) {
      switch sentence.relation(of: child) {
      case .possessor: owners += argumentHeads([child])
      case .compound, .adjectivalModifier, .nominalModifier, .descriptor:
        if child < noun, sentence.tag(of: child) == .properNoun || isNationality(child) { owners.append(child) }
      default: continue
      }
    }
    if !owners.isEmpty || limit == 0 { return owners }
    if let named = namedThing(by: noun) { return argumentHeads([named]) }
    if sentence.isCopular(noun) { return surfaceSubjects(of: noun, limit: limit - 1) }
    // `reported a raid by rebels`: whoever the noun names as its doer needs no other.
    guard agents(of: noun, .nominalModifier).isEmpty else { return [] }
    guard let support = supportVerb(of: noun) else {
      return sentence.dependents(of: noun, kind: .compound).filter { $0 < noun && sentence.tag(of: $0) == .noun }
    }
    if isPassive(support) {
      return agents(of: support, .oblique)
    }
    return surfaceSubjects(of: support, limit: limit - 1)
  }

  /// Who stands behind a verb (`obl`) or a noun (`nmod`) as its doer: `used by Riga`, `claims by Riga`.
  func agents(of row: TokenPlace, _ relation: DependencyRelation) -> [TokenPlace] {
    argumentHeads(sentence.dependents(of: row, kind: relation).filter { sentence.prepositions(of: $0).last == "by" })
  }

  /// What a noun is said to be of: `called the base a threat`, `sees it as a threat`, `the base that Riga considers a threat`.
  func namedThing(by noun: TokenPlace) -> TokenPlace? {
    guard let verb = sentence.head(of: noun), sentence.isVerbal(verb) else { return nil }
    let lemma = sentence.lemma(of: verb)
    let isComplement =
      sentence.hasRelation(noun, kind: .oblique) && sentence.prepositions(of: noun) == ["as"]
      && (classes[.namingVerb].contains(lemma) || classes[.portrayingVerb].contains(lemma))
    let isNamed =
      [.openComplement, .object].contains(sentence.relation(of: noun)) && classes[.namingVerb].contains(lemma)
    guard isComplement || isNamed else { return nil }
    return sentence.dependents(of: verb, kind: .object).first { $0 != noun }
  }

  /// `Russian`, but not `real`: adjectives of nations keep their capital.
  private func isNationality(_ row: TokenPlace) -> Bool {
    sentence.tag(of: row) == .adjective && sentence.lemma(of: row).utf8.first.map { (65...90).contains($0) } == true
  }

  /// The preposition that names a phrase's slot; nil without one, and of `according to the ministry`, which tells who says it.
  func slotPreposition(of phrase: TokenPlace) -> String? {
    let words = sentence.prepositions(of: phrase)
    return words.first.map(classes[.sourcePreposition].contains) == true ? nil : words.last
  }

  private func prepositional(under row: TokenPlace, relation: DependencyRelation) -> [Argument] {
    sentence.dependents(of: row, kind: relation).flatMap { child -> [Argument] in
      guard let preposition = slotPreposition(of: child) else { return [] }
      return argumentHeads([child]).map { Argument(slot: .preposition(preposition), head: $0) }
    }
  }
}
