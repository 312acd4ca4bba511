import DocumentModel

/// Whose weapon or installation it is: `Russian missile`, `the United States' target missile`, `Libya's reactor`.
struct WeaponOwnerRule: ClaimProposer {
  let id = "weapon-owner/1"
  let relations: Set<String> = ["operates"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.weapon, .place]).filter { isOwned($0, reading) }.compactMap { weapon in
      var owners = reading.clauses.nounOwners(of: weapon.head, limit: 0)
      if let part = reading.sentence.head(of: weapon.head), reading.isWord(part, of: .partitive) {
        owners += reading.clauses.nounOwners(of: part, limit: 0)
      }
      guard let owner = owners.lazy.compactMap({ reading.mention(at: $0, fitting: ["Actor"]) }).first,
        [.state, .nationality, .organization].contains(owner.mention.type), let entity = weapon.mention.entity
      else { return nil }
      return reading.draft(
        "operates", rule: id, subject: owner, object: .entity(entity), objectMentions: [weapon], trigger: weapon.head,
        evidence: owner.tokens.union(weapon.tokens))
    }
  }

  /// `wants to build its own rockets`: what is yet to be made or got is not owned.
  private func isYetToBe(_ mention: ResolvedMention, _ reading: SentenceReading) -> Bool {
    guard reading.sentence.hasRelation(mention.head, kind: .object), let verb = reading.sentence.head(of: mention.head)
    else {
      return false
    }
    return reading.isWord(verb, of: .creationVerb)
  }

  private func isOwned(_ mention: ResolvedMention, _ reading: SentenceReading) -> Bool {
    guard mention.mention.level != .pronoun, !isYetToBe(mention, reading) else { return false }
    return mention.mention.type == .weapon || reading.isWord(mention.head, of: .installation)
  }
}
