import DocumentModel
import Entente
import KnowledgeBase
import Testing

@Suite("Scores of claims")
struct ClaimScoresTests {
  private let text = "Minsk tested the rocket. Riga left the pact."

  private func claim(
    _ subject: String, _ relation: String, _ object: ClaimArgument, _ range: Range<Int>, holder: String = "doc:a",
    rule: String? = nil
  ) -> Claim {
    Claim(
      id: "a-c\(range.lowerBound)\(relation)", label: relation, section: .body, subject: .entity(subject),
      relation: relation, object: object, holderChain: [holder], attribution: .author, polarity: .positive,
      modality: .asserted, tense: .nonfuture, sentence: "s", sentenceRange: range,
      evidence: Evidence(range: range, text: "words"), rule: rule)
  }

  private func corpus(_ claims: [Claim], labels: [String: String]) -> Corpus {
    let record = DocumentRecord(name: "a", file: "a.txt", length: text.unicodeScalars.count)
    let entities = labels.sorted { $0.key < $1.key }.map { Entity(id: $0.key, type: .state, label: $0.value) }
    return Corpus(documents: [AnnotatedDocument(document: record, claims: claims, entities: entities)])
  }

  private func scores(_ gold: Corpus, _ found: Corpus) throws -> ClaimScores {
    var scores = ClaimScores()
    scores.add(gold: gold, found: found, relations: try KnowledgeBase.builtIn().relations)
    return scores
  }

  @Test("entities are the same by what they are called, literals by half of their words")
  func arguments() throws {
    let gold = corpus(
      [claim("minsk", "tests", .literal("the new rocket"), 0..<24)], labels: ["minsk": "Belarus"])
    let found = corpus(
      [claim("state/belarus", "tests", .literal("rocket"), 3..<20, rule: "test/1")],
      labels: ["state/belarus": "The Belarus"])
    let scores = try scores(gold, found)
    #expect(scores.matched == 1 && scores.precision == 1 && scores.recall == 1)
    #expect(scores.holder == .init(right: 1, of: 1))
    #expect(scores.precisionTable == "rule\tright\tclaims\ntest/1\t1\t1\n")
  }

  @Test("another sentence, another relation and another argument are wrong")
  func mismatches() throws {
    let labels = ["minsk": "Minsk", "riga": "Riga"]
    let gold = corpus([claim("minsk", "tests", .literal("rocket"), 0..<24)], labels: labels)
    let found = corpus(
      [
        claim("minsk", "tests", .literal("rocket"), 25..<44, rule: "x/1"),
        claim("minsk", "deploys", .literal("rocket"), 0..<24, rule: "x/1"),
        claim("riga", "tests", .literal("rocket"), 0..<24, rule: "y/1+denied"),
      ], labels: labels)
    let scores = try scores(gold, found)
    #expect(scores.matched == 0 && scores.found == 3 && scores.expected == 1)
    #expect(scores.precisionTable == "rule\tright\tclaims\nx/1\t0\t2\ny/1\t0\t1\n")
  }

  @Test("a neighbour in the catalogue is related, not right; relations that hold both ways match turned round")
  func neighbours() throws {
    let labels = ["minsk": "Minsk", "riga": "Riga"]
    let gold = corpus(
      [
        claim("minsk", "accuses", .entity("riga"), 0..<24), claim("minsk", "agreesWith", .entity("riga"), 25..<44),
      ], labels: labels)
    let found = corpus(
      [
        claim("minsk", "blames", .entity("riga"), 0..<24), claim("riga", "agreesWith", .entity("minsk"), 25..<44),
      ], labels: labels)
    let scores = try scores(gold, found)
    #expect(scores.matched == 1)
    #expect(scores.related == 2)
  }
}
