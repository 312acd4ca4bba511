/// Decodes a layer of BIO labels: the best sequence in which every `I-x` continues a span of `x` (`Training/FORMAT.md`, section 9).
struct SpanDecoder: Sendable {
  /// What a label does; `x` is a position in `categories`.
  private enum Step: Hashable {
    case outside
    case begin(Int)
    case inside(Int)
  }

  /// The labels without `B-` and `I-`.
  let categories: [String]
  private let steps: [Step]
  /// For every label the label `B-x` of an `I-x`, -1 for other labels.
  private let begins: [Int]

  /// Nil where some `I-x` has no `B-x`, or the first label is not `O`.
  init?(labels: [String]) {
    guard labels.first == "O" else { return nil }
    var categories: [String] = []
    var steps: [Step] = []
    var begins: [Int] = []
    for label in labels {
      let isInside = label.hasPrefix("I-")
      let begin = isInside ? labels.firstIndex(of: "B-" + label.dropFirst(2)) : nil
      if isInside && begin == nil { return nil }
      begins.append(begin ?? -1)
      guard isInside || label.hasPrefix("B-") else {
        steps.append(.outside)
        continue
      }
      let category = String(label.dropFirst(2))
      let index = categories.firstIndex(of: category) ?? categories.count
      if index == categories.count { categories.append(category) }
      steps.append(isInside ? .inside(index) : .begin(index))
    }
    self.categories = categories
    self.steps = steps
    self.begins = begins
  }

  var labelCount: Int { steps.count }

  /// The spans of the best sequence: half-open ranges of positions with their category.
  ///
  /// - Parameter scores: `count` rows of `labelCount` scores, `stride` apart.
  func spans(
    scores: UnsafePointer<Float>, stride: Int, count: Int
  ) -> [(range: Range<Int>, category: Int)] {
    var spans: [(range: Range<Int>, category: Int)] = []
    for (position, label) in bestLabels(scores: scores, stride: stride, count: count).enumerated() {
      switch steps[label] {
      case .outside: break
      case .begin(let category): spans.append((position..<(position + 1), category))
      case .inside: spans[spans.count - 1].range = spans[spans.count - 1].range.lowerBound..<(position + 1)
      }
    }
    return spans
  }

  /// Viterbi; a label's best predecessor is the best of all for `O` and `B-x`, the better of `B-x` and `I-x` for `I-x`.
  private func bestLabels(scores: UnsafePointer<Float>, stride: Int, count: Int) -> [Int] {
    guard count > 0 else { return [] }
    if let labels = greedyLabels(scores: scores, stride: stride, count: count) { return labels }
    var totals = (0..<labelCount).map { begins[$0] < 0 ? Double(scores[$0]) : -.infinity }
    var next = totals
    var back = [UInt16](repeating: 0, count: count * labelCount)
    for position in 1..<max(count, 1) {
      let row = scores + position * stride
      let best = Self.greatest(totals)
      for label in 0..<labelCount {
        var previous = best
        if begins[label] >= 0 {
          let (lower, upper) = (min(begins[label], label), max(begins[label], label))
          previous = totals[upper] > totals[lower] ? upper : lower
        }
        next[label] = totals[previous] + Double(row[label])
        back[position * labelCount + label] = UInt16(previous)
      }
      swap(&totals, &next)
    }
    var labels = [Int](repeating: Self.greatest(totals), count: count)
    for position in Swift.stride(from: count - 1, to: 0, by: -1) {
      labels[position - 1] = Int(back[position * labelCount + labels[position]])
    }
    return labels
  }

  /// The best label at every position, if that is a legal sequence: then no other is better.
  private func greedyLabels(scores: UnsafePointer<Float>, stride: Int, count: Int) -> [Int]? {
    var labels: [Int] = []
    labels.reserveCapacity(count)
    for position in 0..<count {
      let label = Classification.best(scores + position * stride, count: labelCount)
      if begins[label] >= 0 {
        guard let previous = labels.last, previous == begins[label] || previous == label else { return nil }
      }
      labels.append(label)
    }
    return labels
  }

  private static func greatest(_ totals: [Double]) -> Int {
    var best = 0
    for label in 1..<max(totals.count, 1) where totals[label] > totals[best] { best = label }
    return best
  }
}
