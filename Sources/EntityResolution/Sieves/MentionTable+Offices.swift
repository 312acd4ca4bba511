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

  /// The person named beside a title: right behind it, or else the last one at most so many words before it.
  func holder(of role: MentionDraft, within distance: Int) -> MentionDraft? {
    let persons = mentions(inSentence: role.sentence).filter {
      $0.type == .person && $0.level == .name && $0.entity != nil
    }
    return persons.first { $0.tokens.lowerBound == role.tokens.upperBound }
      ?? persons.last { (0...distance).contains($0.tokens.upperBound.distance(to: role.tokens.lowerBound)) }
  }
}
