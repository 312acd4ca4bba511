internal import CKernels
internal import DocumentModel

/// Tells which words head mentions of which kind, from the words' vectors of two layers (`Training/FORMAT.md`, section 12).
struct MentionHeadClassifier {
  /// Kinds with a smaller share are left out.
  private static let leastShare: Float = 0.03
  /// Words are left out that head no mention with more than this probability.
  private static let mostNone: Float = 0.97

  private let width: Int
  private let word: LinearLayer
  private let inner: LinearLayer
  private let output: LinearLayer
  /// The kind of mention of every label; nil for none.
  private let kinds: [(type: MentionType, level: MentionLevel)?]
  private let none: Int

  init(_ file: ModelFile, width inputs: Int) throws(ModelFailure) {
    width = try file.rowCount("heads.word.weight")
    let labels = try file.strings("labels.heads").strings
    guard width % 64 == 0, let none = labels.firstIndex(of: "-") else {
      throw .unexpectedEntry(
        name: "labels.heads", offset: 0, expected: "a label - and a width that is a multiple of 64")
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
    word = try LinearLayer(file, "heads.word", inputs: inputs, outputs: width)
    inner = try LinearLayer(file, "heads.inner", inputs: inputs, outputs: width)
    output = try LinearLayer(file, "heads.output", inputs: width, outputs: labels.count)
  }

  private static func kind(_ label: String) -> (type: MentionType, level: MentionLevel)? {
    let parts = label.split(separator: " ").map(String.init)
    guard let first = parts.first, let type = MentionType(rawValue: first) else { return nil }
    if parts.count == 1 { return (type, type == .date ? .time : .number) }
    return MentionLevel(rawValue: parts[1]).map { (type, $0) }
  }

  /// The words of every sentence, counted in it, that may head mentions.
  ///
  /// - Parameter sentences: rows of each sentence in `workspace.words` and `workspace.innerWords`, its start first.
  func heads(of sentences: [Range<Int>], workspace: Workspace) -> [[MentionHead]] {
    let kernels = workspace.kernels
    let count = sentences.last?.upperBound ?? 0
    let hidden = workspace.dependents.reserve(count * width)
    let early = workspace.heads.reserve(count * width)
    word.multiply(workspace.words, count: count, kernels: kernels, into: hidden)
    inner.multiply(workspace.innerWords, count: count, kernels: kernels, into: early)
    for row in 0..<count { kernels.addActivate(hidden + row * width, early + row * width, width, hidden + row * width) }
    workspace.rows.fill(hidden, count: count, width: width, kernels: kernels)
    let scores = workspace.scores.reserve(count * output.stride)
    output.multiply(workspace.rows, count: count, kernels: kernels, into: scores)
    return sentences.map { rows in
      rows.dropFirst().compactMap { row in
        head(UnsafePointer(scores + row * output.stride), word: row - rows.lowerBound - 1)
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
