import DocumentModel

extension MentionTable {
  /// The body for which each person holds office, as the title before the name says.
  var officeBodies: [String: String] {
    var bodies: [String: String] = [:]
    for role in mentions where role.type == .role {
      guard let person = holder(of: role, within: 4)?.entity,
        let body = mentions(inSentence: role.sentence).last(where: {
          [.organization, .state, .nationality].contains($0.type) && $0.entity != nil
            && sentences[role.sentence].stands($0.tokens, before: role.tokens)
        })?.entity
      else { continue }
      bodies[person] = bodies[person] ?? body
    }
    return bodies
  }

  /// The first person named beside a title: right behind it, or at most so many words before it.
  func holder(of role: MentionDraft, within distance: Int) -> MentionDraft? {
    mentions(inSentence: role.sentence).first { person in
      person.type == .person && person.level == .name && person.entity != nil
        && (person.tokens.lowerBound == role.tokens.upperBound
          || (0...distance).contains(person.tokens.upperBound.distance(to: role.tokens.lowerBound)))
    }
  }
}
