import DocumentModel

/// For whom someone speaks: `envoys from Mali`, `the chief U.S. negotiator`.
struct RepresentativeRule: ClaimProposer {
  let id = "representative/1"
  let relations: Set<String> = ["represents"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.group, .role, .person]).filter {
      $0.mention.level != .name && reading.isWord($0.head, of: .representative)
    }.flatMap { envoy -> [ClaimDraft] in
      let subject = holder(of: envoy, in: reading) ?? envoy
      return principals(of: envoy, in: reading).compactMap { principal -> ClaimDraft? in
        guard let entity = principal.mention.entity, entity != subject.mention.entity else { return nil }
        return reading.draft(
          "represents", rule: id, subject: subject, object: .entity(entity), objectMentions: [principal],
          trigger: envoy.head, evidence: envoy.tokens.union(principal.tokens))
      }
    }
  }

  private func holder(of envoy: ResolvedMention, in reading: SentenceReading) -> ResolvedMention? {
    reading.mentions(of: [.person]).first { person in
      person.mention.level == .name
        && (reading.sentence.head(of: person.head) == envoy.head
          || reading.sentence.head(of: envoy.head) == person.head)
    }
  }

  private func principals(of envoy: ResolvedMention, in reading: SentenceReading) -> [ResolvedMention] {
    let sources = reading.sentence.dependents(of: envoy.head, kind: .nominalModifier).filter {
      $0 > envoy.head && ["from", "of"].contains(reading.sentence.prepositions(of: $0).last ?? "")
    }
    let owners = reading.clauses.nounOwners(of: envoy.head, limit: 0).flatMap { reading.sentence.coordinated($0) }
    // `recalled its ambassador from Minsk`: where somebody's envoy comes from is where he was sent.
    return (owners.isEmpty ? reading.clauses.argumentHeads(sources) : owners).compactMap {
      reading.mention(at: $0, fitting: ["Actor"])
    }.filter { $0.mention.type != .person && $0.mention.type != .role }
  }
}
