import DocumentModel

/// A title beside a name: `Foreign Minister Sergei Lavrov`, `Condoleezza Rice, the secretary of state`.
struct PositionRule: ClaimProposer {
  let id = "title-name/1"
  let relations: Set<String> = ["holdsPosition"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.role]).compactMap { role in
      guard let person = person(of: role, in: reading), let entity = role.mention.entity else { return nil }
      var draft = reading.draft(
        "holdsPosition", rule: id, subject: person, object: .entity(entity), objectMentions: [role], trigger: role.head,
        evidence: role.tokens.union(person.tokens))
      if isPast(role, in: reading) { draft?.flags.append("historical") }
      if let then = sameTime(of: role, person, in: reading) { draft?.eventTime = TimeAttachment.claimTime(then) }
      return draft
    }
  }

  private func person(of role: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    let named = reading.mentions(of: [.person]).filter {
      $0.mention.level == .name && !isServed($0, by: role, in: reading)
    }
    if let next = named.first(where: { $0.tokens.lowerBound == role.tokens.upperBound }) { return next }
    return named.first { person in
      reading.sentence.head(of: role.head) == person.head || reading.sentence.head(of: person.head) == role.head
        || role.tokens.contains { reading.sentence.head(of: $0) == person.head }
    }
  }

  /// `Netanyahu's spokeswoman`, `a spokesman for Netanyahu`: somebody else holds the position.
  private func isServed(_ person: ResolvedMention, by role: ResolvedMention, in reading: SentenceReading) -> Bool {
    guard reading.sentence.head(of: person.head) == role.head else { return false }
    return reading.sentence.relation(of: person.head) == .possessor
      || !reading.sentence.prepositions(of: person.head).isEmpty
  }

  /// `was signed by then U.S. president Reagan in 1987`: who held the office then held it at the time of the clause.
  private func sameTime(of role: ResolvedMention, _ person: ResolvedMention, in reading: SentenceReading)
    -> ResolvedMention?
  {
    let before = max(reading.sentence.tokens.lowerBound, role.tokens.lowerBound - 3)...role.tokens.lowerBound
    let isThen = before.contains { reading.sentence.lowercasedLemma(of: $0) == "then" }
    guard isThen,
      let verb = reading.sentence.ancestors(of: person.head).first(where: { reading.sentence.tag(of: $0) == .verb })
    else { return nil }
    return reading.mentions(of: [.date]).first { time in
      time.mention.time?.kind == .date
        && reading.sentence.ancestors(of: time.head).dropFirst().first { reading.sentence.tag(of: $0) == .verb } == verb
    }
  }

  /// `then U.S. president`, `former leader`.
  private func isPast(_ role: ResolvedMention, in reading: SentenceReading) -> Bool {
    let before = max(reading.sentence.tokens.lowerBound, role.tokens.lowerBound - 5)..<role.tokens.lowerBound
    return before.contains { reading.isWord($0, of: .former) }
  }
}
