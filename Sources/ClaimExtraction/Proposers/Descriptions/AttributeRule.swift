import DocumentModel

/// A telling adjective before an event, a document or a place: `a successful launch`, `a confidential report`.
struct AttributeRule: ClaimProposer {
  let id = "adjective/1"
  let relations: Set<String> = ["hasAttribute"]
  var examples: [ClaimExample] = []

  func drafts(in reading: SentenceReading) -> [ClaimDraft] {
    reading.mentions(of: [.event, .meeting, .document, .place, .organization, .exercise]).flatMap {
      mention -> [ClaimDraft] in
      reading.sentence.dependents(of: mention.head).filter {
        $0 < mention.head && [.adjectivalModifier, .compound].contains(reading.sentence.relation(of: $0))
          && reading.isWord($0, of: .attribute)
      }.compactMap { row -> ClaimDraft? in
        reading.draft(
          "hasAttribute", rule: id, subject: mention, object: .literal(reading.sentence.text(of: row)), trigger: row,
          evidence: row.range.union(mention.tokens))
      }
    }
  }
}
