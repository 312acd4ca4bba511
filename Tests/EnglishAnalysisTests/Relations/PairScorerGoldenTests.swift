import DocumentModel
import JSON
import TestSupport
import Testing

@testable import EnglishAnalysis

/// The reader of relations against the reference implementation of the recipe, which rounds and adds in another order.
@Suite("Relations of pairs, beside the reference implementation")
struct PairScorerGoldenTests {
  private static let tolerance: Float = 0.1

  @Test("the words' vectors are the same")
  func vectors() throws {
    let (golden, analyses) = try Self.read()
    try #require(golden.count > 10)
    for (sentence, analysis) in zip(golden, analyses) {
      let vectors = try #require(analysis.vectors)
      for (word, expected) in sentence.branch.enumerated() {
        let found = vectors.values[(word * vectors.width)...].prefix(expected.count)
        for (value, wanted) in zip(found, expected) {
          #expect(abs(value - wanted) < Self.tolerance, "\(sentence.words[word]) in \(sentence.words)")
        }
      }
    }
  }

  @Test("relations and stances of every pair are the same")
  func probabilities() throws {
    let model = try EnglishModel.embedded()
    let reader = try #require(model.relationReader)
    let lease = WorkspacePool().lease()
    let (golden, analyses) = try Self.read()
    var likely = 0
    for (sentence, analysis) in zip(golden, analyses) where !sentence.pairs.isEmpty {
      let scores = reader.scorer.scores(
        of: sentence.pairs, nodes: try sentence.nodes.map { try $0.node(of: reader) },
        in: PairScorer.Sentence(
          vectors: try #require(analysis.vectors), heads: sentence.treeHeads,
          relations: reader.scorer.rows(ofRelations: sentence.treeRelations)),
        workspace: lease.workspace)
      for (row, pair) in sentence.pairs.enumerated() {
        let name = "\(sentence.words[sentence.nodes[pair.0].head]), \(sentence.words[sentence.nodes[pair.1].head])"
        for (relation, expected) in sentence.relations[row].enumerated() {
          let found = Probability.of(scores.score(row, relation: relation))
          #expect(abs(found - expected) < Self.tolerance, "\(reader.scorer.relations[relation])(\(name))")
          if expected > 0.5 { likely += 1 }
        }
        let modalities = Modality.allCases.count
        let shares = (0..<modalities).map { scores.score(row, stance: $0) }.withUnsafeBufferPointer(Probability.shares)
        for (stance, expected) in sentence.stances[row].enumerated() {
          let found = stance < modalities ? shares[stance] : Probability.of(scores.score(row, stance: stance))
          #expect(abs(found - expected) < Self.tolerance, "\(reader.scorer.stances[stance]) of \(name)")
        }
      }
    }
    #expect(likely > 10, "pairs of which the reference says nothing would prove nothing")
  }

  private static func read() throws -> ([GoldenPairs], [SentenceAnalysis]) {
    let golden = try GoldenPairs.all()
    let analyzer = EnglishAnalyzer(model: try EnglishModel.embedded(), parts: [.relations])
    return (golden, analyzer.analyses(of: golden.map { SentenceWords($0.words) }))
  }
}

/// A sentence of the readers' golden file (`Training/claims/reference.py`).
private struct GoldenPairs {
  struct Node {
    var words: Range<Int>
    var head: Int
    var type: String
    var level: String

    func node(of reader: RelationReader) throws -> RelationNode {
      RelationNode(
        words: words, head: head, type: try #require(reader.types[type]), level: try #require(reader.levels[level]),
        isSubject: true)
    }
  }

  var words: [String]
  /// The first numbers of each word's vector.
  var branch: [[Float]]
  var treeHeads: [Int]
  var treeRelations: [String]
  var nodes: [Node]
  var pairs: [(Int, Int)]
  var relations: [[Float]]
  var stances: [[Float]]

  static func all() throws -> [GoldenPairs] {
    let bytes = SharedMaterial.bytes(atPath: SharedMaterial.checkout + "/Training/claims/golden.json") ?? []
    return try JSONReader.value(in: bytes, source: "golden.json").elements.map { row in
      GoldenPairs(
        words: row["words"].elements.map(\.text), branch: numbers(row["branch"]),
        treeHeads: row["treeHeads"].elements.map(\.whole), treeRelations: row["treeRelations"].elements.map(\.text),
        nodes: row["nodes"].elements.map {
          Node(
            words: $0["first"].whole..<$0["end"].whole, head: $0["head"].whole, type: $0["type"].text,
            level: $0["level"].text)
        },
        pairs: row["pairs"].elements.map { ($0.elements[0].whole, $0.elements[1].whole) },
        relations: numbers(row["relations"]), stances: numbers(row["stances"]))
    }
  }

  private static func numbers(_ rows: JSONValue) -> [[Float]] {
    rows.elements.map { $0.elements.map { Float($0.number) } }
  }
}
