internal import CKernels
internal import DocumentModel

/// Tells which words head mentions of which kind (`Training/FORMAT.md`, section 12).
struct MentionHeadClassifier {
  /// Kinds with a smaller share are left out.
  private static let leastShare: Float = 0.03
  /// Words are left out that head no mention with more than this probability.
  private static let mostNone: Float = 0.97

  private let scorer: LinearLayer
  /// The kind of mention of every label; nil for none.
  private let kinds: [(type: MentionType, level: MentionLevel)?]
  private let none: Int

  init(_ file: ModelFile, inputs: Int) throws(ModelFailure) {
    let labels = try file.strings("labels.heads").strings
    guard let none = labels.firstIndex(of: "-") else {
      throw .unexpectedEntry(name: "labels.heads", offset: 0, expected: "a label -")
    }
    self.none = none
    var kinds: [(type: MentionType, level: MentionLevel)?] = []
    for label in labels {
      let kind = Self.kind(label)
      guard kind != nil || label == "-" else {
        throw .unexpectedEntry(name: "labels.heads", offset: kinds.count, expected: "mention types and levels")
      }
      kinds.append(kind)
    }
    self.kinds = kinds
    scorer = try LinearLayer(file, "words.heads", inputs: inputs, outputs: labels.count)
  }

  private static func kind(_ label: String) -> (type: MentionType, level: MentionLevel)? {
    let parts = label.split(separator: " ").map(String.init)
    guard let first = parts.first, let type = MentionType(rawValue: first) else { return nil }
    if parts.count == 1 { return (type, type == .date ? .time : .number) }
    return MentionLevel(rawValue: parts[1]).map { (type, $0) }
  }

  /// The words of every sentence, counted in it, that may head mentions.
  ///
  /// - Parameter sentences: rows of each sentence in `workspace.rows`, as `BranchWords` fills them, its start first.
  func heads(of sentences: [Range<Int>], workspace: Workspace) -> [[MentionHead]] {
    let count = sentences.last?.upperBound ?? 0
    let scores = workspace.scores.reserve(count * scorer.stride)
    scorer.multiply(workspace.rows, count: count, kernels: workspace.kernels, into: scores)
    return sentences.map { rows in
      rows.dropFirst().compactMap { row in
        head(scores + row * scorer.stride, word: row - rows.lowerBound - 1)
      }
    }
  }

  /// The shares of the kinds of one word; nil where it heads nothing.
  private func head(_ scores: UnsafePointer<Float>, word: Int) -> MentionHead? {
    let shares = probabilities(scores)
    guard shares[none] <= Self.mostNone else { return nil }
    var readings: [MentionHead.Reading] = []
    for (label, kind) in kinds.enumerated() where shares[label] >= Self.leastShare {
      if let kind {
        readings.append(MentionHead.Reading(type: kind.type, level: kind.level, probability: shares[label]))
      }
    }
    guard !readings.isEmpty else { return nil }
    readings.sort { $0.probability > $1.probability }
    return MentionHead(token: word, probability: 1 - shares[none], readings: readings)
  }

  /// The probabilities of all labels.
  func probabilities(_ scores: UnsafePointer<Float>) -> [Float] {
    Probability.shares(UnsafeBufferPointer(start: scores, count: kinds.count))
  }
}
