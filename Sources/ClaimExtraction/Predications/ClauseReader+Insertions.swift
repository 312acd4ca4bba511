import DocumentModel

/// Clauses of saying that stand inside what they say: `Minsk, the envoys said, signed the pact`.
extension ClauseReader {
  /// The verbs of clauses put into the clause of a word, or behind its subject, from which a comma, dash or bracket parts them.
  func insertions(in clause: TokenPlace) -> [TokenPlace] {
    let behindSubject = sentence.dependents(of: clause, kind: .nominalSubject).filter { $0 < clause }.flatMap {
      subject in
      sentence.dependents(of: subject).filter { child in
        guard sentence.isVerbal(child), isParted(child) else { return false }
        return sentence.hasRelation(child, kind: .parataxis)
          || (sentence.hasRelation(child, kind: .relativeClause) && !describes(child))
      }
    }
    return sentence.dependents(of: clause, kind: .parataxis) + behindSubject
  }

  /// `say the envoys`: the subject behind the verb of an insertion, which the tree may give to the clause around it.
  func subject(behindInsertion verb: TokenPlace, in clause: TokenPlace) -> TokenPlace? {
    guard !sentence.hasDependent(verb, kind: .nominalSubject) else { return nil }
    let end = ((verb + 1)..<sentence.tokens.upperBound).first { sentence.tag(of: $0) == .punctuation }
    return sentence.dependents(of: clause, kind: .nominalSubject).first { subject in
      verb < subject && subject < clause && end.map { subject < $0 } == true
    }
  }

  /// Whether a subject is that of an insertion before it.
  func isBehindInsertion(_ subject: TokenPlace, in clause: TokenPlace) -> Bool {
    guard subject < clause, sentence.dependents(of: clause, kind: .nominalSubject).first != subject else {
      return false
    }
    return insertions(in: clause).contains { self.subject(behindInsertion: $0, in: clause) == subject }
  }

  /// Whether a comma, dash or bracket parts a clause from what stands before it.
  func isParted(_ verb: TokenPlace) -> Bool {
    let first = sentence.span(of: verb).lowerBound
    return sentence.tag(of: first) == .punctuation
      || (first > sentence.tokens.lowerBound && sentence.tag(of: first - 1) == .punctuation)
  }

  /// Whether a relative pronoun leads a clause.
  private func describes(_ verb: TokenPlace) -> Bool {
    sentence.span(of: verb).prefix(while: { $0 <= verb }).contains {
      ["WDT", "WP", "WP$", "WRB"].contains(sentence.pennTag(of: $0))
    }
  }
}
