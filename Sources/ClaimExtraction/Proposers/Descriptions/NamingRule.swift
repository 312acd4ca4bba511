import DocumentModel

/// What someone calls a thing: `called the programme a threat`.
struct NamingRule: ClaimProposer {
  let id = "call-predicate/1"
  let relations: Set<String> = ["criticizes", "hasAttribute"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.flatMap { row -> [ClaimDraft] in
      guard sentence.tag(of: row) == .verb, reading.isWord(row, of: .namingVerb),
        let complement = sentence.dependents(of: row, kind: .openComplement).first ?? oblique(row, reading),
        sentence.tag(of: complement) == .noun || sentence.tag(of: complement) == .adjective,
        let object = sentence.dependents(of: row, kind: .object).first,
        let subject = reading.mention(at: object), subject.mention.type != .person
      else { return [] }
      let words = reading.sentence.predicateWords(complement)
      var draft = reading.draft(
        "hasAttribute", rule: id, subject: subject, object: .literal(reading.sentence.text(of: words)),
        trigger: complement,
        evidence: subject.tokens.union(words))
      var stance = reading.stances.stance(at: row)
      stance.cues.insert(
        Stance.Cue(row: row, effect: .report, holders: reading.clauses.surfaceSubjects(of: row)), at: 0)
      draft?.stance = stance
      draft?.standing = .full
      guard reading.isWord(complement, of: .reproachQuality) else {
        return [draft].compactMap(\.self)
      }
      return [draft].compactMap(\.self) + criticisms(of: subject, row, Array(stance.cues.dropFirst()), reading)
    }
  }

  /// Who calls a thing a threat criticizes it.
  private func criticisms(
    of thing: ResolvedMention, _ verb: TokenPlace, _ cues: [Stance.Cue], _ reading: SentenceReading
  ) -> [ClaimDraft] {
    reading.clauses.surfaceSubjects(of: verb).compactMap { row -> ClaimDraft? in
      guard let critic = reading.mention(at: row, fitting: ["Actor"]), let entity = thing.mention.entity,
        entity != critic.mention.entity
      else { return nil }
      var draft = reading.draft(
        "criticizes", rule: id, subject: critic, object: .entity(entity), objectMentions: [thing], trigger: verb,
        evidence: critic.tokens.union(thing.tokens))
      draft?.stance = Stance(cues: cues)
      draft?.standing = .full
      return draft
    }
  }

  /// `described it as a threat`.
  private func oblique(_ row: TokenPlace, _ reading: SentenceReading) -> TokenPlace? {
    reading.sentence.dependents(of: row, kind: .oblique).first { reading.sentence.prepositions(of: $0) == ["as"] }
  }
}
