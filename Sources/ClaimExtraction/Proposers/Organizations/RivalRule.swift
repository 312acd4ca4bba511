import DocumentModel

/// Who is at odds with whom: `Mali's rival Niger`, `Niger and its arch-rival Mali`, `the two Korean rivals`.
struct RivalRule: ClaimProposer {
  let id = "rival/1"
  let relations: Set<String> = ["hasDisputeWith"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.sentence.tokens.filter {
      reading.classes.contains(reading.sentence.hyphenated($0), .rivalNoun) || isRival($0, reading)
    }
    .flatMap { noun -> [ClaimDraft] in
      let rivals = states(named(by: noun, reading), reading)
      let owners = states(reading.clauses.nounOwners(of: noun, limit: 0) + partners(of: noun, reading), reading)
      return owners.flatMap { owner in
        rivals.compactMap { rival in draft(owner, rival, noun, reading) }
      }
    }
  }

  private func isRival(_ row: TokenPlace, _ reading: SentenceReading) -> Bool {
    reading.isWord(row, of: .rivalNoun)
  }

  /// The name that the noun stands beside.
  private func named(by noun: TokenPlace, _ reading: SentenceReading) -> [TokenPlace] {
    let sentence = reading.sentence
    var rows = sentence.dependents(of: noun, kind: .apposition) + sentence.dependents(of: noun, kind: .flat)
    if [.compound, .descriptor, .apposition, .adjectivalModifier].contains(sentence.relation(of: noun)),
      let head = sentence.head(of: noun)
    {
      rows.append(head)
    }
    // `Niger and its arch-rival Mali`, where both words were read as members of the list.
    let next = noun + 1
    if sentence.hasRelation(noun, kind: .conjunct), sentence.tokens.contains(next),
      sentence.tag(of: next) == .properNoun, sentence.hasRelation(next, kind: .conjunct),
      sentence.head(of: next) == sentence.head(of: noun)
    {
      rows.append(next)
    }
    return rows
  }

  /// Those that the named rival is coordinated with.
  private func partners(of noun: TokenPlace, _ reading: SentenceReading) -> [TokenPlace] {
    named(by: noun, reading).flatMap { name -> [TokenPlace] in
      guard let head = reading.sentence.head(of: name), reading.sentence.hasRelation(name, kind: .conjunct) else {
        return []
      }
      return [head]
    }
  }

  private func states(_ rows: [TokenPlace], _ reading: SentenceReading) -> [ResolvedMention] {
    rows.compactMap { reading.mention(at: $0, fitting: ["State", "Organization"]) }
  }

  private func draft(_ owner: ResolvedMention, _ rival: ResolvedMention, _ noun: TokenPlace, _ reading: SentenceReading)
    -> ClaimDraft?
  {
    guard let entity = rival.mention.entity, entity != owner.mention.entity else { return nil }
    return reading.draft(
      "hasDisputeWith", rule: id, subject: owner, object: .entity(entity), objectMentions: [rival], trigger: noun,
      evidence: owner.tokens.union(rival.tokens))
  }
}
