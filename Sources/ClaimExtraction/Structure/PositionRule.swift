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
      return draft
    }
  }

  private func person(of role: ResolvedMention, in sentence: StructureContext) -> ResolvedMention? {
    sentence.all([.person]).filter { $0.mention.level == .name }.first { person in
      sentence.tree.head(of: role.head) == person.head || sentence.tree.head(of: person.head) == role.head
        || role.tokens.contains { sentence.tree.head(of: $0) == person.head }
    }
  }

  /// `then U.S. president`, `former leader`.
  private func isPast(_ role: ResolvedMention, in sentence: StructureContext) -> Bool {
    let before = max(sentence.tree.tokens.lowerBound, role.tokens.lowerBound - 5)..<role.tokens.lowerBound
    return before.contains { sentence.classes.contains(sentence.lemma($0), .former) }
  }
}
