import KnowledgeBase
import Testing

@testable import ClaimExtraction

@Suite("Rules in people's hands")
struct RuleListingTests {
  private let rules: ClaimRules

  init() throws { rules = try ClaimRules.builtIn(relations: try KnowledgeBase.builtIn().relations.relations) }

  @Test("every pattern, structure rule and operator is listed once, and the reader")
  func listing() throws {
    let all = rules.all
    #expect(Set(all).count == all.count)
    #expect(Set(all.map(\.kind)) == Set(ClaimRule.Kind.allCases))
    let violate = try #require(all.first { $0.id == "violate/1" })
    #expect(violate.kind == .pattern)
    #expect(violate.relations == ["violates"])
    #expect(!violate.source.isEmpty)
    #expect(!violate.example.isEmpty)
    #expect(try #require(violate.record).right > 0)
    #expect(all.contains { $0.id == "made/1" && $0.kind == .structure })
    #expect(all.filter { $0.kind == .reader }.map(\.id) == ["reader/1"])
    for rule in all where rule.kind == .pattern || rule.kind == .operation {
      #expect(!rule.source.isEmpty, "\(rule.id)")
    }
  }

  @Test("a rule is switched off by its name, with its version or without, whatever its kind")
  func switchedOff() throws {
    let names = ["violate/1", "made", "reader", "deny/1"]
    let rest = try rules.without(names).all
    #expect(rest.count == rules.all.count - names.count)
    for name in names { #expect(!rest.contains { $0.id.hasPrefix(name) && $0.id.count <= name.count + 2 }, "\(name)") }
    #expect(try rules.without([]).all.count == rules.all.count)
  }

  @Test("a name that is none is told with near ones")
  func unknown() {
    #expect(throws: UnknownRule(name: "violates", near: rules.all.map(\.id).filter { $0.hasPrefix("viol") }.sorted())) {
      try rules.without(["violates"])
    }
  }
}
