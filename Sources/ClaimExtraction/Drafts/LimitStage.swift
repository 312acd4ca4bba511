import DocumentModel

/// Drops what a verb says of less than it seems to: of a step that is taken back, and not of the treaty; of going beyond a limit, and not of
/// the deed; of firing into the sea, and not at anybody; of giving something away, and not of one's own use of it.
struct LimitStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    drafts.filter {
      !isStepTakenBack($0, context) && !isWithinLimit($0, context) && !isNoTarget($0, context)
        && !isGivenAway($0, context)
    }
  }

  /// `withdrew its ratification of the treaty`: who takes back a signature, an offer or a charge leaves nothing by that.
  private func isStepTakenBack(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let reading = context.reading
    guard reading.stances.isVerb(draft.trigger, of: .negate) else { return false }
    return reading.sentence.dependents(of: draft.trigger, kind: .object).contains { step in
      reading.isWord(step, of: .takenBack) && draft.objectMentions.first?.head != step
    }
  }

  /// `fired rockets into the Sea of Japan`, `fired a rocket from an island`: neither is attacked.
  private func isNoTarget(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let sentence = context.reading.sentence
    guard draft.relation == "attacks", let place = draft.objectMentions.first, place.mention.type == .place else {
      return false
    }
    let isOrigin = sentence.tokens.contains(place.head) && sentence.prepositions(of: place.head) == ["from"]
    return isOrigin || place.tokens.contains { context.reading.isWord($0, of: .water) }
  }

  /// `had not enriched uranium beyond 60 percent`: what was not done is only to go so far.
  private func isWithinLimit(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    let reading = context.reading
    guard draft.stance.polarity == .negative, draft.standing != .incidental else { return false }
    return reading.sentence.dependents(of: draft.trigger, kind: .oblique).contains { limit in
      reading.sentence.prepositions(of: limit).contains { reading.classes.contains($0, .limitPreposition) }
        && reading.mentions(of: [.quantity]).contains { $0.tokens.contains(limit) }
    }
  }

  /// `will send Kyiv missiles`: who hands them to somebody does not station them.
  private func isGivenAway(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    guard draft.relation == "deploys", let predication = context.reading.predication(at: draft.trigger) else {
      return false
    }
    return predication.heads(.recipient).contains { context.reading.mention(at: $0, fitting: ["Actor"]) != nil }
  }
}
