import DocumentModel

extension ClauseReader {
  /// The arguments of a noun: owners, prepositional modifiers, and what a light verb or copula adds.
  func arguments(ofNoun noun: Int) -> [Argument] {
    var arguments = nounOwners(of: noun, limit: Self.subjectSearchLimit).map { Argument(slot: .owner, head: $0) }
    arguments += prepositional(under: noun, relation: "nmod")
    guard let support = supportVerb(of: noun) else {
      if isCopular(noun) { arguments += prepositional(under: noun, relation: "obl") }
      return arguments
    }
    return arguments + prepositional(under: support, relation: "obl").filter { $0.head != noun }
  }

  /// The word whose clause carries a noun's negation and modality: its light verb, or the noun itself.
  func clause(ofNoun noun: Int) -> Int { supportVerb(of: noun) ?? noun }

  /// The verb that only carries a noun: `made no progress`, `saw no signs of progress`, `come back into compliance`.
  func supportVerb(of noun: Int) -> Int? {
    guard let head = tree.head(of: noun) else { return nil }
    let lemma = tree.lemma(of: head)
    guard isVerbal(head) else {
      let isSigned = prepositions(of: noun) == ["of"] && classes[.signNoun].contains(lemma)
      return isSigned ? supportVerb(of: head) : nil
    }
    switch tree.relation(of: noun) {
    case "obj", "nsubj:pass": return classes[.lightVerb].contains(lemma) ? head : nil
    case "obl":
      return classes[.statePreposition].contains(prepositions(of: noun).last ?? "")
        && classes[.motionVerb].contains(lemma) ? head : nil
    default: return nil
    }
  }

  /// Possessors, nationalities and compounds before a noun, agents after it, else the subject of its light verb or copula.
  func nounOwners(of noun: Int, limit: Int) -> [Int] {
    var owners: [Int] = []
    for child in tree.children(of: noun) {
      switch tree.relation(of: child) {
      case "nmod:poss": owners += argumentHeads([child])
      case "compound", "amod", "nmod", "nmod:desc":
        if child < noun, tree.tag(of: child) == .properNoun || isNationality(child) { owners.append(child) }
      default: continue
      }
    }
    if !owners.isEmpty || limit == 0 { return owners }
    if let named = namedThing(by: noun) { return argumentHeads([named]) }
    if isCopular(noun) { return surfaceSubjects(of: noun, limit: limit - 1) }
    guard let support = supportVerb(of: noun) else {
      return tree.children(of: noun, "compound").filter { $0 < noun && tree.tag(of: $0) == .noun }
    }
    if isPassive(support) {
      return agents(of: support, "obl")
    }
    return surfaceSubjects(of: support, limit: limit - 1)
  }

  /// Who stands behind a verb (`obl`) or a noun (`nmod`) as its doer: `used by Riga`, `claims by Riga`.
  func agents(of row: Int, _ relation: String) -> [Int] {
    argumentHeads(tree.children(of: row, relation).filter { prepositions(of: $0).last == "by" })
  }

  /// What a noun is said to be of: `called the base a threat`, `sees it as a threat`, `the base that Riga considers a threat`.
  func namedThing(by noun: Int) -> Int? {
    guard let verb = tree.head(of: noun), isVerbal(verb) else { return nil }
    let lemma = tree.lemma(of: verb)
    let isComplement =
      tree.hasRelation(noun, "obl") && prepositions(of: noun) == ["as"]
      && (classes[.namingVerb].contains(lemma) || classes[.portrayingVerb].contains(lemma))
    let isNamed = ["xcomp", "obj"].contains(tree.relation(of: noun)) && classes[.namingVerb].contains(lemma)
    guard isComplement || isNamed else { return nil }
    return tree.children(of: verb, "obj").first { $0 != noun }
  }

  /// `Russian`, but not `real`: adjectives of nations keep their capital.
  private func isNationality(_ row: Int) -> Bool {
    tree.tag(of: row) == .adjective && tree.lemma(of: row).utf8.first.map { (65...90).contains($0) } == true
  }

  private func prepositional(under row: Int, relation: String) -> [Argument] {
    tree.children(of: row, relation).flatMap { child -> [Argument] in
      guard let preposition = prepositions(of: child).last else { return [] }
      return argumentHeads([child]).map { Argument(slot: .preposition(preposition), head: $0) }
    }
  }
}
