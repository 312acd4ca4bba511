import DocumentModel

/// Who is at a meeting: the one of whom a clause with `at the meeting` tells, and whoever talks to it.
struct MeetingParticipantRule: StructureRule {
  let id = "at-meeting/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return sentence.all([.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let verb = tree.head(of: meeting.head), tree.tag(of: verb) == .verb,
        takesPart(meeting.head, verb, sentence),
        let entity = meeting.mention.entity
      else { return [] }
      return sentence.clauses.surfaceSubjects(of: verb).compactMap { row -> ClaimDraft? in
        guard let actor = sentence.mentions.mention(at: row, fitting: ["Actor"]), actor.mention.level != .pronoun else {
          return nil
        }
        return sentence.draft(
          "participatesIn", rule: id, subject: actor, object: .entity(entity), objectMentions: [meeting],
          trigger: meeting.head, evidence: sentence.union(actor.tokens, meeting.tokens))
      }
    }
  }

  private func takesPart(_ row: Int, _ verb: Int, _ sentence: StructureContext) -> Bool {
    if sentence.tree.hasRelation(row, "obl") {
      let preposition = sentence.clauses.prepositions(of: row).last ?? ""
      if preposition == "in" { return sentence.stances.isOperator(verb) }
      return sentence.classes.contains(preposition, .meetingPreposition)
    }
    let isTold = sentence.tree.hasRelation(row, "obj") || sentence.tree.hasRelation(row, "iobj")
    return isTold && sentence.lemma(verb) == "tell"
  }
}

/// Who talks with whom, as the clause tells: `Mali and Niger agreed in talks`.
struct TalkPartnersRule: StructureRule {
  let id = "in-talks/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return sentence.all([.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let verb = tree.head(of: meeting.head), tree.tag(of: verb) == .verb, tree.hasRelation(meeting.head, "obl"),
        sentence.classes.contains(sentence.lemma(meeting.head), .talkNoun),
        sentence.classes.contains(sentence.clauses.prepositions(of: meeting.head).last ?? "", .meetingPreposition)
      else { return [] }
      let parties = sentence.clauses.surfaceSubjects(of: verb).compactMap {
        sentence.mentions.mention(at: $0, fitting: ["Actor"])
      }
      let partners = tree.children(of: meeting.head, "nmod").filter {
        sentence.clauses.prepositions(of: $0) == ["with"]
      }
      guard let first = parties.first, partners.isEmpty else { return [] }
      return parties.dropFirst().compactMap { other -> ClaimDraft? in
        guard let entity = other.mention.entity, entity != first.mention.entity else { return nil }
        var draft = sentence.draft(
          "consultsWith", rule: id, subject: first, object: .entity(entity), objectMentions: [other],
          trigger: meeting.head, evidence: sentence.union(first.tokens, meeting.tokens))
        draft?.eventTime = TimeAttachment(tree: tree, classes: sentence.classes, times: sentence.all([.date])).time(
          at: verb)
        return draft
      }
    }
  }
}

/// Who talks: `talks between the ambassadors`, `the chief negotiator at the talks`.
struct MeetingModifierRule: StructureRule {
  let id = "talks-between/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return sentence.all([.meeting]).flatMap { meeting -> [ClaimDraft] in
      guard let entity = meeting.mention.entity else { return [] }
      let between = tree.children(of: meeting.head, "nmod").filter {
        sentence.clauses.prepositions(of: $0) == ["between"]
      }
      return sentence.clauses.argumentHeads(between).compactMap { row -> ClaimDraft? in
        guard let actor = sentence.mentions.mention(at: row, fitting: ["Actor"]),
          [.group, .person, .role].contains(actor.mention.type)
        else { return nil }
        return sentence.draft(
          "participatesIn", rule: id, subject: actor, object: .entity(entity), objectMentions: [meeting],
          trigger: meeting.head, evidence: sentence.union(meeting.tokens, actor.tokens))
      }
    }
  }
}

/// What talks are about: `talks on the programme`, `talks over its missiles`.
struct MeetingTopicRule: StructureRule {
  let id = "talks-on/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return listed(in: sentence)
      + sentence.all([.meeting]).flatMap { meeting -> [ClaimDraft] in
        tree.children(of: meeting.head, "nmod").filter {
          $0 > meeting.head && ["on", "over", "about"].contains(sentence.clauses.prepositions(of: $0).last ?? "")
        }.compactMap { row -> ClaimDraft? in
          guard let topic = sentence.mentions.mention(at: row), let entity = topic.mention.entity,
            topic.mention.type != .date
          else { return nil }
          return sentence.draft(
            "hasTopic", rule: id, subject: meeting, object: .entity(entity), objectMentions: [topic],
            trigger: meeting.head, evidence: sentence.union(meeting.tokens, topic.tokens))
        }
      }
  }

  /// `at the meeting they spoke of topics including Syria and Libya`.
  private func listed(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return tree.tokens.filter { sentence.classes.contains(sentence.lemma($0), .topicNoun) }.flatMap {
      noun -> [ClaimDraft] in
      let examples = tree.children(of: noun, "nmod").filter {
        $0 > noun && sentence.classes.contains(sentence.clauses.prepositions(of: $0).first ?? "", .including)
      }
      guard let meeting = sentence.all([.meeting]).last(where: { $0.tokens.upperBound <= noun }) else { return [] }
      return sentence.clauses.argumentHeads(examples).compactMap { row -> ClaimDraft? in
        guard let topic = sentence.mentions.mention(at: row), let entity = topic.mention.entity else { return nil }
        return sentence.draft(
          "hasTopic", rule: id, subject: meeting, object: .entity(entity), objectMentions: [topic], trigger: noun,
          evidence: sentence.union(noun..<(noun + 1), topic.tokens))
      }
    }
  }
}
