import DocumentModel

/// What it means that something is not let happen.
extension StanceReader {
  /// What a negated permission is: whoever will not let something happen means it not to, whoever did not let it happen kept it from
  /// happening, and rules that do not allow it forbid it.
  func refusal(at verb: TokenPlace) -> OperatorEffect {
    let auxiliaries = sentence.dependents(of: verb, kind: .auxiliary)
    let isOfRule = clauses.surfaceSubjects(of: verb).contains {
      classes[.ruleNoun].contains(sentence.lowercasedLemma(of: $0))
    }
    guard !isOfRule, !clauses.isPassive(verb) else { return .forbid }
    if auxiliaries.contains(where: { classes[.willModal].contains(sentence.lowercasedLemma(of: $0)) }) {
      return .refuse
    }
    let isPast = ([verb] + auxiliaries).contains { sentence.pennTag(of: $0) == "VBD" }
    return isPast || sentence.markers(of: verb).contains("to") ? .negate : .forbid
  }

  /// Whether a word tells that something is let happen.
  func isPermission(_ word: TokenPlace) -> Bool {
    operators.operators(for: sentence.lowercasedLemma(of: word)).contains { $0.effect == .permit }
  }

  /// `allowed envoys to visit`: whoever may do something is not what is let happen.
  func isPermitted(_ row: TokenPlace, by verb: TokenPlace) -> Bool {
    [.object, .passiveSubject].contains(sentence.relation(of: row))
      && sentence.hasDependent(verb, kind: .openComplement)
  }

  /// `accepted that it erred`, `did not accept the charge`: what is said is believed or not, and nothing that is let happen.
  func isSaid(_ row: TokenPlace) -> Bool {
    sentence.markers(of: row).contains("that")
      || operators.operators(for: sentence.lemma(of: row)).contains {
        $0.category == .noun && sentence.tag(of: row) == .noun
      }
  }
}
