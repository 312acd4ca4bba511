internal import Text

/// Named scores as a table of text.
public struct ScoreTable: Hashable, Sendable {
  private let names: [String]
  private let scores: [Score]

  public init(_ rows: [(name: String, score: Score)]) {
    names = rows.map(\.name)
    scores = rows.map(\.score)
  }

  /// Lines of percentages with two decimals, columns aligned by spaces.
  public var text: String {
    let width = max(10, names.map(\.unicodeScalars.count).max() ?? 0)
    var lines = [
      Self.left("Metric", width) + Self.right("Precision", 11) + Self.right("Recall", 11) + Self.right("F1", 11)
        + Self.right("Aligned", 11) + Self.right("Gold", 9) + Self.right("System", 9) + Self.right("Correct", 9)
    ]
    for (name, score) in zip(names, scores) {
      let shares = [score.precision, score.recall, score.f1].map { Self.right(Self.percentage($0), 11) }.joined()
      let aligned = Self.right(score.alignedAccuracy.map(Self.percentage) ?? "", 11)
      let counts = [score.gold, score.system, score.correct].map { Self.right(String($0), 9) }.joined()
      lines.append(Self.left(name, width) + shares + aligned + counts)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A share as a percentage with two decimals, rounded to nearest.
  static func percentage(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest.zeroPadded(to: 2))"
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
  }
}
