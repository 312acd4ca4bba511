import DocumentModel

extension ClauseReader {
  /// The arguments of a verb in logical slots.
  func arguments(ofVerb verb: Int) -> [Argument] {
    let surface = surfaceSubjects(of: verb)
    let passive = isPassive(verb)
    var arguments = surface.map { Argument(slot: passive ? .object : .subject, head: $0) }
    if passive { arguments += surface.map { Argument(slot: .undergoer, head: $0) } }
    for child in tree.children(of: verb) {
      switch tree.relation(of: child) {
      case "obj":
        arguments += argumentHeads([child]).map { Argument(slot: .object, head: $0) }
      case "iobj":
        let slot: ArgumentSlot = tree.child(of: verb, "obj") == nil ? .object : .recipient
        arguments += argumentHeads([child]).map { Argument(slot: slot, head: $0) }
      case "obl:agent":
        arguments += argumentHeads([child]).map { Argument(slot: .subject, head: $0) }
      case let relation where relation == "obl" || relation.hasPrefix("obl:"):
        arguments += obliques(child, passive: passive)
      default: continue
      }
    }
    if !passive, !arguments.contains(where: { $0.slot == .object }) {
      arguments += sharedObjects(of: verb).map { Argument(slot: .object, head: $0) }
    }
    return arguments
  }

  private func obliques(_ row: Int, passive: Bool) -> [Argument] {
    guard let preposition = prepositions(of: row).last else { return [] }
    let slot: ArgumentSlot = passive && preposition == "by" ? .subject : .preposition(preposition)
    return argumentHeads([row]).map { Argument(slot: slot, head: $0) }
  }

  /// The object that a verb shares with a coordinated one, or the noun its relative clause describes.
  private func sharedObjects(of verb: Int) -> [Int] {
    if tree.hasRelation(verb, "acl:relcl"), let noun = tree.head(of: verb), hasObjectGap(verb) { return [noun] }
    if tree.relation(of: verb) == "conj", let head = tree.head(of: verb), isVerbal(head) {
      let later = tree.children(of: head, "conj").filter { $0 > verb }
      return argumentHeads(
        tree.children(of: head, "obj").filter { $0 > verb }
          + later.prefix(1).flatMap { tree.children(of: $0, "obj") })
    }
    for partner in tree.children(of: verb, "conj") where tree.pennTag(of: partner) == tree.pennTag(of: verb) {
      let shared = tree.children(of: partner, "obj")
      if !shared.isEmpty,
        tree.children(of: verb).allSatisfy({
          $0 < verb || tree.hasRelation($0, "conj") || tree.tag(of: $0) == .punctuation
        })
      {
        return argumentHeads(shared)
      }
    }
    return []
  }

  /// Whether a relative clause lacks an object: it has a subject of its own that is not the relative pronoun.
  private func hasObjectGap(_ verb: Int) -> Bool {
    guard let subject = tree.child(of: verb, "nsubj") else { return false }
    return antecedent(of: subject) == subject
  }

  /// Particles of a phrasal verb, and the first words of compound prepositions under it.
  func particles(of verb: Int) -> Set<String> {
    var words = Set<String>()
    for child in tree.children(of: verb) {
      switch tree.relation(of: child) {
      case "compound:prt", "advmod": words.insert(tree.lemma(of: child))
      case let relation where relation.hasPrefix("obl"): words.formUnion(prepositions(of: child))
      case "advcl", "xcomp", "ccomp":
        words.formUnion(tree.children(of: child, "mark").map { tree.lemma(of: $0) })
      default: continue
      }
    }
    return words
  }
}
