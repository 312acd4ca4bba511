import DocumentModel

/// Where an event is: `a meeting in Brussels`, `exercises across the Baltic`.
struct EventPlaceRule: ClaimProposer {
  let id = "event-place/1"
  let relations: Set<String> = ["takesPlaceIn"]
  var examples: [ClaimExample] = []

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
