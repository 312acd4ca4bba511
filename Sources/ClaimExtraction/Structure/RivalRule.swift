import DocumentModel

/// Who is at odds with whom: `Mali's rival Niger`, `Niger and its arch-rival Mali`, `the two Korean rivals`.
struct RivalRule: StructureRule {
  let id = "rival/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.tree.tokens.filter {
      sentence.classes.contains(sentence.hyphenated($0), .rivalNoun) || isRival($0, sentence)
    }
    .flatMap { noun -> [ClaimDraft] in
      let rivals = states(named(by: noun, sentence), sentence)
      let owners = states(sentence.clauses.nounOwners(of: noun, limit: 0) + partners(of: noun, sentence), sentence)
      return owners.flatMap { owner in
        rivals.compactMap { rival in draft(owner, rival, noun, sentence) }
      }
    }
  }

  private func isRival(_ row: Int, _ sentence: StructureContext) -> Bool {
    sentence.classes.contains(sentence.lemma(row), .rivalNoun)
  }

  /// The name that the noun stands beside.
  private func named(by noun: Int, _ sentence: StructureContext) -> [Int] {
    let tree = sentence.tree
    var rows = tree.children(of: noun, "appos") + tree.children(of: noun, "flat")
    if ["compound", "nmod:desc", "appos", "amod"].contains(tree.relation(of: noun)), let head = tree.head(of: noun) {
      rows.append(head)
    }
    return rows
  }

  /// Those that the named rival is coordinated with.
  private func partners(of noun: Int, _ sentence: StructureContext) -> [Int] {
    named(by: noun, sentence).flatMap { name -> [Int] in
      guard let head = sentence.tree.head(of: name), sentence.tree.hasRelation(name, "conj") else { return [] }
      return [head]
    }
  }

  private func states(_ rows: [Int], _ sentence: StructureContext) -> [ResolvedMention] {
    rows.compactMap { sentence.mentions.mention(at: $0, fitting: ["State", "Organization"]) }
  }

  private func draft(_ owner: ResolvedMention, _ rival: ResolvedMention, _ noun: Int, _ sentence: StructureContext)
    -> ClaimDraft?
  {
    guard let entity = rival.mention.entity, entity != owner.mention.entity else { return nil }
    return sentence.draft(
      "hasDisputeWith", rule: id, subject: owner, object: .entity(entity), objectMentions: [rival], trigger: noun,
      evidence: sentence.union(owner.tokens, rival.tokens))
  }
}
