import DocumentModel

/// Where an event is: `a meeting in Brussels`, `exercises across the Baltic`.
struct EventPlaceRule: StructureRule {
  let id = "event-place/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.meeting, .exercise, .event]).flatMap { event in
      (places(of: event, in: sentence) + next(to: event, in: sentence)).compactMap { row -> ClaimDraft? in
        guard let preposition = sentence.clauses.prepositions(of: row).last,
          preposition == "to" || sentence.classes.contains(preposition, .placePreposition),
          isScene(of: event, preposition, sentence),
          let place = sentence.mentions.mention(at: row, fitting: ["Place"]), let entity = place.mention.entity
        else { return nil }
        return sentence.draft(
          "takesPlaceIn", rule: id, subject: event, object: .entity(entity), objectMentions: [place],
          trigger: event.head,
          evidence: sentence.union(event.tokens, place.tokens))
      }
    }
  }

  /// `talks Tuesday at the Pentagon`: the place may stand behind the day, whatever it was attached to.
  private func next(to event: ResolvedMention, in sentence: StructureContext) -> [Int] {
    var row = event.tokens.upperBound
    let day = sentence.all([.date]).first { time in
      time.tokens.lowerBound == row || (time.tokens.lowerBound == row + 1 && sentence.lemma(row) == "on")
    }
    guard event.mention.type == .meeting, let day else { return [] }
    row = day.tokens.upperBound
    return sentence.all([.place]).filter { place in
      sentence.clauses.prepositions(of: place.head).last.map { $0 == "in" || $0 == "at" } == true
        && sentence.tree.children(of: place.head, "case").contains(row)
    }.map(\.head)
  }

  /// `an arms race in Europe` and `aggression in Ukraine` tell who suffers; only what is launched comes from its place.
  private func isScene(of event: ResolvedMention, _ preposition: String, _ sentence: StructureContext) -> Bool {
    let lemma = sentence.lemma(event.head)
    if preposition == "to" { return sentence.classes.contains(lemma, .visitNoun) }
    if preposition == "from" { return sentence.classes.contains(lemma, .launchNoun) }
    return !sentence.classes.contains(lemma, .hostileNoun)
  }

  /// What a preposition adds to an event, or to the body that it is an event of: `a meeting of the council in Brussels`.
  private func places(of event: ResolvedMention, in sentence: StructureContext) -> [Int] {
    let tree = sentence.tree
    let modifiers = tree.children(of: event.head, "nmod")
    let inner = modifiers.filter {
      ["of", "with", "by", "for"].contains(sentence.clauses.prepositions(of: $0).last ?? "")
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
        isWithin(time, sentence),
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

extension EventTimeRule {
  /// `the first since May` was not in May.
  private func isWithin(_ time: ResolvedMention, _ sentence: StructureContext) -> Bool {
    let preposition = sentence.clauses.prepositions(of: time.head).first ?? ""
    return !["since", "before", "after", "until", "till"].contains(preposition)
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
    let hosts = sentence.tree.children(of: event.head, "nmod").filter {
      ["of", "by"].contains(sentence.clauses.prepositions(of: $0).last ?? "")
    }
    let rows = sentence.clauses.nounOwners(of: event.head, limit: 0) + hosts
    return rows.lazy.compactMap { sentence.mentions.mention(at: $0, fitting: ["Actor"]) }.first {
      [.state, .nationality, .organization].contains($0.mention.type)
    }
  }
}

extension PlaceInPlaceRule {
  /// `in Kubinka, Moscow Region`: names of places in a row, parted by a comma, go from the smaller to the larger.
  private func next(to inner: ResolvedMention, in sentence: StructureContext) -> ResolvedMention? {
    let comma = inner.tokens.upperBound
    guard inner.mention.level == .name, sentence.tree.tokens.contains(comma + 1),
      sentence.text(comma..<(comma + 1)) == ","
    else { return nil }
    let outer = sentence.all([.place, .state]).first {
      $0.tokens.lowerBound == comma + 1 && $0.mention.level == .name
    }
    guard let outer, let last = outer.tokens.last, sentence.classes.contains(sentence.lemma(last), .regionNoun) else {
      return nil
    }
    return outer
  }
}

/// When a meeting is, as the clause tells that it is told in: `made no progress on Friday in talks`, `said on May 3 at a meeting`.
struct MeetingTimeRule: StructureRule {
  let id = "clause-time/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.meeting]).compactMap { meeting in
      guard let verb = sentence.tree.head(of: meeting.head), sentence.tree.tag(of: verb) == .verb,
        sentence.tree.hasRelation(meeting.head, "obl"),
        sentence.classes.contains(sentence.clauses.prepositions(of: meeting.head).last ?? "", .meetingPreposition),
        let time = sentence.all([.date]).first(where: { isDay($0) && sentence.tree.head(of: $0.head) == verb })
      else { return nil }
      var draft = sentence.draft(
        "occursOn", rule: id, subject: meeting, object: .date(time.mention.time?.value), objectMentions: [time],
        trigger: meeting.head, evidence: sentence.union(meeting.tokens, time.tokens))
      draft?.eventTime = TimeAttachment.claimTime(time)
      draft?.flags = time.mention.flags
      return draft
    }
  }

  private func isDay(_ time: ResolvedMention) -> Bool {
    time.mention.time?.kind == .date
      && (time.mention.time?.weekday != nil || (time.mention.time?.value ?? "").contains("-"))
  }
}

/// What comes after what: `a press conference following a meeting`, `the launch came after the visit`.
struct FollowingRule: StructureRule {
  let id = "following/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let events = sentence.all([.meeting, .exercise, .event])
    return events.compactMap { later in
      let earlier = events.first { earlier in
        earlier.tokens.lowerBound >= later.tokens.upperBound
          && ["following", "follow", "after"].contains(sentence.clauses.prepositions(of: earlier.head).first ?? "")
          && (sentence.tree.head(of: earlier.head) == later.head
            || sentence.tree.head(of: earlier.head) == sentence.tree.head(of: later.head))
      }
      guard let earlier, let entity = earlier.mention.entity, entity != later.mention.entity else { return nil }
      return sentence.draft(
        "follows", rule: id, subject: later, object: .entity(entity), objectMentions: [earlier], trigger: later.head,
        evidence: sentence.union(later.tokens, earlier.tokens))
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
    if let next = next(to: inner, in: sentence) { return next }
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
