import DocumentModel

/// Finds what a sentence gives as the reason of something, and under which condition something holds.
///
/// Both sides are words of the tree; `ReasonLink` finds the claims that stand there.
struct ReasonReader {
  /// Which of the relations between claims the words state.
  enum Kind: Hashable, Sendable {
    /// Someone does it because of the reason: `in response to`, `citing`, `because of`.
    case response
    /// It comes from the reason: `because`, `as a result of`.
    case cause
  }

  /// One reason.
  struct Reason: Hashable, Sendable {
    var kind: Kind
    /// The word whose claim is explained.
    var effect: TokenPlace
    /// The word whose claim or mention explains it.
    var reason: TokenPlace
  }

  let stances: StanceReader

  private var clauses: ClauseReader { stances.clauses }
  private var sentence: SentenceView { clauses.sentence }

  /// The reasons of a sentence, in text order of what gives them.
  func reasons() -> [Reason] { sentence.tokens.compactMap { reason(at: $0) ?? prompting(at: $0) } }

  /// `the raid prompted Minsk to sign`, `Oslo tested a rocket, prompting Minsk to sign`: what moves somebody is the reason of what they do.
  private func prompting(at verb: TokenPlace) -> Reason? {
    guard sentence.isVerbal(verb), clauses.classes.contains(sentence.lemma(of: verb), .promptingVerb),
      sentence.hasDependent(verb, kind: .object) || sentence.hasDependent(verb, kind: .indirectObject),
      let deed = sentence.firstDependent(of: verb, kind: .openComplement), sentence.markers(of: deed).contains("to")
    else { return nil }
    let stance = stances.stance(at: verb)
    guard !stance.statesNoFact, [.asserted, .alleged].contains(stance.modality) else { return nil }
    let isAside = sentence.hasRelation(verb, kind: .adverbialClause) && sentence.pennTag(of: verb) == "VBG"
    let reason = isAside ? sentence.head(of: verb) : sentence.firstDependent(of: verb, kind: .nominalSubject)
    return reason.map { Reason(kind: .cause, effect: deed, reason: clauses.antecedent(of: $0)) }
  }

  private func reason(at row: TokenPlace) -> Reason? {
    guard let head = sentence.head(of: row) else { return nil }
    if sentence.dependents(of: row, kind: .marker).contains(where: { sentence.lemma(of: $0) == "because" }) {
      return Reason(kind: .cause, effect: head, reason: row)
    }
    let prepositions = sentence.prepositions(of: row)
    if prepositions.first == "because" { return Reason(kind: .response, effect: head, reason: row) }
    let lemma = sentence.lemma(of: row).lowercased()
    switch (lemma, prepositions.first) {
    case ("response", "in"), ("response", "as"), ("retaliation", "in"), ("reaction", "in"):
      return complement(of: row, "to", "for").map { Reason(kind: .response, effect: head, reason: $0) }
    case ("result", "as"), ("consequence", "as"):
      return complement(of: row, "of").map { Reason(kind: .cause, effect: head, reason: $0) }
    case ("cite", _) where sentence.relation(of: row) == .adverbialClause:
      return sentence.firstDependent(of: row, kind: .object).map { Reason(kind: .response, effect: head, reason: $0) }
    default: return nil
    }
  }

  private func complement(of row: TokenPlace, _ prepositions: String...) -> TokenPlace? {
    sentence.dependents(of: row, kind: .nominalModifier).first {
      prepositions.contains(sentence.prepositions(of: $0).last ?? "")
    }
  }

  /// The clause under whose condition a word stands, and whether it must fail for the word's claim to hold.
  func condition(of row: TokenPlace) -> (row: TokenPlace, isNegated: Bool)? {
    for ancestor in sentence.ancestors(of: row) {
      if stances.isCondition(ancestor) { return nil }
      for child in sentence.dependents(of: ancestor) where child != row && stances.isCondition(child) {
        return (child, isNegated(child))
      }
    }
    return nil
  }

  private func isNegated(_ row: TokenPlace) -> Bool {
    let words = sentence.dependents(of: row).map { sentence.lemma(of: $0) } + [sentence.lemma(of: row)]
    return words.contains(where: clauses.classes[.negativeCondition].contains)
  }
}
