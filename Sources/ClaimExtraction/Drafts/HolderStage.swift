import DocumentModel
import KnowledgeBase

/// Where several commit to the same words, each commits to a claim of their own; accusations name their accusers anyway.
struct HolderStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    drafts.flatMap { perHolder($0, context) }
  }

  private func perHolder(_ draft: ClaimDraft, _ context: DraftContext) -> [ClaimDraft] {
    guard let position = draft.stance.innermostHolderCue, context.relation(of: draft)?.speech != .accusation else {
      return [draft]
    }
    let heads = draft.stance.cues[position].holders.filter { context.reading.holder(at: $0) != nil }
    guard heads.count > 1 else { return [draft] }
    let own = heads.filter { context.reading.holder(at: $0) == draft.subject.entity }
    return (own.isEmpty ? heads : own).map { head in
      var single = draft
      single.stance.cues[position].holders = [head]
      return single
    }
  }
}

extension SentenceReading {
  /// Whether a word is the speaker's `I` or `we`.
  func isFirstPerson(_ place: TokenPlace) -> Bool {
    classes.contains(sentence.text(of: place).lowercased(), .firstPerson)
  }

  /// The entity that commits where a word names a holder; nil for words that name nobody known.
  func holder(at place: TokenPlace) -> String? {
    mention(at: place, fitting: ["Actor", "Document"])?.mention.entity
  }
}
