/// Drops what the sentence says again after a noun phrase has told it in passing.
struct PassingStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    var told: Set<DraftStatement> = []
    return drafts.filter { draft in
      if draft.standing == .incidental {
        told.insert(draft.statement)
        return true
      }
      return !told.contains(draft.statement)
    }
  }
}
