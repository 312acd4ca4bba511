import DocumentModel

/// Tells reproaches from other statements: whoever says that another state secretly builds bombs accuses it.
struct ReproachReader {
  let document: ResolvedDocument
  let classes: WordClasses
  let affiliations: Affiliations

  /// Relations that blame whoever they are said of.
  static let misdeeds: Set<String> = [
    "violates", "compliesWith", "attacks", "develops", "produces", "operates", "endangers", "suppliesWeaponTo",
    "deploys",
    "annexes",
  ]
  /// Those of which the weapon rather than its owner may be the subject.
  static let weaponMisdeeds: Set<String> = ["violates", "compliesWith"]

  /// The drafts with reproaches marked, the accusations that lie in them, and the claims that denied reproaches leave standing.
  func completed(_ drafts: [ClaimDraft], mentions: MentionReader) -> [ClaimDraft] {
    var completed: [ClaimDraft] = []
    for draft in drafts {
      var draft = draft
      draft.isReproach = isReproach(draft, mentions)
      completed.append(draft)
      if let inner = draft.stance.beforeDenial, !draft.isIncidental {
        var standing = draft
        standing.stance = inner
        completed.append(standing)
      }
      guard draft.isReproach, draft.relation != "endangers" else { continue }
      let isSaid = (drafts + completed).contains {
        ["accuses", "blames"].contains($0.relation) && $0.object == draft.subject
      }
      if !isSaid { completed += accusations(in: ofOwner(draft, drafts), mentions: mentions) }
    }
    return completed
  }

  /// Who has the weapon is blamed for it.
  private func ofOwner(_ draft: ClaimDraft, _ drafts: [ClaimDraft]) -> ClaimDraft {
    guard draft.subjectMentions.first?.mention.type == .weapon,
      let owned = drafts.first(where: { $0.relation == "operates" && $0.object == draft.subject })
    else { return draft }
    var draft = draft
    draft.subject = owned.subject
    draft.subjectMentions = owned.subjectMentions
    return draft
  }

  private func isReproach(_ draft: ClaimDraft, _ mentions: MentionReader) -> Bool {
    guard !draft.isIncidental else { return false }
    switch draft.relation {
    case "violates": return draft.stance.polarity == .positive || draft.stance.has(.deny)
    case "compliesWith": return draft.stance.polarity == .negative && !draft.stance.has(.deny)
    case "endangers": return true
    case "attacks": return draft.stance.has(.allege)
    case "develops", "produces", "operates", "deploys":
      return (draft.stance.polarity == .positive || draft.stance.has(.deny)) && isForbidden(draft, mentions)
    default: return false
    }
  }

  /// Weapons of mass destruction, and whatever is done in secret.
  private func isForbidden(_ draft: ClaimDraft, _ mentions: MentionReader) -> Bool {
    guard let object = draft.objectMentions.first else { return false }
    let words = object.tokens.map { mentions.sentence.lowercasedLemma(of: $0) }
    if object.mention.type == .weapon, words.contains(where: { classes.contains($0, .massDestruction) }),
      !words.contains(where: { $0.hasSuffix("capable") })
    {
      return true
    }
    let beside = mentions.sentence.dependents(of: draft.trigger).map { mentions.sentence.lowercasedLemma(of: $0) }
    return (beside + words).contains { classes.contains($0, .secrecy) }
  }

  /// The accusation by whoever says it; beliefs, plans of one's own and denials accuse nobody.
  private func accusations(in draft: ClaimDraft, mentions: MentionReader) -> [ClaimDraft] {
    guard !draft.stance.has(.deny), !draft.stance.has(.believe), !draft.stance.has(.demand),
      !draft.stance.isConditional,
      case .entity(let accused) = draft.subject,
      let position = draft.stance.cues.firstIndex(where: { $0.effect == .report || $0.effect == .allege }),
      !draft.stance.cues[position...].contains(where: { $0.effect == .plan }),
      let subject = draft.subjectMentions.first,
      [.state, .nationality, .organization, .group].contains(subject.mention.type)
    else { return [] }
    let cue = draft.stance.cues[position]
    return cue.holders.compactMap { mentions.mention(at: $0, fitting: ["Actor"]) }.compactMap { accuser in
      guard let entity = accuser.mention.entity, affiliations.state(of: entity) != accused else { return nil }
      return accusation(in: draft, by: accuser, entity, of: accused, subject, position, cue.row)
    }
  }

  private func accusation(
    in draft: ClaimDraft, by accuser: ResolvedMention, _ entity: String, of accused: String, _ subject: ResolvedMention,
    _ position: Int, _ row: TokenPlace?
  ) -> ClaimDraft {
    var accusation = draft
    accusation.relation = "accuses"
    accusation.rule = "say-misdeed/1"
    accusation.subject = .entity(entity)
    accusation.subjectMentions = [accuser]
    accusation.object = .entity(accused)
    accusation.objectMentions = [subject]
    accusation.trigger = row ?? draft.trigger
    accusation.stance = Stance(cues: Array(draft.stance.cues[(position + 1)...]))
    accusation.contentRows = [draft.trigger]
    accusation.isReproach = false
    return accusation
  }
}
