import DocumentModel

/// Where an event is: `a meeting in Brussels`, `exercises across the Baltic`.
struct EventPlaceRule: StructureRule {
  let id = "event-place/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.meeting, .exercise, .event]).flatMap { event in
      (places(of: event, in: reading) + next(to: event, in: reading)).compactMap { row -> ClaimDraft? in
        guard let preposition = reading.sentence.prepositions(of: row).last,
          preposition == "to" || reading.classes.contains(preposition, .placePreposition),
          isScene(of: event, preposition, reading),
          let place = reading.mention(at: row, fitting: ["Place"]), let entity = place.mention.entity
        else { return nil }
        return reading.draft(
          "takesPlaceIn", rule: id, subject: event, object: .entity(entity), objectMentions: [place],
          trigger: event.head,
          evidence: event.tokens.union(place.tokens))
      }
    }
  }

  /// `talks Tuesday at the Pentagon`: the place may stand behind the day, whatever it was attached to.
  private func next(to event: ResolvedMention, in reading: SentenceReading) -> [TokenPlace] {
    var row = event.tokens.upperBound
    let day = reading.mentions(of: [.date]).first { time in
      time.tokens.lowerBound == row
        || (time.tokens.lowerBound == row + 1 && reading.sentence.lowercasedLemma(of: row) == "on")
    }
    guard event.mention.type == .meeting, let day else { return [] }
    row = day.tokens.upperBound
    return reading.mentions(of: [.place]).filter { place in
      reading.sentence.prepositions(of: place.head).last.map { $0 == "in" || $0 == "at" } == true
        && reading.sentence.dependents(of: place.head, kind: .caseMarker).contains(row)
    }.map(\.head)
  }

  /// `an arms race in Europe` and `aggression in Ukraine` tell who suffers; only what is launched comes from its place.
  private func isScene(of event: ResolvedMention, _ preposition: String, _ reading: SentenceReading) -> Bool {
    let lemma = reading.sentence.lowercasedLemma(of: event.head)
    if preposition == "to" { return reading.classes.contains(lemma, .visitNoun) }
    if preposition == "from" { return reading.classes.contains(lemma, .launchNoun) }
    return !reading.classes.contains(lemma, .hostileNoun)
  }

  /// What a preposition adds to an event, or to the body that it is an event of: `a meeting of the council in Brussels`.
  private func places(of event: ResolvedMention, in reading: SentenceReading) -> [TokenPlace] {
    let sentence = reading.sentence
    let modifiers = sentence.dependents(of: event.head, kind: .nominalModifier)
    let inner = modifiers.filter {
      ["of", "with", "by", "for"].contains(reading.sentence.prepositions(of: $0).last ?? "")
    }
    return modifiers + inner.flatMap { sentence.dependents(of: $0, kind: .nominalModifier) }
  }
}

/// When an event is: `Friday's meeting`, `exercises in September`.
struct EventTimeRule: StructureRule {
  let id = "event-time/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.date]).compactMap { time in
      guard let head = reading.sentence.head(of: time.head), time.mention.time?.kind != .duration,
        time.mention.time?.kind != .set,
        isWithin(time, reading),
        let event = reading.mentions(of: [.meeting, .exercise, .event]).first(where: { $0.head == head })
      else { return nil }
      var draft = reading.draft(
        "occursOn", rule: id, subject: event, object: .date(time.mention.time?.value), objectMentions: [time],
        trigger: event.head, evidence: event.tokens.union(time.tokens))
      draft?.eventTime = TimeAttachment.claimTime(time)
      draft?.flags = time.mention.flags
      return draft
    }
  }
}

extension EventTimeRule {
  /// `the first since May` was not in May.
  private func isWithin(_ time: ResolvedMention, _ reading: SentenceReading) -> Bool {
    let preposition = reading.sentence.prepositions(of: time.head).first ?? ""
    return !["since", "before", "after", "until", "till"].contains(preposition)
  }
}

