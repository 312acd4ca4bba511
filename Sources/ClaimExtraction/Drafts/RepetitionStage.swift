import DocumentModel

/// Drafts that say the same, of the same holders and in the same way, count once in a sentence.
struct RepetitionStage: DraftStage {
  private struct Commitment: Hashable {
    let statement: DraftStatement
    let polarity: Polarity
    let modality: Modality
    let holders: [[TokenPlace]]
  }

  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    var seen: Set<Commitment> = []
    return drafts.filter { draft in
      seen.insert(
        Commitment(
          statement: draft.statement, polarity: draft.stance.polarity, modality: draft.stance.modality,
          holders: draft.stance.holders)
      ).inserted
    }
  }
}
