import Testing

@testable import EnglishAnalysis

@Suite struct SpanDecoderTests {
  let labels = ["O", "B-person", "I-person", "B-state", "I-state"]

  @Test func legalSequencesAreTakenAsTheyAre() throws {
    #expect(
      try spans(["B-person", "I-person", "O", "B-state", "B-state"]) == ["0..<2 person", "3..<4 state", "4..<5 state"])
  }

  @Test func insideNeverFollowsAnotherCategory() throws {
    // Alone, the second word would be I-state; after person only B-state, I-person or O are legal.
    let rows: [[Float]] = [[0, 9, 0, 0, 0], [0, 0, 1, 3, 4]]
    #expect(try spans(scores: rows) == ["0..<1 person", "1..<2 state"])
  }

  @Test func insideNeverStartsASentence() throws {
    #expect(try spans(scores: [[1, 2, 9, 0, 0], [0, 0, 9, 0, 0]]) == ["0..<2 person"])
  }

  @Test func labelsMustBelongTogether() {
    #expect(SpanDecoder(labels: ["O", "I-person"]) == nil)
    #expect(SpanDecoder(labels: ["B-person", "I-person"]) == nil)
  }

  @Test(arguments: 1...200) func bestLegalSequenceAmongAll(seed: Int) throws {
    var state = UInt64(seed)
    let rows = (0..<4).map { _ in
      labels.map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(state >> 40) / 65536
      }
    }
    var sequences: [[Int]] = [[]]
    for _ in 0..<4 { sequences = sequences.flatMap { list in labels.indices.map { list + [$0] } } }
    let best = sequences.filter(isLegal).max { total($0, rows) < total($1, rows) } ?? []
    #expect(try spans(scores: rows) == spans(best.map { labels[$0] }))
  }

  private func spans(_ sequence: [String]) throws -> [String] {
    try spans(scores: sequence.map { label in labels.map { $0 == label ? 1 : 0 } })
  }

  private func spans(scores: [[Float]]) throws -> [String] {
    let decoder = try #require(SpanDecoder(labels: labels))
    return decoder.spans(scores: scores.flatMap { $0 }, stride: labels.count, count: scores.count)
      .map { "\($0.range) \(decoder.categories[$0.category])" }
  }

  private func isLegal(_ sequence: [Int]) -> Bool {
    zip([0] + sequence, sequence).allSatisfy { previous, label in
      label == 0 || label % 2 == 1 || previous == label || previous == label - 1
    }
  }

  private func total(_ sequence: [Int], _ rows: [[Float]]) -> Double {
    sequence.enumerated().map { Double(rows[$0.offset][$0.element]) }.reduce(0, +)
  }
}
