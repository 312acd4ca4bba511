import DocumentModel
import KnowledgeBase

/// Tells reproaches from other statements: whoever says that another state secretly builds bombs blames it.
struct Reproach {
  let context: DraftContext

  /// Whether a draft puts blame on its subject, by what the catalogue says of its relation.
  func isMade(by draft: ClaimDraft) -> Bool {
    guard draft.standing != .incidental else { return false }
    let isSaidOrDenied = draft.stance.polarity == .positive || draft.stance.has(.deny)
    switch context.relation(of: draft)?.misdeed {
    case .done: return isSaidOrDenied
    case .undone: return draft.stance.polarity == .negative && !draft.stance.has(.deny)
    case .danger: return true
    case .alleged: return draft.stance.has(.allege)
    case .forbidden: return isSaidOrDenied && isForbidden(draft)
    case .answered, nil: return false
    }
  }

  /// Weapons of mass destruction, and whatever is done in secret.
  private func isForbidden(_ draft: ClaimDraft) -> Bool {
    guard let object = draft.objectMentions.first else { return false }
    let sentence = context.reading.sentence
    let classes = context.reading.classes
    let words = object.tokens.map { sentence.lowercasedLemma(of: $0) }
    if object.mention.type == .weapon, words.contains(where: { classes.contains($0, .massDestruction) }),
      !words.contains(where: { $0.hasSuffix("capable") })
    {
      return true
    }
    let beside = sentence.dependents(of: draft.trigger).map { sentence.lowercasedLemma(of: $0) }
    return (beside + words).contains { classes.contains($0, .secrecy) }
  }
}
