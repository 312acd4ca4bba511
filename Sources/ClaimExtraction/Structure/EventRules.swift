import DocumentModel

/// Where an event is: `a meeting in Brussels`, `exercises across the Baltic`.
struct EventPlaceRule: StructureRule {
  let id = "event-place/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.meeting, .exercise, .event]).flatMap { event in
      places(of: event, in: sentence).compactMap { row -> ClaimDraft? in
        guard let preposition = sentence.clauses.prepositions(of: row).last,
          sentence.classes.contains(preposition, .placePreposition),
          let place = sentence.mentions.mention(at: row, fitting: ["Place"]), let entity = place.mention.entity
        else { return nil }
        return sentence.draft(
          "takesPlaceIn", rule: id, subject: event, object: .entity(entity), objectMentions: [place],
          trigger: event.head,
          evidence: sentence.union(event.tokens, place.tokens))
      }
    }
  }

  /// What a preposition adds to an event, or to the body that it is an event of: `a meeting of the council in Brussels`.
  private func places(of event: ResolvedMention, in sentence: StructureContext) -> [Int] {
    let tree = sentence.tree
    let modifiers = tree.children(of: event.head, "nmod")
    let inner = modifiers.filter {
      sentence.clauses.prepositions(of: $0) == ["of"] || sentence.clauses.prepositions(of: $0) == ["with"]
    }
    return modifiers + inner.flatMap { tree.children(of: $0, "nmod") }
  }
}

/// When an event is: `Friday's meeting`, `exercises in September`.
struct EventTimeRule: StructureRule {
  let id = "event-time/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.date]).compactMap { time in
      guard let head = sentence.tree.head(of: time.head), time.mention.time?.kind != .duration,
        time.mention.time?.kind != .set,
        let event = sentence.all([.meeting, .exercise, .event]).first(where: { $0.head == head })
      else { return nil }
      var draft = sentence.draft(
        "occursOn", rule: id, subject: event, object: .date(time.mention.time?.value), objectMentions: [time],
        trigger: event.head, evidence: sentence.union(event.tokens, time.tokens))
      draft?.eventTime = TimeAttachment.claimTime(time)
      draft?.flags = time.mention.flags
      return draft
    }
  }
}

/// Whose event it is: `NATO's drills`, `a meeting of the council`.
struct EventConductorRule: StructureRule {
  let id = "event-owner/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.meeting, .exercise]).compactMap { event in
      guard let actor = owner(of: event, in: sentence), let entity = event.mention.entity else { return nil }
      return sentence.draft(
        "conducts", rule: id, subject: actor, object: .entity(entity), objectMentions: [event], trigger: event.head,
        evidence: sentence.union(actor.tokens, event.tokens))
    }
  }

  private func owner(of event: ResolvedMention, in sentence: StructureContext) -> ResolvedMention? {
    let of = sentence.tree.children(of: event.head, "nmod").filter { sentence.clauses.prepositions(of: $0) == ["of"] }
    let rows = sentence.clauses.nounOwners(of: event.head, limit: 0) + of
    return rows.lazy.compactMap { sentence.mentions.mention(at: $0, fitting: ["Actor"]) }.first {
      [.state, .nationality, .organization].contains($0.mention.type)
    }
  }
}

/// A place inside a larger one: `Moscow, Russia`, `the plant at Natanz`.
struct PlaceInPlaceRule: StructureRule {
  let id = "place-in-place/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.place]).compactMap { inner in
      guard let outer = outer(of: inner, in: sentence), let entity = outer.mention.entity,
        entity != inner.mention.entity
      else { return nil }
      return sentence.draft(
        "locatedIn", rule: id, subject: inner, object: .entity(entity), objectMentions: [outer], trigger: inner.head,
        evidence: sentence.union(inner.tokens, outer.tokens))
    }
  }

  private func outer(of inner: ResolvedMention, in sentence: StructureContext) -> ResolvedMention? {
    let tree = sentence.tree
    for row in tree.children(of: inner.head) where row > inner.head {
      let isName = ["appos", "nmod:unmarked"].contains(tree.relation(of: row)) && inner.mention.level == .name
      let isInside =
        tree.hasRelation(row, "nmod")
        && ["in", "at", "near"].contains(sentence.clauses.prepositions(of: row).last ?? "")
      guard isName || isInside else { continue }
      if let outer = sentence.mentions.mention(at: row, fitting: ["Place"]), !isName || outer.mention.level == .name {
        return outer
      }
    }
    return nil
  }
}
