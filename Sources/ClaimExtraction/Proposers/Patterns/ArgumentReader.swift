import DocumentModel

/// Finds what fills the sides of a relation, from the sources that a pattern names.
struct ArgumentReader {
  let reading: SentenceReading
  let predication: Predication

  var sentence: SentenceView { reading.sentence }

  /// How many may be paired with each other; a larger company is a meeting, not many pairs.
  private static let fellowLimit = 3

  /// What the first source gives that gives anything; mentions must be of one of the types.
  func fillers(from sources: [RelationPattern.Source], types: [String]) -> [ArgumentFiller] {
    for source in sources {
      let found = fillers(from: source, types: types)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func fillers(from source: RelationPattern.Source, types: [String]) -> [ArgumentFiller] {
    switch source {
    case .slot(let slot):
      let found = mentionFillers(predication.heads(slot), types: types)
      return found.isEmpty ? mentionFillers(beforeRelative(slot), types: types) : found
    case .words(let slot):
      return predication.heads(slot).prefix(1).filter { !isBarePronoun($0) }.flatMap { listed(under: $0) }.map { span in
        ArgumentFiller(argument: .literal(words(span)), rows: span)
      }
    case .clause:
      guard let row = complement else { return [] }
      return clausalFillers(row)
    case .infinitive: return infinitive()
    case .content:
      guard let row = complement else { return [] }
      return [ArgumentFiller(argument: .none, rows: sentence.span(of: row), content: .clause(row))]
    case .reproach: return reproach()
    case .refusal: return refusal()
    case .within: return within(types) { _ in true }
    case .near(let preposition):
      return within(types) { sentence.prepositions(of: $0) == [preposition] }
    case .earlier: return earlier(types)
    case .speaker: return mentionFillers(reading.stances.stance(of: predication).holders.first ?? [], types: types)
    case .objectOwner:
      return mentionFillers(
        predication.heads(.object).flatMap { reading.clauses.nounOwners(of: $0, limit: 0) }, types: types)
    case .contentSubject:
      guard let row = complement else { return [] }
      return mentionFillers(
        reading.clauses.argumentHeads(sentence.dependents(of: row, kind: .nominalSubject)), types: types)
    case .fellows:
      let heads = predication.heads(.subject) + predication.heads(.object) + predication.heads(.owner)
      return heads.count > Self.fellowLimit ? [] : mentionFillers(heads, types: types)
    case .predicate:
      let span = predicateSpan
      return [ArgumentFiller(argument: .literal(words(span)), rows: span)]
    case .trigger:
      let span = predication.trigger.range
      return [ArgumentFiller(argument: .literal(words(span)), rows: span)]
    case .quantity: return quantities()
    case .time: return times(wantsDuration: types == ["Duration"])
    case .none: return [ArgumentFiller(argument: .none)]
    }
  }
}
