import DocumentModel

/// Clauses of an auxiliary alone, which say the verb before them again of somebody else.
extension ClauseReader {
  /// Whoever does what a verb says by a clause without a verb of its own: `as did Riga`, `nor has Riga`, `and Riga did too`.
  func echoedSubjects(of verb: TokenPlace) -> [TokenPlace] {
    sentence.dependents(of: verb).flatMap { child -> [TokenPlace] in
      guard child > verb, [.conjunct, .adverbialClause, .parataxis].contains(sentence.relation(of: child)),
        let auxiliary = soleAuxiliary(of: child), let subject = echoedSubject(of: auxiliary)
      else { return [] }
      return argumentHeads([subject])
    }
  }

  /// The auxiliary that makes up a clause, which may hang on the `so` before it.
  private func soleAuxiliary(of clause: TokenPlace) -> TokenPlace? {
    if sentence.tag(of: clause) == .adverb { return sentence.firstDependent(of: clause, kind: .auxiliary) }
    let isAlone = !sentence.dependents(of: clause).contains {
      [.clausalComplement, .openComplement, .oblique].contains(sentence.relation(of: $0))
    }
    return isAlone && ["do", "have", "be", "will"].contains(sentence.lowercasedLemma(of: clause)) ? clause : nil
  }

  private func echoedSubject(of auxiliary: TokenPlace) -> TokenPlace? {
    if auxiliary > sentence.tokens.lowerBound,
      ["as", "so", "nor", "neither"].contains(sentence.text(of: auxiliary - 1).lowercased())
    {
      // Behind its verb, a subject may be taken for an object.
      return [.nominalSubject, .object].lazy.compactMap { sentence.firstDependent(of: auxiliary, kind: $0) }
        .first { $0 > auxiliary }
    }
    let repeats = sentence.dependents(of: auxiliary, kind: .adverbialModifier).contains {
      ["too", "also", "likewise"].contains(sentence.lowercasedLemma(of: $0))
    }
    return repeats ? sentence.firstDependent(of: auxiliary, kind: .nominalSubject) : nil
  }
}