/// Whose event it is: `NATO's drills`, `a meeting of the council`.
struct EventConductorRule: StructureRule {
  let id = "event-owner/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.meeting, .exercise]).compactMap { event in
      guard let actor = owner(of: event, in: reading), let entity = event.mention.entity else { return nil }
      return reading.draft(
        "conducts", rule: id, subject: actor, object: .entity(entity), objectMentions: [event], trigger: event.head,
        evidence: actor.tokens.union(event.tokens))
    }
  }

  private func owner(of event: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    let hosts = reading.sentence.dependents(of: event.head, kind: .nominalModifier).filter {
      ["of", "by"].contains(reading.sentence.prepositions(of: $0).last ?? "")
    }
    let rows = reading.clauses.nounOwners(of: event.head, limit: 0) + hosts
    return rows.lazy.compactMap { reading.mention(at: $0, fitting: ["Actor"]) }.first {
      [.state, .nationality, .organization].contains($0.mention.type)
    }
  }
}

extension PlaceInPlaceRule {
  /// `in Kubinka, Moscow Region`: names of places in a row, parted by a comma, go from the smaller to the larger.
  private func next(to inner: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    let comma = inner.tokens.upperBound
    guard inner.mention.level == .name, reading.sentence.tokens.contains(comma + 1),
      reading.sentence.text(of: comma) == ","
    else { return nil }
    let outer = reading.mentions(of: [.place, .state]).first {
      $0.tokens.lowerBound == comma + 1 && $0.mention.level == .name
    }
    guard let outer, let last = outer.tokens.last, reading.isWord(last, of: .regionNoun) else {
      return nil
    }
    return outer
  }
}

/// When a meeting is, as the clause tells that it is told in: `made no progress on Friday in talks`, `said on May 3 at a meeting`.
struct MeetingTimeRule: StructureRule {
  let id = "clause-time/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.meeting]).compactMap { meeting in
      guard let verb = reading.sentence.head(of: meeting.head), reading.sentence.tag(of: verb) == .verb,
        reading.sentence.hasRelation(meeting.head, kind: .oblique),
        reading.classes.contains(reading.sentence.prepositions(of: meeting.head).last ?? "", .meetingPreposition),
        let time = reading.mentions(of: [.date]).first(where: {
          isDay($0) && reading.sentence.head(of: $0.head) == verb
        })
      else { return nil }
      var draft = reading.draft(
        "occursOn", rule: id, subject: meeting, object: .date(time.mention.time?.value), objectMentions: [time],
        trigger: meeting.head, evidence: meeting.tokens.union(time.tokens))
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

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let events = reading.mentions(of: [.meeting, .exercise, .event])
    return events.compactMap { later in
      let earlier = events.first { earlier in
        earlier.tokens.lowerBound >= later.tokens.upperBound
          && ["following", "follow", "after"].contains(reading.sentence.prepositions(of: earlier.head).first ?? "")
          && (reading.sentence.head(of: earlier.head) == later.head
            || reading.sentence.head(of: earlier.head) == reading.sentence.head(of: later.head))
      }
      guard let earlier, let entity = earlier.mention.entity, entity != later.mention.entity else { return nil }
      return reading.draft(
        "follows", rule: id, subject: later, object: .entity(entity), objectMentions: [earlier], trigger: later.head,
        evidence: later.tokens.union(earlier.tokens))
    }
  }
}

/// A place inside a larger one: `Moscow, Russia`, `the plant at Natanz`.
struct PlaceInPlaceRule: StructureRule {
  let id = "place-in-place/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.place]).compactMap { inner in
      guard let outer = outer(of: inner, in: reading), let entity = outer.mention.entity,
        entity != inner.mention.entity
      else { return nil }
      return reading.draft(
        "locatedIn", rule: id, subject: inner, object: .entity(entity), objectMentions: [outer], trigger: inner.head,
        evidence: inner.tokens.union(outer.tokens))
    }
  }

  private func outer(of inner: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    let sentence = reading.sentence
    if let next = next(to: inner, in: reading) { return next }
    for row in sentence.dependents(of: inner.head) where row > inner.head {
      let isName =
        [.apposition, .unmarkedModifier].contains(sentence.relation(of: row)) && inner.mention.level == .name
      let isInside =
        sentence.hasRelation(row, kind: .nominalModifier)
        && ["in", "at", "near"].contains(reading.sentence.prepositions(of: row).last ?? "")
      guard isName || isInside else { continue }
      if let outer = reading.mention(at: row, fitting: ["Place"]), !isName || outer.mention.level == .name {
        return outer
      }
    }
    return nil
  }
}
