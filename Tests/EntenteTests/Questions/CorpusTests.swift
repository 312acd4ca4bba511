import DocumentModel
import KnowledgeBase
import Testing

@testable import Entente

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

  @Test("a breach and a compliance that are both affirmed are one dispute, over the relation that is listed first")
  func contestedOnce() throws {
    let relations = try KnowledgeBase.builtIn().relations
    let claims = [
      SampleCorpus.claim("a-c001", "russia", "compliesWith", "inf-treaty", holder: "russia"),
      SampleCorpus.claim("a-c002", "russia", "violates", "inf-treaty", holder: "nato", modality: .alleged),
      SampleCorpus.claim("a-c003", "russia", "violates", "inf-treaty", holder: "russia", .negative, modality: .denied),
    ]
    for claims in [claims, claims.reversed()] {
      let disputes = SampleCorpus.corpus(claims).contested(relations)
      #expect(disputes.map(\.relation) == ["violates"])
      #expect(disputes.first?.stances.map(\.affirms).count { $0 } == 1)
      #expect(disputes.first?.stances.count == 3)
    }
    #expect(SampleCorpus.corpus([claims[0], claims[2]]).contested(relations).isEmpty)
  }

  @Test("a ministry is the voice of its state: it is marked so, and both count as one where disputes are weighed")
  func voices() throws {
    let knowledge = try KnowledgeBase.builtIn()
    let claims = [
      SampleCorpus.claim("a-c001", "russia", "violates", "inf-treaty", holder: "nato", modality: .alleged),
      SampleCorpus.claim("a-c002", "russia", "violates", "inf-treaty", holder: "united-states", modality: .alleged),
      SampleCorpus.claim("a-c003", "russia", "violates", "inf-treaty", holder: "russia", .negative, modality: .denied),
      SampleCorpus.claim(
        "a-c004", "russia", "violates", "inf-treaty", holder: "russian-foreign-ministry", .negative, modality: .denied),
    ]
    let corpus = SampleCorpus.corpus(claims)
    let dispute = try #require(corpus.contested(knowledge.relations, voicesBy: knowledge).first)
    #expect(dispute.stances.map(\.voice?.label) == [nil, nil, nil, "Russia"])
    #expect(dispute.weight.sides == 1)
    #expect(try #require(corpus.contested(knowledge.relations).first).weight.sides == 2)
    #expect(knowledge.stateRepresented(by: "us-department-of-defense")?.id == "united-states")
    for id in ["38-north", "nato", "russia", "nobody"] { #expect(knowledge.stateRepresented(by: id) == nil, "\(id)") }
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
