import DocumentModel

extension SentenceReading {
  /// The named members that a group's phrase gives as examples: `officials including deputy minister Rao and Ito`.
  func examples(of group: ResolvedMention) -> [ResolvedMention] {
    guard group.mention.type == .group || group.mention.level == .nominal else { return [] }
    var row = group.tokens.upperBound
    if sentence.tokens.contains(row), sentence.text(of: row) == "," { row += 1 }
    let opening = row
    while sentence.tokens.contains(row), isWord(row, of: .including) || sentence.lowercasedLemma(of: row) == "as" {
      row += 1
    }
    guard row > opening, isWord(opening, of: .including), let first = named(from: row) else { return [] }
    let others = sentence.dependents(of: first.head, kind: .conjunct).compactMap { mention(at: $0, fitting: ["Actor"]) }
    return [first] + others.filter { $0.mention.level == .name }
  }

  /// The name that begins at a word, or behind the title that does.
  private func named(from row: TokenPlace) -> ResolvedMention? {
    let actors: Set<MentionType> = [.person, .state, .organization, .group]
    if let name = mentions(of: actors).first(where: { $0.tokens.lowerBound == row && $0.mention.level == .name }) {
      return name
    }
    guard let title = mentions(of: [.role]).first(where: { $0.tokens.lowerBound == row }) else { return nil }
    return mentions(of: [.person]).first {
      $0.tokens.lowerBound == title.tokens.upperBound && $0.mention.level == .name
    }
  }

  /// What is said of a group holds of those it names as examples.
  func spread(_ drafts: [ClaimDraft]) -> [ClaimDraft] {
    drafts.flatMap(perMember).flatMap { draft -> [ClaimDraft] in
      guard let group = draft.subjectMentions.first, mentions.all.contains(group) else { return [draft] }
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

  /// What is said of those named together before is said of each: `the two countries signed`, `both left`.
  private func perMember(_ draft: ClaimDraft) -> [ClaimDraft] {
    let subjects = members(of: draft.subject)
    let objects = members(of: draft.object)
    guard subjects.count + objects.count > 2 else { return [draft] }
    return subjects.flatMap { subject in
      objects.compactMap { object in
        guard subject != object else { return nil }
        var single = draft
        single.subject = subject
        single.object = object
        return single
      }
    }
  }

  private func members(of argument: ClaimArgument) -> [ClaimArgument] {
    guard let id = argument.entity, let entity = document.entities.first(where: { $0.id == id }),
      !entity.members.isEmpty
    else { return [argument] }
    return entity.members.map { .entity($0) }
  }
}
