/// Scores of labelled spans by exact span and label: conlleval for entities, CoNLL 2005 for semantic roles.
public struct SpanScores: Hashable, Sendable {
  /// Over all labels (micro average).
  public private(set) var overall = Score()
  private var labels: [String] = []
  private var scores: [Score] = []

  /// Compares spans sentence by sentence.
  ///
  /// - Parameters:
  ///   - gold: the spans of each sentence.
  ///   - system: the same number of sentences; sentences beyond the shorter list count as empty.
  public init(gold: [[LabeledSpan]], system: [[LabeledSpan]]) {
    var counts: [String: Score] = [:]
    for index in 0..<max(gold.count, system.count) {
      let expected = index < gold.count ? Set(gold[index]) : []
      let found = index < system.count ? Set(system[index]) : []
      for span in expected { counts[span.label, default: Score()].gold += 1 }
      for span in found {
        counts[span.label, default: Score()].system += 1
        if expected.contains(span) { counts[span.label, default: Score()].correct += 1 }
      }
    }
    for (label, score) in counts.sorted(by: { $0.key < $1.key }) {
      labels.append(label)
      scores.append(score)
    }
    for score in scores {
      overall.gold += score.gold
      overall.system += score.system
      overall.correct += score.correct
    }
  }

  /// By label, in the order of the labels' text.
  public var byLabel: [(label: String, score: Score)] { labels.indices.map { (labels[$0], scores[$0]) } }

  /// The labels and then all of them together.
  public var table: ScoreTable {
    ScoreTable(byLabel.map { ($0.label, $0.score) } + [("all", overall)])
  }
}
