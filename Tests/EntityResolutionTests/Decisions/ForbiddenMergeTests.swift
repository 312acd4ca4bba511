import DocumentModel
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
}
