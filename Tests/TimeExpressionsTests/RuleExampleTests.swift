import DocumentModel
import Testing

@testable import TimeExpressions

/// Every row of the rule tables carries an example; each must be found by its own rule with the expected value.
struct RuleExampleTests {
  let finder: TimeExpressionFinder

  init() throws { finder = try TimeExpressionFinder() }

  @Test func everyRuleFindsItsExample() {
    for rule in finder.grammar.rules where rule.table != "quantities.tsv" {
      let example = rule.example
      let found = finder.times(in: example.text, on: example.documentDate)
      let summary = found.map { "\($0.surface)=\($0.expression.time.value ?? "")" }
      let expected = example.expected.map { "\($0.surface)=\($0.value)" }
      #expect(summary == expected, "\(rule.id): \(example.text)")
    }
  }

  @Test func everyQuantityRuleFindsItsExample() {
    for rule in finder.grammar.rules where rule.table == "quantities.tsv" {
      let summary = finder.quantityLines(in: rule.example.text)
      let expected = rule.example.expected.map { "\($0.surface)=\($0.value)" }
      #expect(summary == expected, "\(rule.id): \(rule.example.text)")
    }
  }

  @Test func ruleIdentifiersAreUnique() {
    let ids = finder.grammar.rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
