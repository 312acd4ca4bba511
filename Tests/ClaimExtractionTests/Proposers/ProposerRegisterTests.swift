import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Further proposers")
struct ProposerRegisterTests {
  /// Pairs every two states of a sentence, as a learned reader of pairs would, and says how sure it is.
  private struct PairReader: ClaimProposer {
    let id = "pairs/1"
    let relations: Set<String> = ["hasDisputeWith"]
    var examples: [ClaimExample] = []

    func drafts(in reading: SentenceReading) -> [ClaimDraft] {
      let states = reading.mentions(of: [.state])
      guard let first = states.first, let second = states.dropFirst().first, let entity = second.mention.entity else {
        return []
      }
      var draft = reading.draft(
        "hasDisputeWith", rule: id, subject: first, object: .entity(entity), objectMentions: [second],
        trigger: second.head, evidence: first.tokens.union(second.tokens))
      draft?.confidence = 621
      return [draft].compactMap(\.self)
    }
  }

  @Test("a reader that is added proposes beside the rules, with its own confidence")
  func reader() throws {
    var rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    rules.proposers.add(PairReader())
    let document = try #require(try ExampleReading.documents(["Iran signed the treaty with Iraq in Geneva."]).first)
    let claims = ClaimExtractor(rules: rules).claims(in: document)
    #expect(claims.contains { $0.rule == "pairs/1" && $0.confidence == 621 })
    #expect(claims.contains { $0.rule != "pairs/1" })
    #expect(rules.proposers.all.last?.id == "pairs/1")
  }
}
