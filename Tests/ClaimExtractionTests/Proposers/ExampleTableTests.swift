import Testing
import Text

@testable import ClaimExtraction

@Suite("The table of examples")
struct ExampleTableTests {
  private func table(_ row: String) throws -> ExampleTable {
    let text = ExampleTable.columns.joined(separator: "\t") + "\n" + row + "\n"
    return try ExampleTable([(Array(text.utf8), "examples.tsv")], proposers: ["sign/1"])
  }

  @Test("a row has a claim, or a dash where there must be none")
  func rows() throws {
    let claim = try table("sign/1\tme\tMali signed the pact.\tsigned(Mali, pact)").examples["sign/1"]?.first
    #expect(claim?.claim.map { [$0.relation, $0.subject, $0.object] } == ["signed", "Mali", "pact"])
    let miss = try table("sign/1\tme\tMali read the pact.\t-").examples["sign/1"]?.first
    #expect(miss?.sentence == "Mali read the pact." && miss?.claim == nil)
  }

  @Test("a claim may hold of its subject alone, and commas may stand in its object")
  func claims() {
    #expect(ExampleClaim("warns(Rao)")?.object == "")
    #expect(ExampleClaim("states(Rao, it left, he said)")?.object == "it left, he said")
    #expect(ExampleClaim("states(Rao, it left)")?.description == "states(Rao, it left)")
    for text in ["", "states", "(Rao)", "states(Rao", "states()"] { #expect(ExampleClaim(text) == nil, "\(text)") }
  }

  @Test(
    "a row for nobody and a row without a claim are errors with their place",
    arguments: [("sing/1\tme\tA.\tsigned(A, b)", 1), ("sign/1\tme\tMali signed it.\tsigned", 27)])
  func refused(row: String, column: Int) {
    let failure = #expect(throws: SyntaxFailure.self) { try table(row) }
    #expect(failure?.position.line == 2)
    #expect(failure?.position.column == column)
  }
}
