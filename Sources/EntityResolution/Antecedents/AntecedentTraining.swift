import LogLinearModels

/// Learns the weights of features from choices whose right answer is known.
///
/// The likelihood of the right answers is raised over all choices (`WeightFitting`). Descriptions may also mean something new, which scores 0.
public struct AntecedentTraining: Sendable {
  /// A choice with the options that are right; none where the mention means something new.
  public struct Lesson: Sendable {
    let choice: AntecedentChoice
    let right: Set<Int>

    public init(_ choice: AntecedentChoice, right: Set<Int>) {
      self.choice = choice
      self.right = right
    }

    fileprivate var allowsNone: Bool { choice.kind == .description }
  }

  private var lessons: [AntecedentKind: [Lesson]]

  /// - Parameter lessons: pronouns without a right option teach nothing and are left out.
  public init(_ lessons: [Lesson]) {
    self.lessons = Dictionary(
      grouping: lessons.filter { $0.allowsNone || !$0.right.isEmpty }, by: \.choice.kind)
  }

  /// The weights of all kinds as a table, `entities/antecedents.tsv`.
  public var table: String {
    let columns = AntecedentKind.allCases.map { Self.weights(lessons[$0] ?? []) }
    let rows = AntecedentFeature.allCases.map { feature in
      ([feature.name] + columns.map { Self.rounded($0[feature.rawValue]) }).joined(separator: "\t")
    }
    return (["feature\t" + AntecedentKind.allCases.map(\.rawValue).joined(separator: "\t")] + rows)
      .map { $0 + "\n" }.joined()
  }

  /// How many choices come out right that were not learned from, of how many, and by the rules alone: a fifth after the other
  /// is left out.
  public func heldOut(_ kind: AntecedentKind) -> (right: Int, ruled: Int, count: Int) {
    let all = lessons[kind] ?? []
    var (right, ruled) = (0, 0)
    for fold in 0..<5 {
      let weights = Self.weights(all.enumerated().filter { $0.offset * 5 / max(1, all.count) != fold }.map(\.element))
      for (place, lesson) in all.enumerated() where place * 5 / max(1, all.count) == fold {
        if Self.isRight(Self.best(lesson, weights), lesson) { right += 1 }
        let rule = lesson.choice.options.firstIndex { $0.evidence.contains { $0.feature == .ruled } }
        if Self.isRight(rule, lesson) { ruled += 1 }
      }
    }
    return (right, ruled, all.count)
  }

  private static func isRight(_ option: Int?, _ lesson: Lesson) -> Bool {
    option.map(lesson.right.contains) ?? lesson.right.isEmpty
  }

  /// The option with the highest score; nil where none is above something new.
  private static func best(_ lesson: Lesson, _ weights: [Double]) -> Int? {
    let scores = lesson.choice.options.map { score($0, weights) }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return nil }
    return lesson.allowsNone && scores[best] <= 0 ? nil : best
  }

  private static func score(_ option: AntecedentChoice.Option, _ weights: [Double]) -> Double {
    option.evidence.reduce(0) { $0 + weights[$1.feature.rawValue] * Double($1.value) }
  }

  private static func weights(_ lessons: [Lesson]) -> [Double] {
    WeightFitting().weights(count: AntecedentFeature.allCases.count) { weights, gradient in
      for lesson in lessons { addGradient(of: lesson, weights, to: &gradient, share: 1 / Double(lessons.count)) }
    }
  }

  /// Adds what the log loss of a lesson's right answers changes with each weight.
  private static func addGradient(
    of lesson: Lesson, _ weights: [Double], to gradient: inout [Double], share: Double
  ) {
    let scores = lesson.choice.options.map { score($0, weights) } + (lesson.allowsNone ? [0] : [])
    let odds = WeightFitting.shares(of: scores)
    let isRight = { (option: Int) in
      option < lesson.choice.options.count ? lesson.right.contains(option) : lesson.right.isEmpty
    }
    let rightSum = odds.indices.filter(isRight).reduce(0) { $0 + odds[$1] }
    guard rightSum > 0 else { return }
    for (option, values) in lesson.choice.options.enumerated() {
      let change = odds[option] - (isRight(option) ? odds[option] / rightSum : 0)
      for (feature, value) in values.evidence { gradient[feature.rawValue] += share * change * Double(value) }
    }
  }

  /// With three digits behind the point.
  private static func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000 + 1000).dropFirst()
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000).\(digits)"
  }
}
