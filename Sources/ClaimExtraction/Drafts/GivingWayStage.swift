import DocumentModel
import KnowledgeBase

/// Drops drafts that say little by themselves where another one says what: fallbacks, mere words, general abilities, words of denial.
///
/// What noun phrases tell in passing takes nobody's place.
struct GivingWayStage: DraftStage {
  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    drafts.filter { draft in
      !lacksKnownObject(draft, drafts) && !isFallbackOfAnother(draft, drafts, context)
        && !isGeneralAbilityOfAnother(draft, drafts, context) && !isWordOfDenial(draft, drafts, context)
    }
  }

  /// The same word has an object in another draft.
  private func lacksKnownObject(_ draft: ClaimDraft, _ drafts: [ClaimDraft]) -> Bool {
    draft.object == .none
      && drafts.contains {
        $0.relation == draft.relation && $0.trigger == draft.trigger && $0.object != .none
      }
  }

  /// `rejects the charge`: what is denied is what the charge says, and the charge no thing that is turned down.
  private func isWordOfDenial(_ draft: ClaimDraft, _ drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    guard context.relation(of: draft)?.group == "speech", draft.objectMentions.first?.mention.type != .document else {
      return false
    }
    return drafts.contains { other in
      other.trigger == draft.trigger && other.subject == draft.subject && other.relation != draft.relation
        && draft.objectMentions.allSatisfy { other.evidence.contains($0.head) } && other.content != .nothing
        && context.relation(of: other)?.isAboutClaims == true
    }
  }

  private func isFallbackOfAnother(_ draft: ClaimDraft, _ drafts: [ClaimDraft], _ context: DraftContext) -> Bool {
    let isMereWords = context.isMereWords(draft)
    guard draft.standing == .fallback || isMereWords else { return false }
    if isMereWords,
      draft.stance.polarity == .negative
        || context.reading.sentence.hasRelation(draft.trigger, kind: .relativeClause)
    {
      return true
    }
    return drafts.contains { other in
      guard other != draft else { return false }
      if other.relation == draft.relation, other.subject == draft.subject,
        context.content(of: other, contains: draft.trigger)
      {
        return true
      }
      let isInside = context.content(of: draft, contains: other.trigger)
      if isMereWords { return !context.isMereWords(other) && isInside }
      return other.standing == .full
        && (isInside || (draft.content.place == nil && other.trigger == draft.trigger))
    }
  }

  /// `is able to reach Oslo` tells one ability, whose words need no claim of their own; so with one inside another.
  private func isGeneralAbilityOfAnother(
    _ draft: ClaimDraft, _ drafts: [ClaimDraft], _ context: DraftContext
  ) -> Bool {
    guard context.relation(of: draft)?.ability == .general else { return false }
    return drafts.contains { other in
      guard other.subject == draft.subject else { return false }
      switch context.relation(of: other)?.ability {
      case .general:
        return other != draft && other.evidence.contains(draft.trigger)
          && context.content(of: other, contains: draft.trigger)
      case .particular: return context.content(of: draft, contains: other.trigger)
      case .measured, nil: return false
      }
    }
  }
}
