import DocumentModel
import Entente
import GraphAssembly
import Testing

@Suite("Parts of a corpus")
struct CorpusPartTests {
  private static func claim(
    _ id: String, _ subject: String, _ object: ClaimArgument, modality: Modality = .asserted, holder: String = "doc:a",
    time: String? = nil, content: [String] = []
  ) -> Claim {
    Claim(
      id: id, label: "", section: .body, subject: .entity(subject), relation: "agreesWith", object: object,
      holderChain: holder.hasPrefix("doc:") ? [holder] : [holder, "doc:a"], attribution: .author, modality: modality,
      eventTime: time.map { ClaimTime(value: $0, text: $0) }, sentence: "s1", sentenceRange: 0..<50,
      evidence: Evidence(range: 0..<5, text: "words"), content: content, rule: "test/1")
  }

  private let corpus = Corpus(documents: [
    AnnotatedDocument(
      document: DocumentRecord(name: "a", file: "a.txt", length: 60),
      claims: [
        claim("c1", "nato", .entity("russia"), time: "2018-10"),
        claim("c2", "russia", .entity("china"), modality: .alleged, holder: "nato", time: "2019/2020"),
        claim("c3", "china", .entity("india")), claim("c4", "india", .literal("large")),
        claim("c5", "nato", .claim("c2"), content: ["c3"]),
      ]),
    AnnotatedDocument(
      document: DocumentRecord(name: "b", file: "b.txt", length: 60),
      claims: [claim("c1", "japan", .entity("korea"), holder: "doc:b")]),
  ])

  private func claims(_ filter: ClaimFilter, around: Set<String> = [], radius: Int = 1) -> [[String]] {
    let part = CorpusPart(of: corpus, filter, around: around, radius: radius)
    return corpus.documents.map { part.part(of: $0).claims?.sorted() ?? [] }
  }

  @Test("the neighbourhood of an entity holds the claims between what lies within reach")
  func neighbourhood() {
    #expect(claims(ClaimFilter(), around: ["nato"]) == [["c1", "c5"], []])
    #expect(claims(ClaimFilter(), around: ["nato"], radius: 0) == [["c5"], []])
    #expect(claims(ClaimFilter(), around: ["nato"], radius: 2) == [["c1", "c2", "c5"], []])
    #expect(claims(ClaimFilter(), around: ["nato"], radius: 3) == [["c1", "c2", "c3", "c4", "c5"], []])
    #expect(claims(ClaimFilter(), around: ["nato", "korea"]) == [["c1", "c5"], ["c1"]])
  }

  @Test("ways lead only over claims that are wanted")
  func ways() {
    var filter = ClaimFilter()
    filter.modalities = [.alleged]
    #expect(claims(filter, around: ["nato"], radius: 5) == [[], []])
    #expect(claims(filter, around: ["china"]) == [["c2"], []])
  }

  @Test("a document that is not asked for gives nothing, not even itself")
  func documents() {
    var filter = ClaimFilter()
    filter.documents = ["b"]
    let part = CorpusPart(of: corpus, filter)
    #expect(part.part(of: corpus.documents[0]) == .empty)
    #expect(part.part(of: corpus.documents[1]).claims == ["c1"])
  }

  @Test("a view holds the claims that leave a direct triple under it")
  func view() {
    var filter = ClaimFilter()
    filter.policy = .asserted
    #expect(claims(filter)[0] == ["c1", "c3", "c4", "c5"])
    filter.policy = .allPositive
    #expect(claims(filter)[0] == ["c1", "c2", "c3", "c4", "c5"])
    filter.policy = ViewPolicy.none
    #expect(claims(filter) == [[], []])
  }

  @Test(
    "an event is taken if it may have lasted into the days asked for",
    arguments: [
      ("2018-10-31", nil, ["c1", "c2"]), ("2018-11", nil, ["c2"]), ("2020-12-31", nil, ["c2"]), ("2021", nil, []),
      (nil, "2018-10-01", ["c1"]), (nil, "2018-09", []), ("2018", "2018", ["c1"]), (nil, "2019", ["c1", "c2"]),
    ] as [(String?, String?, [String])])
  func times(since: String?, until: String?, expected: [String]) {
    var filter = ClaimFilter()
    (filter.since, filter.until) = (since, until)
    #expect(claims(filter)[0] == expected)
  }

  @Test("what claims speak of comes along, so that a graph of them is complete")
  func closure() {
    let part = DocumentPart(claims: ["c5"]).closed(over: corpus.documents[0])
    #expect(part.claims == ["c2", "c3", "c5"])
  }
}
