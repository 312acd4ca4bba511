import DocumentModel
import Testing

@testable import ClaimExtraction

@Suite("Who speaks in quotations")
struct SpeakerTests {
  @Test("the subject of the verb of saying beside a quotation speaks in it")
  func named() throws {
    let claims = try ExampleReading.claims(in: "“Japan left the treaty,” Sergei Lavrov said on Monday.")
    let claim = try #require(claims.first { $0.relation == "withdrawsFrom" })
    #expect(claim.attribution == .directQuote)
    #expect(claim.holderChain.count == 2)
  }

  @Test("a quotation that fills its sentence goes on with the last speaker")
  func inherited() throws {
    let claims = try ExampleReading.claims(
      in: "“The treaty is dead,” Sergei Lavrov said. “Japan violated the treaty.”")
    let claim = try #require(claims.first { $0.relation == "violates" })
    #expect(claim.attribution == .directQuote)
  }

  @Test("outside quotation marks the author speaks")
  func author() throws {
    let claims = try ExampleReading.claims(in: "Japan left the treaty.")
    let claim = try #require(claims.first { $0.relation == "withdrawsFrom" })
    #expect(claim.attribution == .author)
    #expect(claim.holderChain == ["doc:example0"])
  }
}
