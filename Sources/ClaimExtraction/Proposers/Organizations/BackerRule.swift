import DocumentModel

/// Who stands behind somebody: `US-backed rebels`, `the Iranian-sponsored militia`.
struct BackerRule: ClaimProposer {
  let id = "backed/1"
  let relations: Set<String> = ["supports"]
  var examples: [ClaimExample] = []

  private static let participles: Set<String> = ["backed", "supported", "sponsored"]

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    let backable: Set<MentionType> = [.organization, .group, .person, .state, .treaty, .event, .document]
    return reading.mentions(of: backable).compactMap { backed in
      let participle = sentence.tokens.first { row in
        row < backed.head && row > sentence.tokens.lowerBound + 1
          && Self.participles.contains(sentence.text(of: row..<(row + 1)).lowercased())
          && sentence.text(of: row - 1) == "-" && sentence.ancestors(of: row).dropFirst().first == backed.head
      }
      guard let participle,
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
