import DocumentModel

/// Who is at a meeting: the one of whom a clause with `at the meeting` tells, and whoever talks to it.
struct MeetingParticipantRule: StructureRule {
  let id = "at-meeting/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let verb = sentence.head(of: meeting.head), sentence.tag(of: verb) == .verb,
        takesPart(meeting.head, verb, reading),
        let entity = meeting.mention.entity
      else { return [] }
      return reading.clauses.surfaceSubjects(of: verb).compactMap { row -> ClaimDraft? in
        guard let actor = reading.mention(at: row, fitting: ["Actor"]), actor.mention.level != .pronoun else {
          return nil
        }
        return reading.draft(
          "participatesIn", rule: id, subject: actor, object: .entity(entity), objectMentions: [meeting],
          trigger: meeting.head, evidence: actor.tokens.union(meeting.tokens))
      }
    }
  }

  private func takesPart(_ row: TokenPlace, _ verb: TokenPlace, _ reading: SentenceReading) -> Bool {
    if reading.sentence.hasRelation(row, kind: .oblique) {
      let preposition = reading.sentence.prepositions(of: row).last ?? ""
      if preposition == "in" { return reading.stances.isOperator(verb) }
      return reading.classes.contains(preposition, .meetingPreposition)
    }
    let isTold =
      reading.sentence.hasRelation(row, kind: .object) || reading.sentence.hasRelation(row, kind: .indirectObject)
    return isTold && reading.sentence.lowercasedLemma(of: verb) == "tell"
  }
}

/// Who talks with whom, as the clause tells: `Mali and Niger agreed in talks`.
struct TalkPartnersRule: StructureRule {
  let id = "in-talks/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let verb = sentence.head(of: meeting.head), sentence.tag(of: verb) == .verb,
        sentence.hasRelation(meeting.head, kind: .oblique),
        reading.isWord(meeting.head, of: .talkNoun),
        reading.classes.contains(reading.sentence.prepositions(of: meeting.head).last ?? "", .meetingPreposition)
      else { return [] }
      let parties = reading.clauses.surfaceSubjects(of: verb).compactMap {
        reading.mention(at: $0, fitting: ["Actor"])
      }
      let partners = sentence.dependents(of: meeting.head, kind: .nominalModifier).filter {
        reading.sentence.prepositions(of: $0) == ["with"]
      }
      guard let first = parties.first, partners.isEmpty else { return [] }
      return parties.dropFirst().compactMap { other -> ClaimDraft? in
        guard let entity = other.mention.entity, entity != first.mention.entity else { return nil }
        var draft = reading.draft(
          "consultsWith", rule: id, subject: first, object: .entity(entity), objectMentions: [other],
          trigger: meeting.head, evidence: first.tokens.union(meeting.tokens))
        draft?.eventTime = TimeAttachment(
          sentence: sentence, classes: reading.classes, times: reading.mentions(of: [.date])
        ).time(
          at: verb)
        return draft
      }
    }
  }
}

/// Who talks: `talks between the ambassadors`, `the chief negotiator at the talks`.
struct MeetingModifierRule: StructureRule {
  let id = "talks-between/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let entity = meeting.mention.entity else { return [] }
      let between = sentence.dependents(of: meeting.head, kind: .nominalModifier).filter {
        reading.sentence.prepositions(of: $0) == ["between"]
      }
      return reading.clauses.argumentHeads(between).compactMap { row -> ClaimDraft? in
        guard let actor = reading.mention(at: row, fitting: ["Actor"]),
          [.group, .person, .role].contains(actor.mention.type)
        else { return nil }
        return reading.draft(
          "participatesIn", rule: id, subject: actor, object: .entity(entity), objectMentions: [meeting],
          trigger: meeting.head, evidence: meeting.tokens.union(actor.tokens))
      }
    }
  }
}

/// What talks are about: `talks on the programme`, `talks over its missiles`.
struct MeetingTopicRule: StructureRule {
  let id = "talks-on/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return listed(in: reading)
      + reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
        sentence.dependents(of: meeting.head, kind: .nominalModifier).filter {
          $0 > meeting.head && ["on", "over", "about"].contains(reading.sentence.prepositions(of: $0).last ?? "")
        }.compactMap { row -> ClaimDraft? in
          guard let topic = reading.mention(at: row), let entity = topic.mention.entity,
            topic.mention.type != .date
          else { return nil }
          return reading.draft(
            "hasTopic", rule: id, subject: meeting, object: .entity(entity), objectMentions: [topic],
            trigger: meeting.head, evidence: meeting.tokens.union(topic.tokens))
        }
      }
  }

  /// `at the meeting they spoke of topics including Syria and Libya`.
  private func listed(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.filter { reading.isWord($0, of: .topicNoun) }.flatMap {
      noun -> [ClaimDraft] in
      let examples = sentence.dependents(of: noun, kind: .nominalModifier).filter {
        $0 > noun && reading.classes.contains(reading.sentence.prepositions(of: $0).first ?? "", .including)
      }
      guard let meeting = reading.mentions(of: [.meeting]).last(where: { $0.tokens.upperBound <= noun }) else {
        return []
      }
      return reading.clauses.argumentHeads(examples).compactMap { row -> ClaimDraft? in
        guard let topic = reading.mention(at: row), let entity = topic.mention.entity else { return nil }
        return reading.draft(
          "hasTopic", rule: id, subject: meeting, object: .entity(entity), objectMentions: [topic], trigger: noun,
          evidence: noun.range.union(topic.tokens))
      }
    }
  }
}
