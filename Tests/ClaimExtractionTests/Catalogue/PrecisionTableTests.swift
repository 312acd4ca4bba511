import Testing
import Text

@testable import ClaimExtraction

@Suite("What rules have earned")
struct PrecisionTableTests {
  private func table(_ rows: String) throws -> PrecisionTable {
    try PrecisionTable(Array(("rule\tright\tclaims\n" + rows).utf8), name: "precision.tsv")
  }

  @Test(
    "what the reader thinks of a claim raises or lowers its rule's confidence, but not that of a rule nobody counted")
  func pooling() throws {
    let table = try PrecisionTable(Array("rule\tright\tclaims\nfair/1\t60\t100\n".utf8), name: "precision.tsv")
    let record = table.confidence(of: "fair/1")
    let pooled = [0, 150, 500, 900, 1000].map { table.confidence(of: "fair/1", likelihood: $0) }
    #expect(pooled == pooled.sorted())
    #expect(pooled[0] == table.confidence(of: "fair/1", likelihood: 10))
    #expect(pooled[1] < record && pooled[3] > record)
    #expect(table.confidence(of: "fair/1", likelihood: nil) == record)
    #expect(table.confidence(of: "own/1", likelihood: 0) == table.confidence(of: "own/1"))
  }

  @Test("a rule's confidence is its own share, drawn towards all rules' by four claims")
  func confidence() throws {
    let table = try table("often/1\t90\t100\nnever/1\t0\t100\n")
    #expect(table.confidence(of: "often/1") == 1000 * (90 * 200 + 4 * 90) / (200 * 104))
    #expect(table.confidence(of: "unseen/1") == 450)
    #expect(table.confidence(of: "often/1+denied") == table.confidence(of: "often/1"))
  }

  @Test("more right than claimed is an error")
  func impossible() {
    #expect(throws: SyntaxFailure.self) { try table("x/1\t2\t1\n") }
  }

  @Test("the built-in table speaks only of rules that exist")
  func builtIn() throws {
    let rules = try ClaimRules.builtIn(relations: BuiltIn.relations)
    let known = Set(
      rules.proposers.all.map(\.id) + ["say-misdeed/1", ReasonLink.rule])
    #expect(!rules.precision.counts.isEmpty)
    for rule in rules.precision.counts.keys.sorted() { #expect(known.contains(rule), "\(rule)") }
  }
}
