import DocumentModel
import KnowledgeBase

/// Gives what the reader proposes of one of those who do something together to all of them: `Mali and Niger are planning a drill`.
struct CoordinationStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    var statements = Set(drafts.map(\.statement))
    return drafts.flatMap { draft in
      [draft] + fellows(of: draft, in: context).filter { statements.insert($0.statement).inserted }
    }
  }

  private func fellows(of draft: ClaimDraft, in context: DraftContext) -> [ClaimDraft] {
    let reading = context.reading
    guard draft.rule == LearnedReader.rule, context.relation(of: draft)?.isSymmetric == false,
      let subject = draft.subjectMentions.first?.head, let verb = verb(of: draft, reading.sentence)
    else { return [] }
    let together = reading.clauses.surfaceSubjects(of: verb)
    guard together.contains(subject) else { return [] }
    return together.filter { $0 != subject }.compactMap { other in
      guard let mention = reading.mention(at: other, fitting: ["Actor"]), let entity = mention.mention.entity,
        draft.object != .entity(entity), draft.subject != .entity(entity)
      else { return nil }
      var fellow = draft
      fellow.subject = .entity(entity)
      fellow.subjectMentions = [mention]
      fellow.evidence = draft.evidence.union(mention.tokens)
      return fellow
    }
  }

  /// The verb that states a draft, or whose object states it.
  private func verb(of draft: ClaimDraft, _ sentence: SentenceView) -> TokenPlace? {
    if sentence.isVerbal(draft.trigger) { return draft.trigger }
    guard sentence.hasRelation(draft.trigger, kind: .object) else { return nil }
    return sentence.head(of: draft.trigger)
  }
}
