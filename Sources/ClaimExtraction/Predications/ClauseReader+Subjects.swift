import DocumentModel

extension ClauseReader {
  /// Whether a verb's surface subject is what is acted on.
  func isPassive(_ verb: Int) -> Bool {
    if tree.child(of: verb, "nsubj:pass") != nil || tree.child(of: verb, "aux:pass") != nil { return true }
    guard tree.pennTag(of: verb) == "VBN", tree.child(of: verb, "nsubj") == nil, tree.child(of: verb, "aux") == nil
    else { return false }
    if tree.hasRelation(verb, "conj"), let head = tree.head(of: verb), isVerbal(head) { return isPassive(head) }
    return tree.child(of: verb, "obj") == nil
  }

  /// The surface subject of a clause: its own, or the one that grammar makes it share.
  func surfaceSubjects(of clause: Int, limit: Int = subjectSearchLimit) -> [Int] {
    let all = tree.children(of: clause, "nsubj")
    let inner = all.filter { tree.relation(of: $0) != "nsubj:outer" }
    let own = inner.isEmpty ? all : inner
    if !own.isEmpty { return argumentHeads(own) }
    guard limit > 0, let head = tree.head(of: clause) else { return [] }
    switch tree.relation(of: clause) {
    case "conj": return surfaceSubjects(of: head, limit: limit - 1)
    case "xcomp": return controller(of: clause, under: head, limit: limit)
    case "advcl", "advcl:relcl": return adverbialController(of: clause, under: head, limit: limit)
    case "acl": return adnominalController(of: clause, noun: head, limit: limit)
    case "acl:relcl": return [head]
    case "ccomp", "parataxis":
      if let described = describedNoun(of: head) { return [described] }
      if tree.children(of: clause, "mark").contains(where: { tree.lemma(of: $0) == "to" }) {
        return controller(of: clause, under: head, limit: limit)
      }
      return tree.child(of: clause, "mark") == nil ? [] : surfaceSubjects(of: head, limit: limit - 1)
    default: return []
    }
  }

  /// `a missile that NATO says breaks the pact`: the noun a relative clause describes is missing in the clause below.
  private func describedNoun(of verb: Int) -> Int? {
    guard tree.hasRelation(verb, "acl:relcl"), tree.child(of: verb, "nsubj") != nil else { return nil }
    let first = tree.span(of: verb).first { tree.tag(of: $0) != .punctuation } ?? verb
    guard classes[.relativePronoun].contains(tree.lemma(of: first)), tree.child(of: verb, "nsubj") != first else {
      return nil
    }
    return tree.head(of: verb)
  }

  /// Who is meant to do the complement: the object of `urged Russia to destroy`, the subject of `plans to withdraw`.
  private func controller(of clause: Int, under head: Int, limit: Int) -> [Int] {
    if classes[.instrumentVerb].contains(tree.lemma(of: head)), isPassive(head) {
      let agents = agents(of: head, "obl")
      if !agents.isEmpty { return agents }
    }
    if isVerbal(head), !classes[.subjectControl].contains(tree.lemma(of: head)) {
      let objects = tree.children(of: head, "obj") + tree.children(of: head, "iobj")
      if !objects.isEmpty { return argumentHeads(objects) }
      let target = tree.children(of: head, "obl").filter {
        classes[.controlPreposition].isSuperset(of: prepositions(of: $0))
      }
      if classes[.objectControl].contains(tree.lemma(of: head)), let target = target.first {
        return argumentHeads([target])
      }
    }
    return surfaceSubjects(of: head, limit: limit - 1)
  }

  /// `accused Moscow of violating` gives Moscow, `by deploying missiles` the subject of the main clause.
  private func adverbialController(of clause: Int, under head: Int, limit: Int) -> [Int] {
    let markers = tree.children(of: clause, "mark").map { tree.lemma(of: $0) }
    let isQuoted = markers.contains("as") && classes[.quotingVerb].contains(tree.lemma(of: head))
    if isVerbal(head), isQuoted || markers.contains(where: classes[.objectGerundMarker].contains), !isPassive(head) {
      let objects = tree.children(of: head, "obj")
      if !objects.isEmpty { return argumentHeads(objects) }
    }
    if isVerbal(head), markers.contains("to"), classes[.objectControl].contains(tree.lemma(of: head)) {
      return controller(of: clause, under: head, limit: limit)
    }
    return surfaceSubjects(of: head, limit: limit - 1)
  }

  /// `missiles banned under it` gives missiles, `its intention to withdraw` the owner of the intention.
  private func adnominalController(of clause: Int, noun: Int, limit: Int) -> [Int] {
    let form = tree.pennTag(of: clause)
    let marked = tree.child(of: clause, "mark") != nil
    if !marked, form == "VBN" || form == "VBG" { return coordinated(noun) }
    let agents = agents(of: noun, "nmod")
    if !agents.isEmpty { return agents }
    let support = supportVerb(of: noun).map { tree.children(of: $0, "obl") } ?? []
    let addressees = (tree.children(of: noun, "nmod") + support).filter {
      $0 > noun && classes[.controlPreposition].contains(prepositions(of: $0).last ?? "")
    }
    if classes[.demandNoun].contains(tree.lemma(of: noun)), !addressees.isEmpty { return argumentHeads(addressees) }
    if classes[.reproachNoun].contains(tree.lemma(of: noun)) { return reproached(by: noun, limit: limit) }
    let owners = nounOwners(of: noun, limit: limit - 1)
    if !owners.isEmpty { return owners }
    let above = marked ? subjectsAbove(noun, limit: limit - 1) : []
    return above.isEmpty ? [noun] : above
  }

  /// `denies charges of cheating`: whoever answers a reproach is blamed by it, not whoever makes it.
  private func reproached(by noun: Int, limit: Int) -> [Int] {
    let against = tree.children(of: noun, "nmod").filter { prepositions(of: $0).last == "against" }
    if !against.isEmpty { return argumentHeads(against) }
    guard tree.hasRelation(noun, "obj"), let head = tree.head(of: noun),
      !classes[.lightVerb].contains(tree.lemma(of: head))
    else { return [] }
    return surfaceSubjects(of: head, limit: limit - 1)
  }

  /// `uses it as a cover for making bombs`, `cooperation on developing a radar`: whoever does the verb above does that too.
  private func subjectsAbove(_ noun: Int, limit: Int) -> [Int] {
    guard limit > 0, let head = tree.head(of: noun), isVerbal(head),
      !isPassive(head) || classes[.stateParticiple].contains(tree.lemma(of: head)),
      tree.hasRelation(noun, "obj") || tree.hasRelation(noun, "obl")
    else { return [] }
    return surfaceSubjects(of: head, limit: limit)
  }
}
