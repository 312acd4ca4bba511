import DocumentModel

/// What talks are about: `talks on the programme`, `talks over its missiles`.
struct MeetingTopicRule: ClaimProposer {
  let id = "talks-on/1"
  let relations: Set<String> = ["hasTopic"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return listed(in: reading)
      + reading.mentions(of: [.meeting]).flatMap { meeting -> [ClaimDraft] in
        sentence.dependents(of: meeting.head, kind: .nominalModifier).filter {
          $0 > meeting.head && ["on", "over", "about"].contains(reading.sentence.prepositions(of: $0).last ?? "")
        }.compactMap { row -> ClaimDraft? in
          guard let topic = reading.mention(at: row), let entity = topic.mention.entity,
            topic.mention.type != .date
          else { return nil }
          return reading.draft(
            "hasTopic", rule: id, subject: meeting, object: .entity(entity), objectMentions: [topic],
            trigger: meeting.head, evidence: meeting.tokens.union(topic.tokens))
        }
      }
  }

  /// `at the meeting they spoke of topics including Syria and Libya`.
  private func listed(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.filter { reading.isWord($0, of: .topicNoun) }.flatMap {
      noun -> [ClaimDraft] in
      let examples = sentence.dependents(of: noun, kind: .nominalModifier).filter {
        $0 > noun && reading.classes.contains(reading.sentence.prepositions(of: $0).first ?? "", .including)
      }
      guard let meeting = reading.mentions(of: [.meeting]).last(where: { $0.tokens.upperBound <= noun }) else {
        return []
      }
      return reading.clauses.argumentHeads(examples).compactMap { row -> ClaimDraft? in
        guard let topic = reading.mention(at: row), let entity = topic.mention.entity else { return nil }
        return reading.draft(
          "hasTopic", rule: id, subject: meeting, object: .entity(entity), objectMentions: [topic], trigger: noun,
          evidence: noun.range.union(topic.tokens))
      }
    }
  }
}
