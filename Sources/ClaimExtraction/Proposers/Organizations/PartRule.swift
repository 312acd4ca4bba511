import DocumentModel

/// A body of a larger one: `the U.N. agency`, `the parliament's upper chamber`.
struct PartRule: ClaimProposer {
  let id = "body-part/1"
  let relations: Set<String> = ["partOf"]
  var examples: [ClaimExample] = []

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
