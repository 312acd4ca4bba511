import CKernels
import DocumentModel
import Testing

@testable import EnglishAnalysis

/// The program against the reference implementation of the recipe, sentence by sentence.
@Suite struct GoldenTests {
  let golden: [GoldenAnalysis]
  let model: EnglishModel

  init() throws {
    golden = try GoldenAnalysis.all()
    model = try EnglishModel.embedded()
    try #require(golden.count > 10)
  }

  @Test func piecesAndShapes() {
    for sentence in golden {
      let batch = batch(of: sentence)
      #expect(batch.pieces.map(Int.init) == sentence.pieces, "\(sentence.words)")
      #expect(batch.shapes.map(Int.init) == sentence.shapes, "\(sentence.words)")
    }
  }

  /// Single numbers move by up to a tenth or two when a rounding to 8 bits flips; a wrong formula moves all of them.
  @Test func vectors() {
    let workspace = Workspace()
    var count = 0
    var total = 0.0
    for sentence in golden {
      model.encoder.encode(batch(of: sentence), workspace: workspace)
      for (word, expected) in sentence.vectors.enumerated() {
        let vector = workspace.vectors.pointer + (word + 1) * model.configuration.width
        for (index, value) in expected.enumerated() { total += abs(Double(vector[index]) - value) }
        count += expected.count
      }
    }
    #expect(total / Double(count) < 0.03)
  }

  /// Decisions between nearly equal scores may differ: both sides round float sums, and one flipped rounding to 8 bits moves
  /// scores by some hundredths. One in two hundred is far less than a real difference would make.
  @Test func decisions() {
    let analyses = EnglishAnalyzer(model: model).analyses(of: golden.map { SentenceWords($0.words) })
    var count = 0
    var differences: [String] = []
    func compare<Value: Equatable>(_ found: [Value], _ expected: [Value], _ what: String) {
      count += expected.count
      if found.count != expected.count { differences.append("\(what): \(found) instead of \(expected)") }
      for (index, pair) in zip(found, expected).enumerated() where pair.0 != pair.1 {
        differences.append("\(what), \(index): \(pair.0) instead of \(pair.1)")
      }
    }
    for (sentence, analysis) in zip(golden, analyses) {
      let text = sentence.words.joined(separator: " ")
      let count = sentence.words.count
      compare(analysis.tags.map(\.rawValue), sentence.tags, "tag: \(text)")
      compare(analysis.pennTags, sentence.pennTags, "Penn tag: \(text)")
      compare(analysis.lemmas, sentence.lemmas, "lemma: \(text)")
      compare(analysis.heads.map { $0 + 1 }, sentence.heads, "head: \(text)")
      compare(analysis.relations, sentence.relations, "relation: \(text)")
      compare(labels(analysis.entities, count: count), sentence.names, "name: \(text)")
      compare(labels(analysis.mentions, count: count), sentence.mentions, "mention: \(text)")
      compare(analysis.roles.map(\.roleset), sentence.rolesets, "roleset: \(text)")
      for found in analysis.roles {
        guard let expected = sentence.roles.first(where: { $0.predicate == found.predicate }) else { continue }
        let arguments = found.arguments.map { EntitySpan(tokens: $0.tokens, label: $0.role) }
        compare(labels(arguments, count: count), expected.labels, "role: \(text): \(found.roleset)")
      }
    }
    #expect(differences.count * 200 <= count, "\(differences.joined(separator: "\n"))")
  }

  private func batch(of sentence: GoldenAnalysis) -> PieceBatch {
    var batch = PieceBatch(model.configuration)
    var cache = WordPieceCache()
    batch.beginSentence()
    for word in sentence.words {
      Array(word.utf8).withUnsafeBytes { cache.append($0, splitter: model.splitter, to: &batch) }
    }
    batch.endSentence()
    return batch
  }
}
