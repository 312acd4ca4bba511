/// Counts of what was to be found, what was found, and what of that was right.
public struct Score: Hashable, Sendable {
  public var gold: Int
  public var system: Int
  public var correct: Int
  /// Words that both sides have, for the accuracy on them; nil where nothing is aligned.
  public var aligned: Int?

  public init(gold: Int = 0, system: Int = 0, correct: Int = 0, aligned: Int? = nil) {
    self.gold = gold
    self.system = system
    self.correct = correct
    self.aligned = aligned
  }

  /// 0 to 1; 0 where nothing was found.
  public var precision: Double { system == 0 ? 0 : Double(correct) / Double(system) }
  /// 0 to 1; 0 where nothing was to be found.
  public var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
  /// Harmonic mean of precision and recall, 0 to 1.
  public var f1: Double { gold + system == 0 ? 0 : 2 * Double(correct) / Double(gold + system) }
  /// Share of the aligned words that are right, 0 to 1.
  public var alignedAccuracy: Double? { aligned.map { $0 == 0 ? 0 : Double(correct) / Double($0) } }
}
