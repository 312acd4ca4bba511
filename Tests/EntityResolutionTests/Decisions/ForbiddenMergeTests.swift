import DocumentModel
import HandParses
import KnowledgeBase
import Testing

@testable import EntityResolution

@Suite("What must never be merged")
struct ForbiddenMergeTests {
  @Test("each row's example keeps both apart")
  func examples() throws {
    let rules = try ForbiddenMerges.builtIn().rules
    for (rule, sample) in zip(rules, try ReadSample.all(rules.map(\.example))) {
      var rest = sample.document.mentions.map(\.mention)[...]
      for expected in rule.expected {
        let parts = expected.split(separator: "=", maxSplits: 1).map(String.init)
        let place = rest.firstIndex { $0.surface == parts[0] }
        let mention = place.map { rest[$0] }
        #expect(
          mention?.entity == parts[1] || mention?.type.rawValue == parts[1],
          "\(rule.id): \(rule.example) gave \(sample.lines)")
        if let place { rest = rest[(place + 1)...] }
      }
    }
  }

  @Test("both orders are forbidden, other pairs are not")
  func pairs() throws {
    let forbidden = try ForbiddenMerges.builtIn()
    #expect(forbidden.rule(against: "north-korea", "south-korea")?.id == "koreas")
    #expect(forbidden.rule(against: "south-korea", "north-korea")?.id == "koreas")
    #expect(forbidden.rule(against: "north-korea", "france") == nil)
  }

  @Test("no sieve can give a mention of one entity to another that must stay apart")
  func sieves() throws {
    let forbidden = try ForbiddenMerges.builtIn()
    let knowledge = try KnowledgeBase.builtIn()
    let document = try ReadSample("Russia met.").document.analyzed
    for rule in forbidden.rules {
      guard let left = knowledge.entity(rule.left), let right = knowledge.entity(rule.right) else { continue }
      var table = try Self.table(of: left.id, in: document, forbidden, knowledge)
      table.link(0, to: right.id, reason: "test")
      #expect(table.mentions[0].entity == left.id, "\(rule.id)")
      table.replace(left.id, by: Entity(right), reason: "test")
      #expect(table.mentions[0].entity == left.id, "\(rule.id)")
    }
    var table = try Self.table(of: "russia", in: document, forbidden, knowledge)
    table.link(0, to: "france", reason: "test")
    #expect(table.mentions[0].entity == "france")
  }

  /// A table with one mention of an entity.
  private static func table(
    of entity: String, in document: AnalyzedDocument, _ forbidden: ForbiddenMerges, _ knowledge: KnowledgeBase
  ) throws -> MentionTable {
    let mention = MentionDraft(
      tokens: TokenPlace(0).range, head: TokenPlace(0), sentence: 0, type: .state, level: .name, surface: "Russia",
      entity: entity,
      reason: "known name")
    return MentionTable(
      document: document, sentences: [], knowledge: knowledge,
      lexicon: try ReferenceLexicon.builtIn(), forbidden: forbidden, mentions: [mention])
  }
}
