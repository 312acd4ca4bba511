import DocumentModel

extension ClauseReader {
  /// Whether a verb's surface subject is what is acted on.
  func isPassive(_ verb: TokenPlace) -> Bool {
    if sentence.hasDependent(verb, kind: .passiveSubject) || sentence.hasDependent(verb, kind: .passiveAuxiliary) {
      return true
    }
    guard sentence.pennTag(of: verb) == "VBN", !sentence.hasDependent(verb, kind: .nominalSubject),
      !sentence.hasDependent(verb, kind: .auxiliary)
    else { return false }
    if sentence.hasRelation(verb, kind: .conjunct), let head = sentence.head(of: verb), sentence.isVerbal(head) {
      return isPassive(head)
    }
    return !sentence.hasDependent(verb, kind: .object)
  }

  /// The surface subject of a clause: its own, or the one that grammar makes it share.
  func surfaceSubjects(of clause: TokenPlace, limit: Int = subjectSearchLimit) -> [TokenPlace] {
    let all = sentence.dependents(of: clause, kind: .nominalSubject)
    let inner = all.filter { sentence.relation(of: $0) != .outerSubject && !isBehindInsertion($0, in: clause) }
    let own = inner.isEmpty ? all : inner
    if own.count > 1, missesSubject(sentence.firstDependent(of: clause, kind: .clausalComplement)) {
      return argumentHeads([own[own.count - 1]])
    }
    if !own.isEmpty { return alsoMeant(beside: clause) + argumentHeads(own) + echoedSubjects(of: clause) }
    guard limit > 0, let head = sentence.head(of: clause) else { return [] }
    switch sentence.relation(of: clause) {
    case .conjunct: return surfaceSubjects(of: head, limit: limit - 1)
    case .openComplement: return controller(of: clause, under: head, limit: limit)
    case .adverbialClause, .adverbialRelativeClause: return adverbialController(of: clause, under: head, limit: limit)
    case .adnominalClause: return adnominalController(of: clause, noun: head, limit: limit)
    case .relativeClause: return [head]
    case .adverbialModifier:
      // `stopped short of signing`: an adjective may stand for an adverb.
      return [.adverb, .adjective].contains(sentence.tag(of: clause)) ? surfaceSubjects(of: head, limit: limit - 1) : []
    case .clausalComplement, .parataxis:
      if let described = describedNoun(of: head) { return [described] }
      if sentence.markers(of: clause).contains("to") {
        return controller(of: clause, under: head, limit: limit)
      }
      if let parted = subjectParted(from: clause, under: head) { return argumentHeads([parted]) }
      return !sentence.hasDependent(clause, kind: .marker) ? [] : surfaceSubjects(of: head, limit: limit - 1)
    default: return []
    }
  }

  /// `Not only Minsk but also Riga signed`: the first one, which the tree may take for a clause of its own.
  private func alsoMeant(beside clause: TokenPlace) -> [TokenPlace] {
    guard sentence.hasRelation(clause, kind: .conjunct), let head = sentence.head(of: clause), sentence.isNominal(head),
      !sentence.isCopular(head), sentence.hasDependent(clause, kind: .coordinator),
      sentence.dependents(of: head, kind: .adverbialModifier).contains(where: { sentence.lemma(of: $0) == "only" })
    else { return [] }
    return argumentHeads([head])
  }

  /// `Iran - NATO said - broke the pact`, `Iran has, envoys say, broken the pact`: the subject before a clause that was put in.
  private func subjectParted(from clause: TokenPlace, under head: TokenPlace) -> TokenPlace? {
    guard missesSubject(clause) else { return nil }
    let subjects = sentence.dependents(of: head, kind: .nominalSubject)
    if subjects.count > 1 { return subjects[0] }
    guard sentence.hasRelation(head, kind: .parataxis), let auxiliary = sentence.head(of: head),
      sentence.tag(of: auxiliary) == .auxiliary
    else { return nil }
    return sentence.firstDependent(of: auxiliary, kind: .nominalSubject)
  }

  private func missesSubject(_ clause: TokenPlace?) -> Bool {
    guard let clause else { return false }
    return !sentence.hasDependent(clause, kind: .nominalSubject) && !sentence.hasDependent(clause, kind: .marker)
      && sentence.isVerbal(clause)
  }

  /// `a missile that NATO says breaks the pact`: the noun a relative clause describes is missing in the clause below.
  private func describedNoun(of verb: TokenPlace) -> TokenPlace? {
    guard sentence.hasRelation(verb, kind: .relativeClause), sentence.hasDependent(verb, kind: .nominalSubject) else {
      return nil
    }
    let first = sentence.span(of: verb).first { sentence.tag(of: $0) != .punctuation } ?? verb
    guard classes[.relativePronoun].contains(sentence.lemma(of: first)),
      sentence.firstDependent(of: verb, kind: .nominalSubject) != first
    else {
      return nil
    }
    return sentence.head(of: verb)
  }

