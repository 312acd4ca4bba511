import DocumentModel
import KnowledgeBase

extension SentenceReading {
  /// A claim between two sides that a noun phrase states.
  ///
  /// What stands in a noun phrase is the author's word, unless a speaker's words are quoted around it; a suspected arsenal is alleged.
  func draft(
    _ relation: String, rule: String, subject: ResolvedMention, object: ClaimArgument,
    objectMentions: [ResolvedMention] = [], trigger: TokenPlace, evidence: Range<TokenPlace>
  ) -> ClaimDraft? {
    guard let entity = subject.mention.entity else { return nil }
    var stance = Stance(cues: reports(of: subject))
    // Where a suspected depot is, is not what is suspected.
    let doubtful = subject.mention.type == .place ? objectMentions : [subject] + objectMentions
    if doubtful.contains(where: isDoubted) {
      stance.cues.append(Stance.Cue(row: nil, effect: .allege, holders: []))
    }
    if ([subject] + objectMentions).contains(where: isImagined) {
      stance.cues.append(Stance.Cue(row: nil, effect: .possible, holders: []))
    }
    if ([subject] + objectMentions).contains(where: isYetToTakePlace) {
      stance.cues.append(Stance.Cue(row: nil, effect: .schedule, holders: []))
    }
    return ClaimDraft(
      relation: relation, rule: rule, subject: .entity(entity), subjectMentions: [subject], object: object,
      objectMentions: objectMentions, trigger: trigger, stance: stance, evidence: evidence, standing: .incidental)
  }

  /// `Rao said he died in a shootout at a mosque`: an event that is new in somebody's words is theirs alone.
  private func reports(of mention: ResolvedMention) -> [Stance.Cue] {
    guard isNewEvent(mention) else { return [] }
    return stances.stance(at: mention.head).cues.filter { [.report, .believe, .allege].contains($0.effect) }
  }

  private func isNewEvent(_ mention: ResolvedMention) -> Bool {
    [.event, .meeting, .exercise].contains(mention.mention.type) && mention.mention.level == .nominal
      && sentence.tokens.contains(mention.head)
      && ["a", "an", "any", "no", "another"].contains(sentence.text(of: mention.tokens.lowerBound).lowercased())
  }

  /// `plans to hold a summit in Oslo`, `a war in Mali could spread`: an event that is not known, where nothing says that it is one.
  private func isImagined(_ mention: ResolvedMention) -> Bool {
    guard isNewEvent(mention) else { return false }
    if sentence.hasRelation(mention.head, kind: .nominalSubject), let verb = sentence.head(of: mention.head),
      sentence.dependents(of: verb, kind: .auxiliary).contains(where: {
        ["may", "might", "could", "would"].contains(sentence.text(of: $0).lowercased())
      })
    {
      return true
    }
    guard let predication = predication(at: mention.head) else { return false }
    let stance = stances.stance(of: predication)
    return stance.statesNoFact || [.planned, .possible, .demanded].contains(stance.modality)
  }

  private func isYetToTakePlace(_ mention: ResolvedMention) -> Bool {
    Relation.mention(mention.mention.type, fits: ["Event"]) && sentence.tokens.contains(mention.head)
      && stances.isYetToTakePlace(mention.head)
  }

  /// `a suspected arsenal`, `the alleged plant`.
  private func isDoubted(_ mention: ResolvedMention) -> Bool {
    sentence.tokens.contains(mention.head)
      && sentence.dependents(of: mention.head, kind: .adjectivalModifier).contains { isWord($0, of: .allegedAdjective) }
  }

  /// The claim that an event is at a time: its day is the claim's own, with whatever was said of it.
  func occurrence(of event: ResolvedMention, on time: ResolvedMention, rule: String) -> ClaimDraft? {
    var draft = draft(
      "occursOn", rule: rule, subject: event, object: .date(time.mention.time?.value), objectMentions: [time],
      trigger: event.head, evidence: event.tokens.union(time.tokens))
    draft?.eventTime = TimeAttachment.claimTime(time)
    draft?.flags = time.mention.flags
    return draft
  }
}
