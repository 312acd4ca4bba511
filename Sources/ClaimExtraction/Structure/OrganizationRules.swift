import DocumentModel

/// For whom someone speaks: `envoys from Mali`, `the chief U.S. negotiator`.
struct RepresentativeRule: StructureRule {
  let id = "representative/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.group, .role, .person]).filter {
      $0.mention.level != .name && sentence.classes.contains(sentence.lemma($0.head), .representative)
    }.flatMap { envoy -> [ClaimDraft] in
      let subject = holder(of: envoy, in: sentence) ?? envoy
      return principals(of: envoy, in: sentence).compactMap { principal -> ClaimDraft? in
        guard let entity = principal.mention.entity, entity != subject.mention.entity else { return nil }
        return sentence.draft(
          "represents", rule: id, subject: subject, object: .entity(entity), objectMentions: [principal],
          trigger: envoy.head, evidence: sentence.union(envoy.tokens, principal.tokens))
      }
    }
  }

  private func holder(of envoy: ResolvedMention, in sentence: StructureContext) -> ResolvedMention? {
    sentence.all([.person]).first { person in
      person.mention.level == .name
        && (sentence.tree.head(of: person.head) == envoy.head || sentence.tree.head(of: envoy.head) == person.head)
    }
  }

  private func principals(of envoy: ResolvedMention, in sentence: StructureContext) -> [ResolvedMention] {
    let sources = sentence.tree.children(of: envoy.head, "nmod").filter {
      $0 > envoy.head && ["from", "of"].contains(sentence.clauses.prepositions(of: $0).last ?? "")
    }
    let owners = sentence.clauses.nounOwners(of: envoy.head, limit: 0).flatMap { sentence.clauses.coordinated($0) }
    return (owners + sentence.clauses.argumentHeads(sources)).compactMap {
      sentence.mentions.mention(at: $0, fitting: ["Actor"])
    }.filter { $0.mention.type != .person && $0.mention.type != .role }
  }
}

/// A body of a larger one: `the U.N. agency`, `the parliament's upper chamber`.
struct PartRule: StructureRule {
  let id = "body-part/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.organization]).filter {
      $0.mention.level == .nominal && sentence.classes.contains(sentence.lemma($0.head), .partNoun)
    }.compactMap { part in
      let owners = sentence.clauses.nounOwners(of: part.head, limit: 0)
      guard let whole = owners.lazy.compactMap({ sentence.mentions.mention(at: $0, fitting: ["Organization"]) }).first,
        let entity = whole.mention.entity, entity != part.mention.entity
      else { return nil }
      return sentence.draft(
        "partOf", rule: id, subject: part, object: .entity(entity), objectMentions: [whole], trigger: part.head,
        evidence: sentence.union(whole.tokens, part.tokens))
    }
  }
}

/// Where a body sits: `a Vienna-based agency`.
struct SeatRule: StructureRule {
  let id = "based/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.organization, .group, .place]).compactMap { body in
      guard
        let based = sentence.tree.children(of: body.head, "amod").first(where: {
          sentence.lemma($0) == "base" || sentence.lemma($0) == "based"
        }),
        let seat = sentence.all([.place, .state]).last(where: {
          $0.tokens.upperBound <= based && $0.tokens.upperBound >= based - 1
        }),
        let entity = seat.mention.entity
      else { return nil }
      return sentence.draft(
        "locatedIn", rule: id, subject: body, object: .entity(entity), objectMentions: [seat], trigger: based,
        evidence: sentence.union(seat.tokens, body.tokens))
    }
  }
}

/// How many members a body has: `NATO's 29 members`, `all 29 allies`.
struct MemberCountRule: StructureRule {
  let id = "member-count/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.quantity]).compactMap { count in
      let noun =
        count.tokens.last(where: { sentence.classes.contains(sentence.lemma($0), .memberNoun) })
        ?? sentence.tree.head(of: count.head)
      guard let noun, sentence.classes.contains(sentence.lemma(noun), .memberNoun),
        let quantity = count.mention.quantity, quantity.modifier == nil,
        !sentence.tree.children(of: noun).contains(where: { ["other", "more", "top"].contains(sentence.lemma($0)) }),
        let body = sentence.clauses.nounOwners(of: noun, limit: 0).lazy.compactMap({
          sentence.mentions.mention(at: $0, fitting: ["Organization"])
        }).first
      else { return nil }
      return sentence.draft(
        "hasMemberCount", rule: id, subject: body, object: .quantity(quantity), objectMentions: [count], trigger: noun,
        evidence: sentence.union(body.tokens, count.tokens))
    }
  }
}

/// Who belongs to a group: `nations such as Germany`, `France and China, permanent members of the council`.
struct MemberRule: StructureRule {
  let id = "member/2"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    examples(in: sentence) + appositions(in: sentence)
  }

  /// `officials including Ryabkov`, `nations such as Germany`.
  private func examples(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.group, .state, .organization]).flatMap { group in
      sentence.examples(of: group).compactMap { draft($0, group, sentence) }
    }
  }

  private func appositions(in sentence: StructureContext) -> [ClaimDraft] {
    let tree = sentence.tree
    return tree.tokens.filter {
      sentence.classes.contains(sentence.lemma($0), .memberNoun) && $0 > tree.tokens.lowerBound
    }.flatMap { noun -> [ClaimDraft] in
      guard tree.hasRelation(noun, "appos") || tree.hasRelation(noun, "parataxis") || sentence.clauses.isSetOff(noun),
        let head = tree.head(of: noun),
        let row = tree.children(of: noun, "nmod").first(where: { sentence.clauses.prepositions(of: $0) == ["of"] }),
        let body = sentence.mentions.mention(at: row, fitting: ["Organization"])
      else { return [] }
      let first = tree.relation(of: head) == "conj" ? tree.head(of: head) ?? head : head
      return sentence.clauses.coordinated(first).compactMap { row in
        sentence.mentions.mention(at: row, fitting: ["Actor"]).flatMap { draft($0, body, sentence) }
      }
    }
  }

  private func draft(_ member: ResolvedMention, _ group: ResolvedMention, _ sentence: StructureContext) -> ClaimDraft? {
    guard let entity = group.mention.entity, entity != member.mention.entity else { return nil }
    return sentence.draft(
      "memberOf", rule: id, subject: member, object: .entity(entity), objectMentions: [group], trigger: member.head,
      evidence: sentence.union(member.tokens, group.tokens))
  }
}
