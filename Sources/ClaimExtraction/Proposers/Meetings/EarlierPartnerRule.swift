import DocumentModel

/// Who talks with the one partner that a sentence names: the subject of the sentence before.
///
/// `Chile wants a corridor. Consultations with Bolivia go on.`
struct EarlierPartnerRule: ClaimProposer {
  let id = "earlier-partner/1"
  let relations: Set<String> = ["consultsWith"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.meeting, .event]).compactMap { talks in
      guard reading.isWord(talks.head, of: .talkNoun), isSubject(talks, reading),
        let partner = onlyPartner(of: talks, reading), let earlier = earlierSubject(reading),
        earlier.mention.entity != partner.mention.entity, let entity = partner.mention.entity
      else { return nil }
      var draft = reading.draft(
        "consultsWith", rule: id, subject: earlier, object: .entity(entity), objectMentions: [partner],
        trigger: talks.head, evidence: talks.tokens.union(partner.tokens))
      draft?.stance = reading.stances.stance(at: reading.sentence.head(of: talks.head) ?? talks.head)
      return draft
    }
  }

  /// `Consultations go on`, `talks are planned`: of whatever verb, so that no other actor of the clause holds them.
  private func isSubject(_ talks: ResolvedMention, _ reading: SentenceReading) -> Bool {
    let sentence = reading.sentence
    return [.nominalSubject, .passiveSubject].contains(sentence.relation(of: talks.head))
      && sentence.head(of: talks.head).map { sentence.head(of: $0) == nil } ?? false
      && !sentence.dependents(of: talks.head).contains {
        [.possessor, .compound, .adjectivalModifier].contains(sentence.relation(of: $0))
          && reading.mention(at: $0, fitting: ["Actor"]) != nil
      }
  }

  private func onlyPartner(of talks: ResolvedMention, _ reading: SentenceReading) -> ResolvedMention? {
    let modifiers = reading.sentence.dependents(of: talks.head, kind: .nominalModifier)
    guard
      !modifiers.contains(where: { ["between", "among", "by"].contains(reading.sentence.prepositions(of: $0).first) }),
      let with = modifiers.first(where: { reading.sentence.prepositions(of: $0) == ["with"] })
    else { return nil }
    return reading.mention(at: with, fitting: ["Actor"])
  }

  /// The person, state or body that is named as the subject of the sentence before.
  private func earlierSubject(_ reading: SentenceReading) -> ResolvedMention? {
    let index = reading.sentence.index - 1
    guard index >= 0 else { return nil }
    let before = SentenceView(document: reading.document.analyzed, index: index)
    guard let root = before.root, before.isVerbal(root),
      let subject = before.firstDependent(of: root, kind: .nominalSubject)
    else { return nil }
    return reading.document.mentions.first {
      $0.head == subject && $0.mention.level == .name && [.state, .organization, .person].contains($0.mention.type)
    }
  }
}
