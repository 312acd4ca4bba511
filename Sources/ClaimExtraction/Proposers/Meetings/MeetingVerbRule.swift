import DocumentModel

/// Where and when a meeting is, and who is there, that a verb tells of before the meeting is named: `Mali and Niger met in Oslo on May 3.
/// At the meeting, they signed the pact.`
struct MeetingVerbRule: ClaimProposer {
  let id = "met-in/1"
  let relations: Set<String> = ["participatesIn", "takesPlaceIn", "occursOn"]
  var examples: [ClaimExample] = []

  /// How many sentences behind the verb its meeting may be named.
  private static let reach = 2

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    guard let verb = reading.predications.last(where: { isMeeting($0, reading) }),
      let meeting = meeting(named: verb.trigger, in: reading)
    else { return [] }
    let stance = reading.stances.stance(of: verb)
    guard stance.polarity == .positive, !stance.statesNoFact else { return [] }
    let scene = places(of: verb.trigger, reading) + days(of: verb.trigger, reading)
    guard !scene.isEmpty else { return [] }
    return
      (participants(of: verb, reading).compactMap { actor in
        reading.draft(
          "participatesIn", rule: id, subject: actor, object: .entity(meeting.mention.entity ?? ""),
          objectMentions: [meeting], trigger: verb.trigger, evidence: verb.trigger.range.union(actor.tokens))
      } + scene.compactMap { draft(of: meeting, at: $0, verb.trigger, reading) }).map { draft in
        var draft = draft
        draft.stance = stance
        draft.eventTime = draft.eventTime ?? reading.times.time(at: verb.trigger)
        return draft
      }
  }

  private func draft(
    of meeting: ResolvedMention, at scene: ResolvedMention, _ verb: TokenPlace, _ reading: SentenceReading
  ) -> ClaimDraft? {
    let isDay = scene.mention.type == .date
    guard
      let object = isDay
        ? ClaimArgument.date(scene.mention.time?.value) : scene.mention.entity.map(ClaimArgument.entity)
    else { return nil }
    var draft = reading.draft(
      isDay ? "occursOn" : "takesPlaceIn", rule: id, subject: meeting, object: object, objectMentions: [scene],
      trigger: verb, evidence: verb.range.union(scene.tokens))
    guard isDay else { return draft }
    draft?.eventTime = TimeAttachment.claimTime(scene)
    draft?.flags = scene.mention.flags
    return draft
  }

  /// `met in Oslo`, `met with Niger`, `convened`; nobody meets who meets a demand.
  private func isMeeting(_ predication: Predication, _ reading: SentenceReading) -> Bool {
    guard predication.category == .verb, reading.isWord(predication.trigger, of: .meetingVerb) else { return false }
    let met = predication.arguments.filter { [.object, .preposition("with")].contains($0.slot) }
    return met.allSatisfy { reading.mention(at: $0.head, fitting: ["Actor"]) != nil }
      && !participants(of: predication, reading).isEmpty
  }

  private func participants(of predication: Predication, _ reading: SentenceReading) -> [ResolvedMention] {
    predication.arguments.filter { [.subject, .object, .preposition("with")].contains($0.slot) }
      .compactMap { reading.mention(at: $0.head, fitting: ["Actor"]) }
      .filter { $0.mention.level != .pronoun }
  }

  private func places(of verb: TokenPlace, _ reading: SentenceReading) -> [ResolvedMention] {
    reading.mentions(of: [.place, .state]).filter { place in
      ["in", "at", "near"].contains(reading.sentence.prepositions(of: place.head).last ?? "")
        && isPart(place.head, of: verb, reading)
    }
    .compactMap { reading.mention(at: $0.head, fitting: ["Place"]) }
  }

  private func days(of verb: TokenPlace, _ reading: SentenceReading) -> [ResolvedMention] {
    let days = reading.mentions(of: [.date]).filter { time in
      time.mention.time?.kind == .date && (time.mention.time?.value ?? "").contains("-")
        && isPart(time.head, of: verb, reading) && !reading.times.isBound(time)
    }
    return Array(days.prefix(1))
  }

  /// Whether a phrase belongs to a verb, or to a noun phrase beside it: no other clause lies between.
  private func isPart(_ phrase: TokenPlace, of verb: TokenPlace, _ reading: SentenceReading) -> Bool {
    let above = reading.sentence.ancestors(of: phrase)
    return above.first { !reading.sentence.isNominal($0) || $0 == verb } == verb && phrase > verb
  }

  /// The meeting that the next sentences speak of as known, and that nothing else has named: `the talks`, `their meeting`.
  private func meeting(named verb: TokenPlace, in reading: SentenceReading) -> ResolvedMention? {
    let sentences = reading.sentence.document.sentences
    let last = min(reading.sentence.index + Self.reach, sentences.count - 1)
    let end = Range<TokenPlace>(rows: sentences[last].tokens).upperBound
    let all = reading.document.mentions
    guard
      let found = all.first(where: { $0.head > verb && $0.head < end && $0.mention.type == .meeting }),
      found.head >= reading.sentence.tokens.upperBound, found.mention.level == .nominal,
      let entity = found.mention.entity, all.first(where: { $0.mention.entity == entity })?.tokens == found.tokens
    else { return nil }
    let definite: Set<String> = ["the", "this", "these", "that", "those", "their", "both"]
    let sentence = reading.sentence
    guard definite.contains(sentence.text(of: found.tokens.lowerBound).lowercased()) else { return nil }
    let isToldAgain = (sentence.tokens.upperBound..<found.head).contains {
      sentence.tag(of: $0) == .verb && reading.isWord($0, of: .meetingVerb)
    }
    return isToldAgain ? nil : found
  }
}
