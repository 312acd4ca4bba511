import DocumentModel
import Entente
import Testing

@Suite("Questions to a corpus")
struct CorpusTests {
  private let corpus = Corpus(documents: [
    AnnotatedDocument(
      document: DocumentRecord(name: "a", file: "a.txt", length: 60),
      claims: [
        Self.claim("a-c001", "russia", "violates", "inf-treaty", holder: "nato", .positive, .alleged, "2018-10"),
        Self.claim("a-c002", "russia", "violates", "inf-treaty", holder: "russia", .negative, .denied, nil),
      ],
      entities: [
        Entity(id: "nato", type: .organization, label: "North Atlantic Treaty Organization", aliases: ["NATO"]),
        Entity(id: "russia", type: .state, label: "Russia", metonyms: ["Moscow"]),
        Entity(id: "inf-treaty", type: .treaty, label: "INF Treaty"),
        Entity(id: "inf-talks", type: .meeting, label: "INF talks"),
      ])
  ])

  private static func claim(
    _ id: String, _ subject: String, _ relation: String, _ object: String, holder: String, _ polarity: Polarity,
    _ modality: Modality, _ time: String?
  ) -> Claim {
    Claim(
      id: id, label: relation, section: .body, subject: .entity(subject), relation: relation, object: .entity(object),
      holderChain: [holder, "doc:a"], attribution: .indirect, polarity: polarity, modality: modality,
      eventTime: time.map { ClaimTime(value: $0, text: $0) }, sentence: "a-s01", sentenceRange: 0..<60,
      evidence: Evidence(range: 0..<4, text: "NATO"), rule: "violate/1")
  }

  @Test(
    "a name means its entity by identifier, label, alias, metonym or beginning",
    arguments: [
      ("nato", ["nato"]), ("NATO", ["nato"]), ("Moscow", ["russia"]), ("the INF Treaty", ["inf-treaty"]),
      ("inf", ["inf-talks", "inf-treaty"]), ("Narnia", []),
    ])
  func names(name: String, identifiers: [String]) {
    #expect(corpus.entities(named: name).map(\.id) == identifiers)
  }

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
    let text = try #require(ClaimExplanation(of: "a-c002", in: corpus)).text
    #expect(text.hasPrefix("Russia not violates INF Treaty\n"))
    #expect(text.contains("violate/1"))
    #expect(text.contains("denied, negative"))
    #expect(text.contains("Russia > author of a"))
    #expect(ClaimExplanation(of: "b-c001", in: corpus) == nil)
  }

  @Test("the context of a claim is its sentence with the evidence marked")
  func context() throws {
    let explanation = try #require(ClaimExplanation(of: "a-c001", in: corpus))
    let sentence = "NATO says that Russia violates the treaty, and Moscow says no"
    #expect(
      explanation.context(in: Array(sentence.utf8)) == "«NATO» says that Russia violates the treaty, and Moscow says n")
    #expect(explanation.context(in: Array("Another text".utf8)) == "«NATO»")
  }
}
