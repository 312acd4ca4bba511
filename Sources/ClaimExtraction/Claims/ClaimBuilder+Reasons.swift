import DocumentModel

extension ClaimBuilder {
  /// Relations that report what someone says or does with words; what is explained is rather what they speak of.
  private static let speechActs: Set<String> = [
    "announces", "states", "warns", "accuses", "blames", "urges", "criticizes",
  ]

  /// Adds the claims about the claims of a sentence: what responds to what, what comes from what.
  mutating func addReasons(
    among drafts: [ClaimDraft], first: Int, sentence: Int, mentions: MentionReader, reasons: ReasonReader
  ) {
    for reason in reasons.reasons() {
      let inside = Set(mentions.sentence.subtree(of: reason.reason))
      guard
        let effect = shallowest(
          drafts, in: Set(mentions.sentence.subtree(of: reason.effect)).subtracting(inside), mentions)
      else { continue }
      let cause = shallowest(drafts, in: inside, mentions)
      let mention = mentions.mention(at: reason.reason, fitting: ["Event", "Actor", "Weapon"])
      guard cause != nil || mention?.mention.entity != nil else { continue }
      var draft = drafts[effect]
      draft.rule = ReasonReader.rule
      draft.stance = Stance(cues: draft.stance.cues.filter { $0.effect == .report || $0.effect == .allege })
      draft.isReproach = false
      draft.contentRows = []
      draft.eventTime = nil
      let explained = ClaimArgument.claim(claims[first + effect].id)
      let explaining =
        cause.map { ClaimArgument.claim(claims[first + $0].id) } ?? .entity(mention?.mention.entity ?? "")
      let rows = cause.map { drafts[$0].evidence } ?? mention?.tokens ?? draft.evidence
      draft.evidence = min(draft.evidence.lowerBound, rows.lowerBound)..<max(draft.evidence.upperBound, rows.upperBound)
      draft.relation = reason.kind == .response ? "inResponseTo" : "leadsTo"
      draft.subject = reason.kind == .response ? explained : explaining
      draft.object = reason.kind == .response ? explaining : explained
      let named = cause == nil ? [mention].compactMap(\.self) : []
      draft.subjectMentions = reason.kind == .response ? [] : named
      draft.objectMentions = reason.kind == .response ? named : []
      append(draft, sentence: sentence, mentions: mentions)
    }
  }

  /// Names the claim under whose condition each conditional claim of a sentence stands.
  mutating func addConditions(
    among drafts: [ClaimDraft], first: Int, mentions: MentionReader, reasons: ReasonReader
  ) {
    for (index, draft) in drafts.enumerated() where draft.stance.isConditional {
      guard let condition = reasons.condition(of: draft.trigger),
        let claim = shallowest(drafts, in: Set(mentions.sentence.subtree(of: condition.row)), mentions), claim != index
      else { continue }
      setCondition(of: first + index, to: claims[first + claim].id, isNegated: condition.isNegated)
    }
  }

  /// The draft nearest to the root among some words; acts of speech only where there is nothing else.
  private func shallowest(_ drafts: [ClaimDraft], in rows: Set<TokenPlace>, _ mentions: MentionReader) -> Int? {
    let candidates = drafts.indices.filter { rows.contains(drafts[$0].trigger) && !drafts[$0].isIncidental }
    let deeds = candidates.filter { !Self.speechActs.contains(drafts[$0].relation) }
    return (deeds.isEmpty ? candidates : deeds).min {
      mentions.sentence.depth(of: drafts[$0].trigger) < mentions.sentence.depth(of: drafts[$1].trigger)
    }
  }
}
