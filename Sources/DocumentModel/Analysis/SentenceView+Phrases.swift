extension SentenceView {
  /// The prepositions of a noun, outermost last: `out of` gives `out`, `of`.
  public func prepositions(of place: TokenPlace) -> [String] {
    dependents(of: place, kind: .caseMarker).flatMap { marker in
      [lemma(of: marker)] + dependents(of: marker, kind: .fixed).map { lemma(of: $0) }
    }
  }

  /// The words that mark a clause: `that`, `to`, `because`.
  public func markers(of place: TokenPlace) -> [String] {
    dependents(of: place, kind: .marker).map { lemma(of: $0) }
  }
}
