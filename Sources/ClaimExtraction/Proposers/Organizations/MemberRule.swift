import DocumentModel

/// Who belongs to a group: `nations such as Germany`, `France and China, permanent members of the council`.
struct MemberRule: ClaimProposer {
  let id = "member/2"
  let relations: Set<String> = ["memberOf"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    examples(in: reading) + appositions(in: reading)
  }

  /// `officials including Ryabkov`, `nations such as Germany`.
  private func examples(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.group, .state, .organization]).flatMap { group in
      reading.examples(of: group).compactMap { draft($0, group, reading) }
    }
  }

  private func appositions(in reading: SentenceReading) -> [ClaimDraft] {
    let sentence = reading.sentence
    return sentence.tokens.filter {
      reading.isWord($0, of: .memberNoun) && $0 > sentence.tokens.lowerBound
    }.flatMap { noun -> [ClaimDraft] in
      guard
        sentence.hasRelation(noun, kind: .apposition) || sentence.hasRelation(noun, kind: .parataxis)
          || reading.sentence.isSetOff(noun),
        let head = sentence.head(of: noun),
        let row = sentence.dependents(of: noun, kind: .nominalModifier).first(where: {
          reading.sentence.prepositions(of: $0) == ["of"]
        }),
        let body = reading.mention(at: row, fitting: ["Organization"])
      else { return [] }
      let first = sentence.relation(of: head) == .conjunct ? sentence.head(of: head) ?? head : head
      return reading.sentence.coordinated(first).compactMap { row in
        reading.mention(at: row, fitting: ["Actor"]).flatMap { draft($0, body, reading) }
      }
    }
  }

  private func draft(_ member: ResolvedMention, _ group: ResolvedMention, _ reading: SentenceReading) -> ClaimDraft? {
    guard let entity = group.mention.entity, entity != member.mention.entity else { return nil }
    return reading.draft(
      "memberOf", rule: id, subject: member, object: .entity(entity), objectMentions: [group], trigger: member.head,
      evidence: member.tokens.union(group.tokens))
  }
}
