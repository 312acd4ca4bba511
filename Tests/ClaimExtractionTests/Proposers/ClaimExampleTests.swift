import DocumentModel
import KnowledgeBase
import Testing

@testable import ClaimExtraction

@Suite("What proposers propose")
struct ClaimExampleTests {
  private let rules: ClaimRules

  init() throws { rules = try ClaimRules.builtIn(relations: BuiltIn.relations) }

  /// The examples are read together, which is quicker; how many there are is printed.
  @Test("every example of every proposer gives its claim, and every near miss none")
  func examples() throws {
    let cases = rules.proposers.all.flatMap { proposer in proposer.examples.map { (proposer: proposer, example: $0) } }
    let sentences = Array(Set(cases.map(\.example.sentence))).sorted()
    let readings = Dictionary(
      zip(sentences, try ExampleReading.readings(sentences, rules))
    ) { first, _ in first }
    for (proposer, example) in cases {
      let drafts = (readings[example.sentence] ?? []).flatMap { proposer.drafts(in: $0) }
      let shown = "\(proposer.id): \(example.sentence) gave \(drafts.map(\.example))"
      #expect(rules.isFulfilled(example, by: drafts), "\(shown), not \(example.claim?.description ?? "nothing")")
      #expect(Set(drafts.map(\.relation)).isSubset(of: proposer.relations), "\(shown)")
      #expect(drafts.allSatisfy { $0.rule == proposer.id }, "\(shown)")
    }
    let misses = cases.count { $0.example.claim == nil }
    print("\(cases.count) examples of \(rules.proposers.all.count) proposers, \(misses) of them near misses")
  }

  @Test("every proposer has three examples and a near miss")
  func enough() {
    for proposer in rules.proposers.all
    where !(proposer is LearnedReader) {
      let claims = proposer.examples.count { $0.claim != nil }
      let misses = proposer.examples.count - claims
      #expect(claims >= 3 && misses >= 1, "\(proposer.id) has \(claims) examples and \(misses) near misses")
    }
  }

  @Test("identifiers are unique, and relations are those of the catalogue")
  func identifiers() {
    let proposers = rules.proposers.all
    let shared = Dictionary(grouping: proposers, by: \.id).filter { $0.value.count > 1 }
    #expect(shared.isEmpty, "\(shared.keys.sorted())")
    for proposer in proposers {
      #expect(
        !proposer.relations.isEmpty && proposer.relations.isSubset(of: Set(rules.relations.keys)), "\(proposer.id)")
    }
  }
}
