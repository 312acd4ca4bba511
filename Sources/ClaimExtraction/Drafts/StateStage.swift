import DocumentModel
import KnowledgeBase

/// Only states leave treaties and suspend them: what a president means to leave, the president's state leaves.
struct StateStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    drafts.map { draft in
      guard context.relation(of: draft)?.isOfStates == true, let entity = draft.subject.entity,
        let mention = draft.subjectMentions.first, [.person, .role].contains(mention.mention.type)
      else { return draft }
      var draft = draft
      draft.subject = .entity(context.affiliations.state(of: entity))
      return draft
    }
  }
}
