/// Decodes the arguments of a predicate from BIO scores: the spans with the greatest sum of scores less what the tree takes off, in
/// which no core role occurs twice (`Training/FORMAT.md`, section 9).
struct ArgumentDecoder: Sendable {
  /// How far below the best label of its word a label may lie to be tried.
  private static let reach = 10.0

  struct Argument: Equatable {
    var range: Range<Int>
    /// Position in `roles`.
    var role: Int
  }

  /// Rows of scores, `labelCount` in each, `stride` apart.
  struct Scores {
    var values: UnsafePointer<Float>
    var stride: Int
    var count: Int

    func row(_ word: Int) -> UnsafePointer<Float> { values + word * stride }
  }

  /// The labels without `B-` and `I-`.
  let roles: [String]
  private let labelCount: Int
  private let begins: [Int]
  private let insides: [Int]
  /// For every label the position of its role; -1 for `O`.
  private let roleOfLabel: [Int]
  private let isCore: [Bool]

  /// Nil where the first label is not `O`, or some `B-x` has no `I-x`.
  init?(labels: [String]) {
    guard labels.first == "O" else { return nil }
    var begins: [Int] = []
    var insides: [Int] = []
    for (row, label) in labels.enumerated() where label.hasPrefix("B-") {
      guard let inside = labels.firstIndex(of: "I-" + label.dropFirst(2)) else { return nil }
      begins.append(row)
      insides.append(inside)
    }
    guard 2 * begins.count + 1 == labels.count else { return nil }
    self.begins = begins
    self.insides = insides
    labelCount = labels.count
    roleOfLabel = labels.indices.map { label in
      begins.firstIndex(of: label) ?? insides.firstIndex(of: label) ?? -1
    }
    roles = begins.map { String(labels[$0].dropFirst(2)) }
    let core = Set((0...5).map { "ARG\($0)" })
    isCore = roles.map(core.contains)
  }

  /// The best arguments, in order.
  func arguments(_ scores: Scores, tree: ArgumentTree) -> [Argument] {
    let bestLabels = (0..<scores.count).map { Classification.best(scores.row($0), count: labelCount) }
    if let arguments = undisputed(bestLabels, tree: tree) { return arguments }
    let least = bestLabels.enumerated().map { Double(scores.row($0)[$1]) - Self.reach }
    var barred = [Bool](repeating: false, count: scores.count * roles.count)
    while true {
      let arguments = bestArguments(scores, least: least, tree: tree, barred: barred)
      let repeated = repeated(in: arguments, scores)
      if repeated.isEmpty { return arguments }
      for argument in repeated {
        for word in argument.range { barred[word * roles.count + argument.role] = true }
      }
    }
  }

  /// The arguments that the best label of every word gives, if they are legal and lose nothing: then no others are better.
  private func undisputed(_ labels: [Int], tree: ArgumentTree) -> [Argument]? {
    var arguments: [Argument] = []
    for (word, label) in labels.enumerated() where label != 0 {
      let role = roleOfLabel[label]
      if label == begins[role] {
        if isCore[role] && arguments.contains(where: { $0.role == role }) { return nil }
        arguments.append(Argument(range: word..<(word + 1), role: role))
      } else {
        guard let last = arguments.last, last.role == role, last.range.upperBound == word else { return nil }
        arguments[arguments.count - 1].range = last.range.lowerBound..<(word + 1)
      }
    }
    return arguments.allSatisfy { tree.loss(of: $0.range) == 0 } ? arguments : nil
  }

  /// The arguments with a core role of which another begins more surely.
  private func repeated(in arguments: [Argument], _ scores: Scores) -> [Argument] {
    func sureness(_ argument: Argument) -> Float {
      let row = scores.row(argument.range.lowerBound)
      return row[begins[argument.role]] - row[0]
    }
    return arguments.filter { argument in
      isCore[argument.role]
        && arguments.contains { other in
          guard other.role == argument.role, other != argument else { return false }
          let (own, others) = (sureness(argument), sureness(other))
          return others > own || others == own && other.range.lowerBound < argument.range.lowerBound
        }
    }
  }

  /// A way to the words before some point, with the last step.
  private struct Path {
    var total: Double
    var begin: Int
    var role: Int?
  }

  /// - Parameter least: for every word the score below which its labels are not tried.
  private func bestArguments(
    _ scores: Scores, least: [Double], tree: ArgumentTree, barred: [Bool]
  ) -> [Argument] {
    var paths = [Path](repeating: Path(total: -.infinity, begin: 0), count: scores.count + 1)
    paths[0].total = 0
    var growing: [(role: Int, total: Double)] = []
    for begin in 0..<scores.count {
      let row = scores.row(begin)
      let before = paths[begin].total
      if before + Double(row[0]) > paths[begin + 1].total {
        paths[begin + 1] = Path(total: before + Double(row[0]), begin: begin)
      }
      growing.removeAll(keepingCapacity: true)
      for role in roles.indices where Double(row[begins[role]]) >= least[begin] && !barred[begin * roles.count + role] {
        growing.append((role, before + Double(row[begins[role]])))
      }
      var span = ArgumentTree.GrowingSpan(begin: begin)
      var end = begin
      while !growing.isEmpty {
        let loss = span.loss(adding: end, in: tree)
        end += 1
        for (role, total) in growing where total - loss > paths[end].total {
          paths[end] = Path(total: total - loss, begin: begin, role: role)
        }
        guard end < scores.count else { break }
        let next = scores.row(end)
        for index in growing.indices { growing[index].total += Double(next[insides[growing[index].role]]) }
        growing.removeAll { Double(next[insides[$0.role]]) < least[end] }
      }
    }
    return arguments(along: paths)
  }

  private func arguments(along paths: [Path]) -> [Argument] {
    var found: [Argument] = []
    var end = paths.count - 1
    while end > 0 {
      let step = paths[end]
      if let role = step.role { found.append(Argument(range: step.begin..<end, role: role)) }
      end = step.begin
    }
    return found.reversed()
  }
}
