import DocumentModel

/// Who made a weapon: `a Russian-made aircraft`, `the Iranian-designed rocket`.
struct MakerRule: ClaimProposer {
  let id = "made/1"
  let relations: Set<String> = ["develops", "produces"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.weapon]).compactMap { weapon in
      let made = reading.sentence.tokens.first { row in
        row < weapon.head && reading.isWord(row, of: .makingParticiple)
          && row > reading.sentence.tokens.lowerBound + 1 && reading.sentence.text(of: row - 1) == "-"
          && reading.sentence.ancestors(of: row).dropFirst().contains(weapon.head)
      }
      guard let made,
        let maker = reading.mentions(of: [.state, .nationality]).first(where: { $0.tokens.contains(made - 2) }),
        let entity = weapon.mention.entity
      else { return nil }
      let relation =
        ["design", "develop"].contains { reading.sentence.lowercasedLemma(of: made).hasPrefix($0) }
        ? "develops" : "produces"
      return reading.draft(
        relation, rule: id, subject: maker, object: .entity(entity), objectMentions: [weapon], trigger: made,
        evidence: maker.tokens.union(weapon.tokens))
    }
  }
}