  /// Who is meant to do the complement: the object of `urged Russia to destroy`, the subject of `plans to withdraw`.
  private func controller(of clause: TokenPlace, under head: TokenPlace, limit: Int) -> [TokenPlace] {
    if classes[.instrumentVerb].contains(sentence.lemma(of: head)), isPassive(head) {
      let agents = agents(of: head, .oblique)
      if !agents.isEmpty { return agents }
    }
    if sentence.isVerbal(head), !classes[.subjectControl].contains(sentence.lemma(of: head)) {
      let objects = sentence.dependents(of: head, kind: .object) + sentence.dependents(of: head, kind: .indirectObject)
      if !objects.isEmpty { return argumentHeads(objects) }
      let target = sentence.dependents(of: head, kind: .oblique).filter {
        classes[.controlPreposition].isSuperset(of: sentence.prepositions(of: $0))
      }
      if classes[.objectControl].contains(sentence.lemma(of: head)), let target = target.first {
        return argumentHeads([target])
      }
    }
    return surfaceSubjects(of: head, limit: limit - 1)
  }

  /// `accused Moscow of violating` gives Moscow, `by deploying missiles` the subject of the main clause.
  private func adverbialController(of clause: TokenPlace, under head: TokenPlace, limit: Int) -> [TokenPlace] {
    let markers = sentence.markers(of: clause)
    let isQuoted = markers.contains("as") && classes[.quotingVerb].contains(sentence.lemma(of: head))
    if sentence.isVerbal(head), isQuoted || markers.contains(where: classes[.objectGerundMarker].contains),
      !isPassive(head)
    {
      let objects = sentence.dependents(of: head, kind: .object)
      if !objects.isEmpty { return argumentHeads(objects) }
    }
    if sentence.isVerbal(head), markers.contains("to"), classes[.objectControl].contains(sentence.lemma(of: head)) {
      return controller(of: clause, under: head, limit: limit)
    }
    return surfaceSubjects(of: head, limit: limit - 1)
  }

  /// `missiles banned under it` gives missiles, `its intention to withdraw` the owner of the intention.
  private func adnominalController(of clause: TokenPlace, noun: TokenPlace, limit: Int) -> [TokenPlace] {
    let form = sentence.pennTag(of: clause)
    let marked = sentence.hasDependent(clause, kind: .marker)
    if !marked, form == "VBN" || form == "VBG" { return sentence.coordinated(noun) }
    let agents = agents(of: noun, .nominalModifier)
    if !agents.isEmpty { return agents }
    let support = supportVerb(of: noun).map { sentence.dependents(of: $0, kind: .oblique) } ?? []
    let addressees = (sentence.dependents(of: noun, kind: .nominalModifier) + support).filter {
      $0 > noun && classes[.controlPreposition].contains(sentence.prepositions(of: $0).last ?? "")
    }
    if classes[.demandNoun].contains(sentence.lemma(of: noun)), !addressees.isEmpty { return argumentHeads(addressees) }
    if classes[.reproachNoun].contains(sentence.lemma(of: noun)) { return reproached(by: noun, limit: limit) }
    let owners = nounOwners(of: noun, limit: limit - 1)
    if !owners.isEmpty { return owners }
    let above = marked ? subjectsAbove(noun, limit: limit - 1) : []
    return above.isEmpty ? [noun] : above
  }

  /// `denies charges of cheating`: whoever answers a reproach is blamed by it, not whoever makes it.
  private func reproached(by noun: TokenPlace, limit: Int) -> [TokenPlace] {
    let against = sentence.dependents(of: noun, kind: .nominalModifier).filter {
      sentence.prepositions(of: $0).last == "against"
    }
    if !against.isEmpty { return argumentHeads(against) }
    guard sentence.hasRelation(noun, kind: .object), let head = sentence.head(of: noun),
      !classes[.lightVerb].contains(sentence.lemma(of: head))
    else { return [] }
    return surfaceSubjects(of: head, limit: limit - 1)
  }

  /// `uses it as a cover for making bombs`, `cooperation on developing a radar`: whoever does the verb above does that too.
  private func subjectsAbove(_ noun: TokenPlace, limit: Int) -> [TokenPlace] {
    guard limit > 0, let head = sentence.head(of: noun), sentence.isVerbal(head),
      !isPassive(head) || classes[.stateParticiple].contains(sentence.lemma(of: head)),
      sentence.hasRelation(noun, kind: .object) || sentence.hasRelation(noun, kind: .oblique)
    else { return [] }
    return surfaceSubjects(of: head, limit: limit)
  }
}
