extension KnowledgeBase {
  /// The state that a body speaks for: a ministry, a government or armed forces; nil for states themselves, for parliaments, parties and
  /// institutes, which may differ from their governments, and for whatever is not known.
  public func stateRepresented(by body: String) -> KnownEntity? {
    guard let known = entity(body), case .organization(_, let state?) = known.details,
      let subtype = known.subtype, Self.voicesOfStates.contains(subtype)
    else { return nil }
    return entity(state)
  }

  private static let voicesOfStates: Set<String> = ["Ministry", "Government", "ArmedForces", "MilitaryCommand"]
}
