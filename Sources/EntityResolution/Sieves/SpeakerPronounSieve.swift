import DocumentModel

/// `we` in a quotation is the body for which its speaker holds office: NATO, when its secretary general speaks.
struct SpeakerPronounSieve: Sieve {
  let name = "speaker-pronoun"

  func link(_ table: inout MentionTable) {
    let bodies = bodies(in: table)
    for index in table.mentions.indices where table.mentions[index].level == .pronoun {
      let mention = table.mentions[index]
      guard mention.entity == nil, ["we", "our", "us", "ours"].contains(mention.surface.lowercased()),
        let speaker = speaker(of: mention, in: table), let body = bodies[speaker]
      else { continue }
      table.link(index, to: body, reason: name)
    }
  }

  /// Whoever is named last as a subject in the sentence, else the last person named before it.
  private func speaker(of mention: MentionDraft, in table: MentionTable) -> String? {
    let people = table.mentions.filter {
      $0.type == .person && $0.entity != nil && $0.sentence <= mention.sentence && mention.sentence - $0.sentence <= 4
    }
    let here = people.last { $0.sentence == mention.sentence && $0.level != .pronoun }
    return (here ?? people.last { $0.sentence < mention.sentence })?.entity
  }

  /// The body named before the title of each person.
  private func bodies(in table: MentionTable) -> [String: String] {
    var bodies: [String: String] = [:]
    for role in table.mentions where role.type == .role {
      guard
        let person = table.mentions.first(where: {
          $0.type == .person && $0.level == .name && $0.sentence == role.sentence && $0.entity != nil
            && ($0.tokens.lowerBound == role.tokens.upperBound
              || ($0.tokens.upperBound <= role.tokens.lowerBound && role.tokens.lowerBound - $0.tokens.upperBound <= 4))
        })?.entity,
        let body = table.mentions.last(where: {
          [.organization, .state, .nationality].contains($0.type) && $0.sentence == role.sentence && $0.entity != nil
            && $0.tokens.upperBound <= role.tokens.lowerBound && role.tokens.lowerBound - $0.tokens.upperBound <= 1
        })?.entity
      else { continue }
      bodies[person] = bodies[person] ?? body
    }
    return bodies
  }
}
