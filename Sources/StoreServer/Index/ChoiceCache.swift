import Synchronization

/// The last choices among the claims of an index: readers scroll through the list of one, and most see the same ones first.
final class ChoiceCache: Sendable {
  private struct Choice {
    var selection: ClaimSelection
    var chosen: ChosenClaims
  }

  /// Each takes four bytes a claim and four an entity.
  private static let most = 8

  /// Those asked for last at the end.
  private let choices = Mutex<[Choice]>([])

  /// The claims that a selection chooses.
  func chosen(by selection: ClaimSelection, in index: ClaimIndex) -> ChosenClaims {
    let criteria = selection.criteria
    let known = choices.withLock { choices -> ChosenClaims? in
      guard let place = choices.firstIndex(where: { $0.selection == criteria }) else { return nil }
      let choice = choices.remove(at: place)
      choices.append(choice)
      return choice.chosen
    }
    if let known { return known }
    let chosen = criteria.chosen(in: index)
    choices.withLock { choices in
      if choices.count >= Self.most { choices.removeFirst() }
      choices.append(Choice(selection: criteria, chosen: chosen))
    }
    return chosen
  }
}
