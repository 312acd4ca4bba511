import Testing

@testable import EnglishAnalysis

@Suite struct DependencyTreeDecoderTests {
  @Test func bestHeadsThatMakeATreeAreTaken() {
    // Rows: words; columns: root, word 1, word 2.
    #expect(heads([[1, 9, 5], [9, 1, 9]]) == [2, 0])
  }

  @Test func aCycleIsBrokenWhereItCostsLeast() {
    // 1 and 2 prefer each other; the root is better for 2.
    #expect(heads([[1, 0, 9], [6, 9, 0]]) == [2, 0])
  }

  @Test func onlyOneWordStandsUnderTheRoot() {
    #expect(heads([[9, 0, 1], [8, 3, 0]]) == [0, 1])
  }

  @Test func noWordsHaveNoHeads() { #expect(heads([]) == []) }

  @Test(arguments: 1...400) func bestTreeAmongAll(seed: Int) {
    let count = 2 + seed % 4
    var state = UInt64(seed)
    let scores = (0..<count).map { _ in
      (0...count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Float(state >> 40) / 65536
      }
    }
    let found = heads(scores)
    #expect(isTree(found))
    let best = allHeads(count).filter(isTree).map { total($0, scores) }.max() ?? 0
    #expect(abs(total(found, scores) - best) < 1e-3, "\(found)")
  }

  private func heads(_ scores: [[Float]]) -> [Int] {
    DependencyTreeDecoder.heads(scores: scores.flatMap { $0 }, count: scores.count)
  }

  private func total(_ heads: [Int], _ scores: [[Float]]) -> Double {
    heads.enumerated().map { Double(scores[$0.offset][$0.element]) }.reduce(0, +)
  }

  /// One word under the root, and every word's chain of heads ends there.
  private func isTree(_ heads: [Int]) -> Bool {
    guard heads.count(where: { $0 == 0 }) == 1 else { return false }
    return heads.indices.allSatisfy { word in
      var node = word + 1
      var steps = 0
      while node != 0, steps <= heads.count {
        node = heads[node - 1]
        steps += 1
      }
      return node == 0
    }
  }

  private func allHeads(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { lists, _ in lists.flatMap { list in (0...count).map { list + [$0] } } }
  }
}
