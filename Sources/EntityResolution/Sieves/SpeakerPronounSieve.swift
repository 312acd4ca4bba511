import DocumentModel

/// `we` in a quotation is the body for which its speaker holds office: NATO, when its secretary general speaks.
struct SpeakerPronounSieve: Sieve {
  let name = "speaker-pronoun"
  /// How many sentences a quotation goes on without naming its speaker again.
  private static let reach = 8

  func link(_ table: inout MentionTable) {
    let bodies = table.officeBodies
    for index in table.mentions.indices where table.mentions[index].level == .pronoun {
      let mention = table.mentions[index]
      guard mention.entity == nil, table.lexicon.has(mention.surface, .speakerPronoun),
        let speaker = speaker(of: mention, in: table), let body = bodies[speaker]
      else { continue }
      table.link(index, to: body, reason: name)
    }
  }

  /// Whoever is named last as a subject in the sentence, else the last person named before it.
  private func speaker(of mention: MentionDraft, in table: MentionTable) -> String? {
    let people = table.mentions.filter {
      $0.type == .person && $0.entity != nil && $0.sentence <= mention.sentence
        && mention.sentence - $0.sentence <= Self.reach
    }
    let here = people.last { $0.sentence == mention.sentence && $0.level != .pronoun }
    return (here ?? people.last { $0.sentence < mention.sentence })?.entity
  }
}
