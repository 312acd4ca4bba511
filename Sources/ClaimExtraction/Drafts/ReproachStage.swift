import DocumentModel
import KnowledgeBase

/// Adds the accusations that lie in reproaches, and the claims that denied reproaches leave standing.
struct ReproachStage: DraftStage {
  /// The relation that an accusation states, and the rule on it.
  static let relation = "accuses"
  static let rule = "say-misdeed/1"

  func drafts(_ drafts: [ClaimDraft], in context: DraftContext) -> [ClaimDraft] {
    let reproach = Reproach(context: context)
    var completed: [ClaimDraft] = []
    for draft in drafts {
      completed.append(draft)
      if let inner = draft.stance.beforeDenial, draft.standing != .incidental {
        var standing = draft
        standing.stance = inner
        if isReadAsDeniers(draft, context) { standing.reading?.holder = nil }
        completed.append(standing)
      }
      guard reproach.isMade(by: draft), context.relation(of: draft)?.misdeed != .danger else { continue }
      let isSaid = (drafts + completed).contains {
        context.relation(of: $0)?.speech == .accusation
          && ($0.object == draft.subject && ($0.stance.polarity == .positive || $0.rule != LearnedReader.rule)
            || isOfAnother(draft, by: $0, context.reading.sentence))
      }
      if !isSaid { completed += accusations(in: ofOwner(draft, drafts, context), context) }
    }
    let made = Set(completed.filter { $0.rule == Self.rule && $0.stance.polarity == .positive }.map(\.statement))
    // `denies it and lays counter-claims that Riga cheats`: whoever accuses somebody here does not leave it.
    return completed.filter {
      $0.rule != LearnedReader.rule || $0.stance.polarity == .positive || !made.contains($0.statement)
    }
  }

  /// `denied reports that Mali cheats`: whom the reader names for the holder is whoever denies it, and not whoever reported it.
  private func isReadAsDeniers(_ draft: ClaimDraft, _ context: DraftContext) -> Bool {
    guard let holder = draft.reading?.holderEntity(in: context.reading.document) else { return false }
    let deniers = draft.stance.cues.filter { $0.effect == .deny }.flatMap(\.holders)
    return deniers.contains { context.reading.holder(at: $0) == holder }
  }

  /// `accused Mali of helping Niger to break it`: whom the accusing verb names as its object is the one who is accused.
  private func isOfAnother(_ draft: ClaimDraft, by accusation: ClaimDraft, _ sentence: SentenceView) -> Bool {
    guard accusation.rule != Self.rule, let accused = accusation.objectMentions.first?.head,
      sentence.tokens.contains(accused), sentence.head(of: accused) == accusation.trigger,
      [.object, .passiveSubject].contains(sentence.relation(of: accused))
    else { return false }
    return draft.stance.cues.contains { $0.row == accusation.trigger && $0.effect == .allege }
  }

  /// Who has the weapon is blamed for it.
  private func ofOwner(_ draft: ClaimDraft, _ drafts: [ClaimDraft], _ context: DraftContext) -> ClaimDraft {
    guard draft.subjectMentions.first?.mention.type == .weapon,
      let owned = drafts.first(where: {
        context.relation(of: $0)?.isPossession == true && $0.object == draft.subject
      })
    else { return draft }
    var draft = draft
    draft.subject = owned.subject
    draft.subjectMentions = owned.subjectMentions
    return draft
  }

  /// The accusation by whoever says it; beliefs, plans of one's own and denials accuse nobody.
  private func accusations(in draft: ClaimDraft, _ context: DraftContext) -> [ClaimDraft] {
    guard !draft.stance.has(.deny), !draft.stance.has(.believe), !draft.stance.has(.demand),
      !draft.stance.isConditional, !draft.stance.has(.possible),
      case .entity(let accused) = draft.subject,
      let position = draft.stance.cues.firstIndex(where: { $0.effect == .report || $0.effect == .allege }),
      !draft.stance.cues[position...].contains(where: { $0.effect == .plan }),
      let subject = draft.subjectMentions.first,
      [.state, .nationality, .organization, .group].contains(subject.mention.type)
    else { return [] }
    let accusers = draft.stance.cues[position].holders.compactMap {
      context.reading.mention(at: $0, fitting: ["Actor"])
    }
    return accusers.compactMap { accuser in
      guard let entity = accuser.mention.entity, context.affiliations.state(of: entity) != accused else { return nil }
      var accusation = self.accusation(in: draft, at: position, context)
      accusation.subject = .entity(entity)
      accusation.subjectMentions = [accuser]
      accusation.object = .entity(accused)
      accusation.objectMentions = [subject]
      accusation.evidence = draft.evidence.union(accuser.tokens)
      return accusation
    }
  }

  /// An accusation made by the cue of a reproach at a position, whose sides are still the reproach's.
  private func accusation(in draft: ClaimDraft, at position: Int, _ context: DraftContext) -> ClaimDraft {
    var accusation = draft
    accusation.relation = Self.relation
    accusation.rule = Self.rule
    // Whoever the reader takes for the holder of the deed makes the accusation, and nobody tells of it but the author.
    accusation.reading?.holder = nil
    accusation.trigger = draft.stance.cues[position].row ?? draft.trigger
    accusation.stance = Stance(cues: Array(draft.stance.cues[(position + 1)...]))
    accusation.content = .clause(draft.trigger)
    // `said on Tuesday that Mali had broken it in 2029`: who says so accuses on Tuesday.
    accusation.eventTime = context.reading.times.time(at: accusation.trigger)
    accusation.statedTime = context.reading.times.statedTime(of: accusation.stance)
    return accusation
  }
}
