/// A reproach in someone's own quoted words is that speaker's claim already, and accuses nobody a second time.
struct QuotedAccusationStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    drafts.filter { draft in
      draft.rule != ReproachStage.rule || context.speakers.speaker(at: draft.content.place ?? draft.trigger) == nil
    }
  }
}
