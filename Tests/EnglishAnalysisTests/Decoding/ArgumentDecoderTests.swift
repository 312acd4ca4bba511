import Testing

@testable import EnglishAnalysis

@Suite struct ArgumentDecoderTests {
  let labels = ["O", "B-ARG0", "I-ARG0", "B-ARGM-TMP", "I-ARGM-TMP"]
  /// Two(2, nummod) states(3, nsubj) signed(0, root) treaties(3, obj) yesterday(3, obl), seen from "signed".
  let tree = ArgumentTree(heads: [2, 3, 0, 3, 3], isPunctuation: [Bool](repeating: false, count: 5))

  @Test func aSpanThatCutsOffADependentLosesAgainstAWholeBranch() throws {
    var rows = rows(("B-ARG0", 5), ("I-ARG0", 1), ("O", 5), ("O", 5), ("B-ARGM-TMP", 5))
    (rows[0][0], rows[1][1]) = (4.5, 1.5)
    #expect(try arguments(rows) == ["0..<2 ARG0", "4..<5 ARGM-TMP"])
  }

  @Test func sureScoresWinOverTheTree() throws {
    #expect(try arguments(rows(("O", 9), ("B-ARG0", 9), ("O", 9), ("O", 9), ("O", 9))) == ["1..<2 ARG0"])
  }

  @Test func aCoreRoleOccursOnceWhereItIsSurest() throws {
    #expect(
      try arguments(rows(("O", 5), ("B-ARG0", 4), ("O", 5), ("B-ARG0", 5), ("B-ARGM-TMP", 5)))
        == ["3..<4 ARG0", "4..<5 ARGM-TMP"])
    #expect(
      try arguments(rows(("O", 5), ("O", 5), ("O", 5), ("B-ARGM-TMP", 5), ("B-ARGM-TMP", 5)))
        == ["3..<4 ARGM-TMP", "4..<5 ARGM-TMP"])
  }

  @Test func spansLoseWhatTheirTreeSays() {
    #expect(losses(from: 0) == [0, 0, 1.2, 1.2, 0])
    #expect(losses(from: 1) == [1.2, 2.4, 2.4, 1.2])
  }

  @Test func severalHeadsOutsideAreALoss() {
    // Seen from "Two" the words "treaties yesterday" hang on "signed" both.
    #expect(losses(from: 3, predicate: 0) == [0, 1.5])
  }

  @Test func labelsMustBelongTogether() {
    #expect(ArgumentDecoder(labels: ["O", "B-ARG0"]) == nil)
    #expect(ArgumentDecoder(labels: ["B-ARG0", "I-ARG0"]) == nil)
  }

  @Test(arguments: 1...100) func bestArgumentsAmongAll(seed: Int) throws {
    let labels = ["O", "B-ARGM-LOC", "I-ARGM-LOC", "B-ARGM-TMP", "I-ARGM-TMP"]
    var state = UInt64(seed)
    let rows = (0..<5).map { _ in
      labels.map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(state >> 40) / 4_000_000
      }
    }
    var best = (total: -Double.infinity, shown: [String]())
    for choice in everyChoice(of: 5, roles: 2) {
      var total = 0.0
      var covered = Set<Int>()
      for (range, role) in choice {
        for word in range { total += Double(rows[word][1 + 2 * role + (word == range.lowerBound ? 0 : 1)]) }
        total -= losses(from: range.lowerBound)[range.count - 1]
        covered.formUnion(range)
      }
      for word in rows.indices where !covered.contains(word) { total += Double(rows[word][0]) }
      if total > best.total { best = (total, choice.map { "\($0.range) \(["ARGM-LOC", "ARGM-TMP"][$0.role])" }) }
    }
    #expect(try arguments(rows, labels: labels) == best.shown)
  }

  private func everyChoice(of count: Int, from begin: Int = 0, roles: Int) -> [[(range: Range<Int>, role: Int)]] {
    guard begin < count else { return [[]] }
    var found = everyChoice(of: count, from: begin + 1, roles: roles)
    for end in (begin + 1)...count {
      let rest = everyChoice(of: count, from: end, roles: roles)
      for role in 0..<roles { found += rest.map { [(begin..<end, role)] + $0 } }
    }
    return found
  }

  private func losses(from begin: Int, predicate: Int = 2) -> [Double] {
    let tree = tree.seen(from: predicate)
    var span = ArgumentTree.GrowingSpan(begin: begin)
    return (begin..<5).map { span.loss(adding: $0, in: tree) }
  }

  private func rows(_ best: (String, Float)...) -> [[Float]] {
    best.map { label, score in labels.map { $0 == label ? score : 0 } }
  }

  private func arguments(_ rows: [[Float]], labels: [String]? = nil) throws -> [String] {
    let decoder = try #require(ArgumentDecoder(labels: labels ?? self.labels))
    return rows.flatMap { $0 }.withUnsafeBufferPointer { values in
      guard let base = values.baseAddress else { return [] }
      let scores = ArgumentDecoder.Scores(values: base, stride: rows[0].count, count: rows.count)
      return decoder.arguments(scores, tree: tree.seen(from: 2)).map { "\($0.range) \(decoder.roles[$0.role])" }
    }
  }
}
