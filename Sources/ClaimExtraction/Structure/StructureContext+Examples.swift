import DocumentModel

extension StructureContext {
  /// The named members that a group's phrase gives as examples: `officials including deputy minister Rao and Ito`.
  func examples(of group: ResolvedMention) -> [ResolvedMention] {
    guard group.mention.type == .group || group.mention.level == .nominal else { return [] }
    var row = group.tokens.upperBound
    if tree.tokens.contains(row), text(row..<(row + 1)) == "," { row += 1 }
    let opening = row
    while tree.tokens.contains(row), classes.contains(lemma(row), .including) || lemma(row) == "as" { row += 1 }
    guard row > opening, classes.contains(lemma(opening), .including), let first = named(from: row) else { return [] }
    let others = tree.children(of: first.head, "conj").compactMap { mentions.mention(at: $0, fitting: ["Actor"]) }
    return [first] + others.filter { $0.mention.level == .name }
  }

  /// The name that begins at a word, or behind the title that does.
  private func named(from row: Int) -> ResolvedMention? {
    let actors: Set<MentionType> = [.person, .state, .organization, .group]
    if let name = all(actors).first(where: { $0.tokens.lowerBound == row && $0.mention.level == .name }) { return name }
    guard let title = all([.role]).first(where: { $0.tokens.lowerBound == row }) else { return nil }
    return all([.person]).first { $0.tokens.lowerBound == title.tokens.upperBound && $0.mention.level == .name }
  }

  /// What is said of a group holds of those it names as examples.
  func spread(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    drafts.flatMap { draft -> [ClaimDraft] in
      guard let group = draft.subjectMentions.first, all.contains(group) else { return [draft] }
      return [draft]
        + examples(of: group).compactMap { member in
          guard let entity = member.mention.entity, .entity(entity) != draft.object else { return nil }
          var single = draft
          single.subject = .entity(entity)
          single.subjectMentions = [member]
          return single
        }
    }
  }
}
