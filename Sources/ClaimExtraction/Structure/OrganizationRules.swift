import DocumentModel

/// For whom someone speaks: `envoys from Mali`, `the chief U.S. negotiator`.
struct RepresentativeRule: StructureRule {
  let id = "representative/1"

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
    return (owners + reading.clauses.argumentHeads(sources)).compactMap {
      reading.mention(at: $0, fitting: ["Actor"])
    }.filter { $0.mention.type != .person && $0.mention.type != .role }
  }
}

/// A body of a larger one: `the U.N. agency`, `the parliament's upper chamber`.
struct PartRule: StructureRule {
  let id = "body-part/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.organization]).filter {
      $0.mention.level == .nominal && reading.isWord($0.head, of: .partNoun)
    }.compactMap { part in
      let owners = reading.clauses.nounOwners(of: part.head, limit: 0)
      guard let whole = owners.lazy.compactMap({ reading.mention(at: $0, fitting: ["Organization"]) }).first,
        let entity = whole.mention.entity, entity != part.mention.entity
      else { return nil }
      return reading.draft(
        "partOf", rule: id, subject: part, object: .entity(entity), objectMentions: [whole], trigger: part.head,
        evidence: whole.tokens.union(part.tokens))
    }
  }
}

/// Where a body sits: `a Vienna-based agency`.
struct SeatRule: StructureRule {
  let id = "based/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.organization, .group, .place]).compactMap { body in
      guard
        let based = reading.sentence.dependents(of: body.head, kind: .adjectivalModifier).first(where: {
          reading.sentence.lowercasedLemma(of: $0) == "base" || reading.sentence.lowercasedLemma(of: $0) == "based"
        }),
        let seat = reading.mentions(of: [.place, .state]).last(where: {
          $0.tokens.upperBound <= based && $0.tokens.upperBound >= based - 1
        }),
        let entity = seat.mention.entity
      else { return nil }
      return reading.draft(
        "locatedIn", rule: id, subject: body, object: .entity(entity), objectMentions: [seat], trigger: based,
        evidence: seat.tokens.union(body.tokens))
    }
  }
}

/// How many members a body has: `NATO's 29 members`, `all 29 allies`.
struct MemberCountRule: StructureRule {
  let id = "member-count/1"

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.quantity]).compactMap { count in
      let noun =
        count.tokens.last(where: { reading.isWord($0, of: .memberNoun) })
        ?? reading.sentence.head(of: count.head)
      guard let noun, reading.isWord(noun, of: .memberNoun),
        let quantity = count.mention.quantity, quantity.modifier == nil,
        !reading.sentence.dependents(of: noun).contains(where: {
          ["other", "more", "top"].contains(reading.sentence.lowercasedLemma(of: $0))
        }),
        let body = reading.clauses.nounOwners(of: noun, limit: 0).lazy.compactMap({
          reading.mention(at: $0, fitting: ["Organization"])
        }).first
      else { return nil }
      return reading.draft(
        "hasMemberCount", rule: id, subject: body, object: .quantity(quantity), objectMentions: [count], trigger: noun,
        evidence: body.tokens.union(count.tokens))
    }
  }
}

/// Who belongs to a group: `nations such as Germany`, `France and China, permanent members of the council`.
struct MemberRule: StructureRule {
  let id = "member/2"

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
