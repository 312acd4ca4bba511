/// A gold or predicted expression: where it stands and which values count as right.
struct ScoredTime {
  var range: Range<Int>
  var surface: String
  /// Empty where the value is unknown.
  var values: Set<String>
}

/// Counts of matches between gold and predicted expressions, as the evaluation script counts them: one-to-one by
/// the largest share of overlap.
struct TimeScore {
  var gold = 0
  var predicted = 0
  var overlapping = 0
  var withValue = 0
  /// Readable lines: what was missed, invented or valued differently.
  var errors: [String] = []

  /// Harmonic mean of precision and recall of expressions that overlap.
  var relaxedF1: Double { Self.f1(overlapping, gold: gold, predicted: predicted) }
  /// The same, counting only those with an equal value.
  var valueF1: Double { Self.f1(withValue, gold: gold, predicted: predicted) }

  mutating func add(_ document: String, gold: [ScoredTime], predicted: [ScoredTime]) {
    self.gold += gold.count
    self.predicted += predicted.count
    var pairs: [(share: Double, gold: Int, predicted: Int)] = []
    for (row, left) in gold.enumerated() {
      for (column, right) in predicted.enumerated() where left.range.overlaps(right.range) {
        let common = left.range.clamped(to: right.range).count
        let union =
          max(left.range.upperBound, right.range.upperBound) - min(left.range.lowerBound, right.range.lowerBound)
        pairs.append((Double(common) / Double(union), row, column))
      }
    }
    pairs.sort { ($1.share, $0.gold, $0.predicted) < ($0.share, $1.gold, $1.predicted) }
    var goldSeen: Set<Int> = []
    var predictedSeen: Set<Int> = []
    for pair in pairs where !goldSeen.contains(pair.gold) && !predictedSeen.contains(pair.predicted) {
      goldSeen.insert(pair.gold)
      predictedSeen.insert(pair.predicted)
      overlapping += 1
      let left = gold[pair.gold]
      let right = predicted[pair.predicted]
      if left.values.isDisjoint(with: right.values) {
        errors.append(
          "\(document) VALUE «\(left.surface)» \(left.values.sorted()) «\(right.surface)» \(right.values.sorted())")
      } else {
        withValue += 1
      }
    }
    for (row, left) in gold.enumerated() where !goldSeen.contains(row) {
      errors.append("\(document) MISSED «\(left.surface)» \(left.values.sorted())")
    }
    for (column, right) in predicted.enumerated() where !predictedSeen.contains(column) {
      errors.append("\(document) INVENTED «\(right.surface)» \(right.values.sorted())")
    }
  }

  private static func f1(_ right: Int, gold: Int, predicted: Int) -> Double {
    gold + predicted == 0 ? 0 : 2 * Double(right) / Double(gold + predicted)
  }
}
