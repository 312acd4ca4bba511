import DocumentModel

/// Adds the claims about the claims of a sentence: what responds to what, what comes from what.
struct ReasonLink: ClaimLink {
  static let rule = "reason/1"

  func add(to table: inout ClaimTable, _ makers: [ClaimMaker]) {
    for (index, maker) in makers.enumerated() {
      let claims = ReasonReader(stances: maker.context.reading.stances).reasons().compactMap {
        claim(for: $0, ofSentence: index, in: table, maker)
      }
      for claim in claims { table.append(claim, toSentence: index) }
    }
  }

  private func claim(
    for reason: ReasonReader.Reason, ofSentence index: Int, in table: ClaimTable, _ maker: ClaimMaker
  ) -> PendingClaim? {
    let context = maker.context
    var inside = Set(context.reading.sentence.subtree(of: reason.reason))
    var outside = Set(context.reading.sentence.subtree(of: reason.effect))
    if inside.contains(reason.effect) { inside.subtract(outside) } else { outside.subtract(inside) }
    guard let effect = table.shallowest(in: outside, ofSentence: index, context) else { return nil }
    let cause = table.shallowest(in: inside, ofSentence: index, context)
    let mention = context.reading.mention(at: reason.reason, fitting: ["Event", "Actor", "Weapon"])
    guard cause != nil || mention?.mention.entity != nil else { return nil }
    let explaining = Explaining(claim: cause, mention: cause == nil ? mention : nil)
    var draft = table[effect].draft
    draft.rule = Self.rule
    draft.stance = Stance(cues: draft.stance.cues.filter { $0.effect == .report || $0.effect == .allege })
    draft.content = .nothing
    draft.eventTime = nil
    draft.evidence = draft.evidence.union(
      cause.map { table[$0].draft.evidence } ?? mention?.tokens ?? draft.evidence)
    switch reason.kind {
    case .response: return response(draft, of: effect, to: explaining, maker)
    case .cause: return result(draft, effect, of: explaining, maker)
    }
  }

  /// What explains: a claim, or a thing that is mentioned.
  private struct Explaining {
    let claim: ClaimPlace?
    let mention: ResolvedMention?

    var value: ClaimArgument { mention?.mention.entity.map { ClaimArgument.entity($0) } ?? ClaimArgument.none }
    var mentions: [ResolvedMention] { [mention].compactMap(\.self) }
  }

  private func response(
    _ draft: ClaimDraft, of effect: ClaimPlace, to explaining: Explaining, _ maker: ClaimMaker
  ) -> PendingClaim {
    var draft = draft
    draft.relation = "inResponseTo"
    (draft.subject, draft.subjectMentions) = (.none, [])
    (draft.object, draft.objectMentions) = (explaining.value, explaining.mentions)
    var claim = maker.claim(draft)
    (claim.subject, claim.object) = (effect, explaining.claim)
    return claim
  }

  private func result(
    _ draft: ClaimDraft, _ effect: ClaimPlace, of explaining: Explaining, _ maker: ClaimMaker
  ) -> PendingClaim {
    var draft = draft
    draft.relation = "leadsTo"
    (draft.subject, draft.subjectMentions) = (explaining.value, explaining.mentions)
    (draft.object, draft.objectMentions) = (.none, [])
    var claim = maker.claim(draft)
    (claim.subject, claim.object) = (explaining.claim, effect)
    return claim
  }
}
