import DocumentModel

/// What lies ahead by what is said around it, and plans that are given up.
extension StanceReader {
  /// `flew to Oslo for talks`: what somebody travels for lies ahead.
  func isAim(_ row: TokenPlace, of verb: TokenPlace) -> Bool {
    sentence.hasRelation(row, kind: .oblique) && sentence.prepositions(of: row).first == "for"
      && sentence.isVerbal(verb) && classes.contains(sentence.lemma(of: verb), .travelVerb)
      && (classes.contains(sentence.lemma(of: row), .talkNoun) || classes.contains(sentence.lemma(of: row), .visitNoun))
  }

  /// `talks between Minsk and Riga are to resume`: whether the verb whose subject an event is says that it lies ahead.
  func isYetToTakePlace(_ event: TokenPlace) -> Bool {
    guard sentence.isNominal(event), sentence.hasRelation(event, kind: .nominalSubject),
      let verb = sentence.head(of: event),
      classes.contains(sentence.lowercasedLemma(of: verb), .occurrenceVerb)
    else { return false }
    let stance = stance(at: verb)
    return stance.modality == .planned && stance.polarity == .positive
  }

  /// `planned to buy tanks but dropped the idea`: a plan that its own sentence ends.
  func isDropped(_ plan: TokenPlace) -> Bool {
    sentence.dependents(of: plan, kind: .conjunct).contains { end in
      isVerb(end, of: .negate)
        && sentence.dependents(of: end, kind: .object).contains {
          classes.contains(sentence.lowercasedLemma(of: $0), .scheme)
        }
    }
  }
}
