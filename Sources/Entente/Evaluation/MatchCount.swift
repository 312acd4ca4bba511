/// Counts of what was expected and found, and of how much of it agrees.
public protocol MatchCounting {
  var matched: Int { get }
  var expected: Int { get }
  var found: Int { get }
}

extension MatchCounting {
  /// Matched of found, 0 to 1.
  public var precision: Double { found == 0 ? 0 : Double(matched) / Double(found) }
  /// Matched of expected, 0 to 1.
  public var recall: Double { expected == 0 ? 0 : Double(matched) / Double(expected) }
  /// The harmonic mean of precision and recall, 0 to 1.
  public var f1: Double { matched == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// For people: `0.736 precision  0.423 recall  0.537 F1`.
  var words: String {
    "\(ClaimScores.share(precision)) precision  \(ClaimScores.share(recall)) recall  \(ClaimScores.share(f1)) F1"
  }
}

/// Claims of one kind.
public struct MatchCount: MatchCounting, Hashable, Sendable {
  public var matched = 0
  public var expected = 0
  public var found = 0
}
