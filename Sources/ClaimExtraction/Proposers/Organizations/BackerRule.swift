import DocumentModel

/// Who stands behind somebody: `US-backed rebels`, `the Iranian-sponsored militia`.
struct BackerRule: ClaimProposer {
  let id = "backed/1"
  let relations: Set<String> = ["supports"]
  var examples: [ClaimExample] = []

  private static let participles: Set<String> = ["backed", "supported", "sponsored"]

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    let participles = sentence.tokens.dropFirst(2).filter {
      sentence.text(of: $0 - 1) == "-" && Self.participles.contains(sentence.text(of: $0).lowercased())
    }
    guard !participles.isEmpty else { return [] }
    let backable: Set<MentionType> = [.organization, .group, .person, .state, .treaty, .event, .document]
    return reading.mentions(of: backable).compactMap { backed in
      guard let participle = participles.first(where: { $0 < backed.head && sentence.head(of: $0) == backed.head }),
        let backer = reading.mentions(of: [.state, .nationality, .organization]).first(where: {
          $0.tokens.upperBound == participle - 1
        }),
        let entity = backed.mention.entity, backer.mention.entity != entity
      else { return nil }
      return reading.draft(
        "supports", rule: id, subject: backer, object: .entity(entity), objectMentions: [backed], trigger: participle,
        evidence: backer.tokens.union(backed.tokens))
    }
  }
}
