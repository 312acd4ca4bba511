import DocumentModel

extension ClauseReader {
  /// The arguments of a verb in logical slots.
  func arguments(ofVerb verb: TokenPlace) -> [Argument] {
    let surface = surfaceSubjects(of: verb)
    let passive = isPassive(verb)
    var arguments = surface.map { Argument(slot: passive ? .object : .subject, head: $0) }
    if passive { arguments += surface.map { Argument(slot: .undergoer, head: $0) } }
    for child in sentence.dependents(of: verb) {
      switch sentence.relation(of: child) {
      case .object:
        arguments += argumentHeads([child]).map { Argument(slot: .object, head: $0) }
      case .indirectObject:
        let slot: ArgumentSlot = !sentence.hasDependent(verb, kind: .object) ? .object : .recipient
        arguments += argumentHeads([child]).map { Argument(slot: slot, head: $0) }
      case .agent:
        arguments += argumentHeads([child]).map { Argument(slot: .subject, head: $0) }
      case let relation where relation.isKind(of: .oblique):
        arguments += obliques(child, passive: passive)
      default: continue
      }
    }
    if !passive, !arguments.contains(where: { $0.slot == .object }) {
      arguments += sharedObjects(of: verb).map { Argument(slot: .object, head: $0) }
    }
    return arguments
  }

  private func obliques(_ row: TokenPlace, passive: Bool) -> [Argument] {
    guard let preposition = slotPreposition(of: row) else { return [] }
    let slot: ArgumentSlot = passive && preposition == "by" ? .subject : .preposition(preposition)
    return argumentHeads([row]).map { Argument(slot: slot, head: $0) }
  }

  /// The object that a verb shares with a coordinated one, or the noun its relative clause describes.
  private func sharedObjects(of verb: TokenPlace) -> [TokenPlace] {
    if sentence.hasRelation(verb, kind: .relativeClause), let noun = sentence.head(of: verb), hasObjectGap(verb) {
      return [noun]
    }
    if sentence.relation(of: verb) == .conjunct, let head = sentence.head(of: verb), sentence.isVerbal(head) {
      let later = sentence.dependents(of: head, kind: .conjunct).filter { $0 > verb }
      return argumentHeads(
        sentence.dependents(of: head, kind: .object).filter { $0 > verb }
          + later.prefix(1).flatMap { sentence.dependents(of: $0, kind: .object) })
    }
    for partner in sentence.dependents(of: verb, kind: .conjunct)
    where sentence.pennTag(of: partner) == sentence.pennTag(of: verb) {
      let shared = sentence.dependents(of: partner, kind: .object)
      if !shared.isEmpty,
        sentence.dependents(of: verb).allSatisfy({
          $0 < verb || sentence.hasRelation($0, kind: .conjunct) || sentence.tag(of: $0) == .punctuation
        })
      {
        return argumentHeads(shared)
      }
    }
    return []
  }

  /// Whether a relative clause lacks an object: it has a subject of its own that is not the relative pronoun, which stands behind no
  /// preposition: `the group, to which Riga has not agreed`.
  private func hasObjectGap(_ verb: TokenPlace) -> Bool {
    guard let subject = sentence.firstDependent(of: verb, kind: .nominalSubject) else { return false }
    let isOblique = sentence.dependents(of: verb, kind: .oblique).contains {
      classes.contains(sentence.lowercasedLemma(of: $0), .relativePronoun) && !sentence.prepositions(of: $0).isEmpty
    }
    return antecedent(of: subject) == subject && !isOblique
  }

  /// Particles of a phrasal verb, the first words of compound prepositions under it, and what a hyphen puts before it: `test` in `test-fired`.
  func particles(of verb: TokenPlace) -> Set<String> {
    var words = Set((sentence.hyphenStart(verb)..<verb).map { sentence.text(of: $0).lowercased() })
    for child in sentence.dependents(of: verb) {
      switch sentence.relation(of: child) {
      case .particle, .adverbialModifier: words.insert(sentence.lemma(of: child))
      case let relation where relation.isKind(of: .oblique): words.formUnion(sentence.prepositions(of: child))
      case .adverbialClause, .openComplement, .clausalComplement:
        words.formUnion(sentence.markers(of: child))
      default: continue
      }
    }
    return words
  }
}
