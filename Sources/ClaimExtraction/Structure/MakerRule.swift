import DocumentModel

/// Who made a weapon: `a Russian-made aircraft`, `the Iranian-designed rocket`.
struct MakerRule: StructureRule {
  let id = "made/1"

  func drafts(in sentence: StructureContext) -> [ClaimDraft] {
    sentence.all([.weapon]).compactMap { weapon in
      let made = sentence.tree.tokens.first { row in
        row < weapon.head && sentence.classes.contains(sentence.lemma(row), .makingParticiple)
          && row > sentence.tree.tokens.lowerBound + 1 && sentence.text((row - 1)..<row) == "-"
          && sentence.tree.ancestors(of: row).dropFirst().contains(weapon.head)
      }
      guard let made,
        let maker = sentence.all([.state, .nationality]).first(where: { $0.tokens.contains(made - 2) }),
        let entity = weapon.mention.entity
      else { return nil }
      let relation = ["design", "develop"].contains { sentence.lemma(made).hasPrefix($0) } ? "develops" : "produces"
      return sentence.draft(
        relation, rule: id, subject: maker, object: .entity(entity), objectMentions: [weapon], trigger: made,
        evidence: sentence.union(maker.tokens, weapon.tokens))
    }
  }
}
