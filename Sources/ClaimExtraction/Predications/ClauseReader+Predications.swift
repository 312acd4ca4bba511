import DocumentModel

extension ClauseReader {
  /// Every word of the sentence that may carry a relation, with its arguments.
  func predications() -> [Predication] {
    sentence.tokens.compactMap { row in
      switch sentence.tag(of: row) {
      case .verb:
        Predication(
          trigger: row, category: .verb, particles: particles(of: row), arguments: arguments(ofVerb: row), clause: row)
      case .noun, .properNoun:
        Predication(
          trigger: row, category: .noun, particles: supporting(row), arguments: arguments(ofNoun: row),
          clause: clause(ofNoun: row))
      case .adjective:
        Predication(
          trigger: row, category: .adjective, particles: particles(of: row), arguments: arguments(ofAdjective: row),
          clause: row)
      default: nil
      }
    }
  }

  /// The words that a noun's pattern may ask for: its prepositions and the verb that carries it.
  private func supporting(_ noun: TokenPlace) -> Set<String> {
    Set(sentence.prepositions(of: noun) + (supportVerb(of: noun).map { [sentence.lemma(of: $0)] } ?? []))
  }

  /// The subject of a copular adjective (or the noun that an attributive one describes) and its prepositional complements.
  private func arguments(ofAdjective adjective: TokenPlace) -> [Argument] {
    var subjects = surfaceSubjects(of: adjective)
    if subjects.isEmpty, sentence.hasRelation(adjective, kind: .adjectivalModifier),
      let noun = sentence.head(of: adjective)
    {
      subjects = [noun]
    }
    var arguments = subjects.map { Argument(slot: .subject, head: $0) }
    for child in sentence.dependents(of: adjective, kind: .oblique)
      + sentence.dependents(of: adjective, kind: .nominalModifier)
    {
      guard let preposition = slotPreposition(of: child) else { continue }
      arguments += argumentHeads([child]).map { Argument(slot: .preposition(preposition), head: $0) }
    }
    return arguments
  }
}
