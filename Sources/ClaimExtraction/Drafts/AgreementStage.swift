import DocumentModel
import KnowledgeBase

/// What several proposers say of one sentence counts once: a rule's draft stands for the reader's, with the greater confidence.
struct AgreementStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    var confidences: [DraftStatement: Int] = [:]
    var ruled: Set<DraftStatement> = []
    for draft in drafts {
      for statement in statements(of: draft, context) {
        if draft.rule == LearnedReader.rule {
          confidences[statement] = draft.confidence
        } else {
          ruled.insert(statement)
        }
      }
    }
    return drafts.compactMap { draft in
      guard draft.rule != LearnedReader.rule else { return ruled.contains(draft.statement) ? nil : draft }
      guard let confidence = confidences[draft.statement] else { return draft }
      var draft = draft
      draft.agreement = confidence
      return draft
    }
  }

  /// A draft's statement, both ways round where the relation holds both ways.
  private func statements(of draft: ClaimDraft, _ context: DraftContext) -> [DraftStatement] {
    guard context.relation(of: draft)?.isSymmetric == true else { return [draft.statement] }
    return [
      draft.statement, DraftStatement(relation: draft.relation, subject: draft.object, object: draft.subject),
    ]
  }
}
