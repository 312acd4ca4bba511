import DocumentModel
import Entente
import Testing

@Suite("Questions to a corpus")
struct CorpusTests {
  private let corpus = SampleCorpus.treaty

  @Test("filters keep the claims that satisfy every condition")
  func filters() {
    var filter = ClaimFilter()
    filter.holders = ["nato"]
    #expect(corpus.rows(filter).map(\.claim) == ["a-c001"])
    filter = ClaimFilter()
    filter.polarity = .negative
    #expect(corpus.rows(filter).map(\.claim) == ["a-c002"])
    filter = ClaimFilter()
    filter.since = "2018"
    filter.until = "2018-12"
    #expect(corpus.rows(filter).map(\.claim) == ["a-c001"])
    filter.since = "2019"
    filter.until = nil
    #expect(corpus.rows(filter).isEmpty)
  }

  @Test("an explanation names rule, words, holders and stance")
  func explanation() throws {
    let text = try explanation(of: "a-c002").text
    #expect(text.hasPrefix("Russia not violates INF Treaty\n"))
    #expect(text.contains("violate/1"))
    #expect(text.contains("denied, negative"))
    #expect(text.contains("Russia > author of a"))
  }

  @Test("the context of a claim is its sentence with the evidence marked")
  func context() throws {
    let explanation = try explanation(of: "a-c001")
    let sentence = "NATO says that Russia violates the treaty, and Moscow says no"
    #expect(
      explanation.context(in: Array(sentence.utf8)) == "«NATO» says that Russia violates the treaty, and Moscow says n")
    #expect(explanation.context(in: Array("Another text".utf8)) == "«NATO»")
  }

  private func explanation(of name: String) throws -> ClaimExplanation {
    let found = try corpus.claims(named: name) { throw ClaimNameFailure.unknown(name: name) }
    return ClaimExplanation(try #require(found.first), in: corpus)
  }
}
