import DocumentModel
import Entente
import KnowledgeBase
import Testing

@Suite("Further scores of claims")
struct FurtherClaimScoresTests {
  private static func claim(
    _ subject: String, _ relation: String, _ object: ClaimArgument, in range: Range<Int> = 0..<24
  ) -> Claim {
    Claim(
      id: "a-c\(subject)\(relation)", label: relation, section: .body, subject: .entity(subject), relation: relation,
      object: object, holderChain: ["doc:a"], attribution: .author, polarity: .positive, modality: .asserted,
      tense: .nonfuture, sentence: "s", sentenceRange: range, evidence: Evidence(range: range, text: "words"))
  }

  private static func corpus(_ claims: [Claim], labels: [String: String]) -> Corpus {
    let record = DocumentRecord(name: "a", file: "a.txt", length: 100)
    let entities = labels.sorted { $0.key < $1.key }.map { Entity(id: $0.key, type: .state, label: $0.value) }
    return Corpus(documents: [AnnotatedDocument(document: record, claims: claims, entities: entities)])
  }

  private static func scores(_ gold: [Claim], _ found: [Claim], labels: [String: String]) throws -> FurtherClaimScores {
    var scores = FurtherClaimScores(knowledge: try KnowledgeBase.builtIn())
    scores.add(gold: corpus(gold, labels: labels), found: corpus(found, labels: labels))
    return scores
  }

  @Test("links are right where both keys of the knowledge base are the same; what has none does not count")
  func links() throws {
    let scores = try Self.scores(
      [Self.claim("russia", "supports", .entity("iran")), Self.claim("riga-group", "supports", .entity("iran"))],
      [Self.claim("soviet-union", "supports", .entity("iran")), Self.claim("riga-group", "supports", .entity("iran"))],
      labels: ["russia": "Moscow", "soviet-union": "Moscow", "iran": "Iran", "riga-group": "Riga group"])
    #expect(scores.links == .init(right: 2, of: 3))
  }

  @Test("attribute, status, effect and capability stand for each other in the family")
  func family() throws {
    let scores = try Self.scores(
      [Self.claim("iran", "hasStatus", .literal("isolated"))],
      [Self.claim("iran", "hasAttribute", .literal("isolated"))],
      labels: ["iran": "Iran"])
    #expect((scores.family.matched, scores.family.expected, scores.family.found) == (1, 1, 1))
  }

  @Test("a denial counts by who denies and where, whatever is denied")
  func denials() throws {
    let scores = try Self.scores(
      [Self.claim("iran", "denies", .literal("the charge")), Self.claim("russia", "denies", .literal("that"))],
      [Self.claim("iran", "denies", .literal("hiding a plant")), Self.claim("iran", "denies", .literal("more"))],
      labels: ["iran": "Iran", "russia": "Russia"])
    #expect((scores.denials.matched, scores.denials.expected, scores.denials.found) == (1, 2, 2))
    #expect(scores.text.contains("denials    0.500 precision  0.500 recall  0.500 F1"))
  }
}
