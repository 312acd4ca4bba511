import Testing

/// The whole analysis takes time in proportion to the text, whatever the text is.
///
/// Measured with the program as it is released (`make build`): without optimization it takes twenty times as long.
@Suite("Degenerate texts")
struct DegenerateTextTests {
  /// Twice the text may take so many times the time: two, and what other work on the machine adds.
  private static let mostGrowth = 2.7
  /// Shorter times say nothing about growth.
  private static let leastSeconds = 0.15
  private static let bytes = 3000
  /// What a kilobyte may cost at most; ordinary text takes 0.03 s on the same machine.
  private static let mostSecondsForKilobyte = 2.0

  @Test("are read in time that grows as they do: 1, 2 and 4 times", arguments: DegenerateTexts.pieces)
  func growth(name: String, piece: String) throws {
    guard ReleasedProgram.isThere(for: "growth") else { return }
    let start = try seconds(Array("Russia.".utf8))
    // Where an analysis is quadratic, the growth is four at every doubling; noise does not last over three tries.
    var growths: [Double] = []
    for _ in 0..<3 {
      let spent = try [1, 2, 4].map { times in
        let unit = Array(piece.utf8)
        return try seconds(Array(Array(repeating: unit, count: Self.bytes * times / unit.count).joined())) - start
      }
      #expect(spent[0] * 1000 / Double(Self.bytes) < Self.mostSecondsForKilobyte)
      let pairs = zip(spent, spent.dropFirst()).filter { $0.0 >= Self.leastSeconds }
      growths.append(pairs.map { $0.1 / $0.0 }.max() ?? 0)
      if (growths.last ?? 0) <= Self.mostGrowth { return }
    }
    Issue.record("\(name): twice the text takes \(growths) times the time")
  }

  private func seconds(_ text: [UInt8]) throws -> Double {
    try ReleasedProgram.measure("annotate --threads 1", "text.txt", text).seconds
  }
}
