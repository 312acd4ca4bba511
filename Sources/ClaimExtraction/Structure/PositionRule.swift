import DocumentModel

/// A title beside a name: `Foreign Minister Sergei Lavrov`, `Condoleezza Rice, the secretary of state`.
struct PositionRule: StructureRule {
  let id = "title-name/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.role]).compactMap { role in
      guard let person = person(of: role, in: sentence), let entity = role.mention.entity else { return nil }
      var draft = sentence.draft(
        "holdsPosition", rule: id, subject: person, object: .entity(entity), objectMentions: [role], trigger: role.head,
        evidence: sentence.union(role.tokens, person.tokens))
      if isPast(role, in: sentence) { draft?.flags.append("historical") }
      if let then = sameTime(of: role, person, in: sentence) { draft?.eventTime = TimeAttachment.claimTime(then) }
      return draft
    }
  }

  private func person(of role: ResolvedMention, in sentence: StructureContext) -> ResolvedMention? {
    let named = sentence.all([.person]).filter { $0.mention.level == .name }
    if let next = named.first(where: { $0.tokens.lowerBound == role.tokens.upperBound }) { return next }
    return named.first { person in
      sentence.tree.head(of: role.head) == person.head || sentence.tree.head(of: person.head) == role.head
        || role.tokens.contains { sentence.tree.head(of: $0) == person.head }
    }
  }

  /// `was signed by then U.S. president Reagan in 1987`: who held the office then held it at the time of the clause.
  private func sameTime(of role: ResolvedMention, _ person: ResolvedMention, in sentence: StructureContext)
    -> ResolvedMention?
  {
    let before = max(sentence.tree.tokens.lowerBound, role.tokens.lowerBound - 3)...role.tokens.lowerBound
    let isThen = before.contains { sentence.lemma($0) == "then" }
    guard isThen,
      let verb = sentence.tree.ancestors(of: person.head).first(where: { sentence.tree.tag(of: $0) == .verb })
    else { return nil }
    return sentence.all([.date]).first { time in
      time.mention.time?.kind == .date
        && sentence.tree.ancestors(of: time.head).dropFirst().first { sentence.tree.tag(of: $0) == .verb } == verb
    }
  }

  /// `then U.S. president`, `former leader`.
  private func isPast(_ role: ResolvedMention, in sentence: StructureContext) -> Bool {
    let before = max(sentence.tree.tokens.lowerBound, role.tokens.lowerBound - 5)..<role.tokens.lowerBound
    return before.contains { sentence.classes.contains(sentence.lemma($0), .former) }
  }
}
