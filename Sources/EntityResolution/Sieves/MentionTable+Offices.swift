import DocumentModel

extension MentionTable {
  /// The body for which each person holds office, as the title before the name says.
  var officeBodies: [String: String] {
    var bodies: [String: String] = [:]
    for role in mentions where role.type == .role {
      guard
        let person = mentions.first(where: {
          $0.type == .person && $0.level == .name && $0.sentence == role.sentence && $0.entity != nil
            && ($0.tokens.lowerBound == role.tokens.upperBound
              || (0...4).contains($0.tokens.upperBound.distance(to: role.tokens.lowerBound)))
        })?.entity,
        let body = mentions.last(where: {
          [.organization, .state, .nationality].contains($0.type) && $0.sentence == role.sentence && $0.entity != nil
            && (0...1).contains($0.tokens.upperBound.distance(to: role.tokens.lowerBound))
        })?.entity
      else { continue }
      bodies[person] = bodies[person] ?? body
    }
    return bodies
  }
}
