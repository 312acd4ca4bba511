import DocumentModel

/// What kind of word stands where, as predicates and arguments are told apart.
extension SentenceView {
  /// Nouns, names, pronouns and numbers: what can stand for a thing.
  func isNominal(_ place: TokenPlace) -> Bool {
    switch tag(of: place) {
    case .noun, .properNoun, .pronoun, .numeral, .symbol: true
    case .determiner:
      hasRelation(place, kind: .nominalSubject) || hasRelation(place, kind: .object)
        || hasRelation(place, kind: .oblique)
    case .adjective: hasRelation(place, kind: .nominalSubject) || hasRelation(place, kind: .object)
    default: false
    }
  }

  func isVerbal(_ place: TokenPlace) -> Bool { tag(of: place) == .verb || tag(of: place) == .auxiliary }

  /// Whether a word has a copula: `is compliant`, `was a threat`.
  func isCopular(_ place: TokenPlace) -> Bool { hasDependent(place, kind: .copula) }

  /// A head and the members coordinated with it, where they are of the head's kind.
  func coordinated(_ head: TokenPlace) -> [TokenPlace] {
    [head]
      + dependents(of: head, kind: .conjunct).filter { isNominal($0) == isNominal(head) && !isSetOff($0) }
      .flatMap { coordinated($0) }
  }

  /// `Mali and Niger - two members of the bloc`: behind a dash stands no further member of a coordination.
  func isSetOff(_ place: TokenPlace) -> Bool {
    hasRelation(place, kind: .conjunct) && !hasDependent(place, kind: .coordinator)
      && dependents(of: place, kind: .punctuation).contains {
        $0 < place && ["-", "--", "–", "—"].contains(lemma(of: $0))
      }
  }

  /// A word with the hyphenated ones before it, in lower case: `sea-based` at `based`.
  func hyphenated(_ place: TokenPlace) -> String {
    text(of: hyphenStart(place)..<(place + 1)).lowercased()
  }

  /// The first word of a hyphenated one.
  func hyphenStart(_ place: TokenPlace) -> TokenPlace {
    var first = place
    while first >= tokens.lowerBound + 2, text(of: first - 1) == "-" { first -= 2 }
    return first
  }
}
