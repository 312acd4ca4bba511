import DocumentModel

extension SentenceView {
  /// The words of a predicate noun or adjective with what describes it, without determiner and the clauses beside it.
  func predicateWords(_ place: TokenPlace) -> Range<TokenPlace> {
    var places = place.range
    for child in dependents(of: place) {
      let relation = relation(of: child)
      let span = span(of: child)
      if child < place, Self.describing.contains(relation), span.upperBound <= places.lowerBound { continue }
      if child > place, !Self.beside.contains(relation) {
        places = places.lowerBound..<max(places.upperBound, span.upperBound)
      }
    }
    for child in dependents(of: place).reversed() where child < place {
      guard Self.describing.contains(relation(of: child)), !isPredicateAdverb(child) else { continue }
      places = min(places.lowerBound, span(of: child).lowerBound)..<places.upperBound
    }
    return places
  }

  /// What stands before a predicate and describes it.
  private static let describing: Set<DependencyRelation> = [
    .adjectivalModifier, .compound, .numericModifier, .possessor, .adverbialModifier, .descriptor, .nominalAdverbial,
    .unmarkedOblique,
  ]

  /// What stands behind a predicate without belonging to it.
  private static let beside: Set<DependencyRelation> = [
    .conjunct, .parataxis, .adverbialClause, .apposition, .punctuation, .coordinator, .adverbialRelativeClause,
  ]

  /// `now`, `also`, `only` stand between copula and predicate without describing it.
  private func isPredicateAdverb(_ place: TokenPlace) -> Bool {
    hasRelation(place, kind: .adverbialModifier)
      && !["JJ", "RBR", "RBS", "JJR", "JJS"].contains(pennTag(of: place))
      && head(of: place).map { tag(of: $0) == .noun } == true
  }
}
