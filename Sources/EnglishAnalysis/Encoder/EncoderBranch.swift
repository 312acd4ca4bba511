internal import DocumentModel

/// The layers that readers of mentions and relations have for themselves, on the encoder's vectors before its last ones, and the heads
/// on its words (`Training/FORMAT.md`, section 12).
struct EncoderBranch {
  /// How many layers the branch has; the encoder has as many after the place where it leaves.
  static let layerCount = 2

  private let width: Int
  private let layers: [TransformerLayer]
  private let words: BranchWords
  private let mentionHeads: MentionHeadClassifier
  private let marks: LinearLayer
  private let literal: Int
  private let holder: Int

  init(_ file: ModelFile, _ configuration: ModelConfiguration) throws(ModelFailure) {
    width = configuration.width
    var layers: [TransformerLayer] = []
    for index in 0..<Self.layerCount {
      layers.append(
        try TransformerLayer(
          file, "branch.\(index)", width: width, heads: configuration.heads, headWidth: configuration.headWidth,
          feedforward: configuration.feedforward, isGrouped: true))
    }
    self.layers = layers
    let labels = try file.strings("labels.marks").strings
    guard let literal = labels.firstIndex(of: "literal"), let holder = labels.firstIndex(of: "holder") else {
      throw .unexpectedEntry(name: "labels.marks", offset: 0, expected: "literal and holder")
    }
    self.literal = literal
    self.holder = holder
    words = try BranchWords(file, inputs: width)
    mentionHeads = try MentionHeadClassifier(file, inputs: words.width)
    marks = try LinearLayer(file, "words.marks", inputs: words.width, outputs: labels.count)
  }

  /// Transforms the rows that the encoder left in `workspace.branch`; the batch's kept rows come to the front.
  func apply(to batch: PieceBatch, workspace: Workspace) {
    for (index, layer) in layers.enumerated() {
      layer.apply(
        to: workspace.branch.pointer, sequences: batch.windows, kept: index == layers.count - 1 ? batch.kept : nil,
        workspace: workspace)
    }
  }

  /// Makes ready what `mentionHeads` and `vectors` read, for `count` rows in `workspace.branch` and `workspace.innerWords`.
  func readWords(count: Int, workspace: Workspace) {
    words.fill(from: workspace.branch.pointer, count: count, workspace: workspace)
  }

  /// The words of every sentence that may head mentions; after `readWords`.
  ///
  /// - Parameter sentences: rows of each sentence among those read, its start first.
  func mentionHeads(of sentences: [Range<Int>], workspace: Workspace) -> [[MentionHead]] {
    mentionHeads.heads(of: sentences, workspace: workspace)
  }

  /// The vectors and marks of every sentence's words; after `readWords`.
  ///
  /// - Parameter sentences: rows of each sentence among those read, its start first.
  func vectors(of sentences: [Range<Int>], workspace: Workspace) -> [WordVectors] {
    let count = sentences.last?.upperBound ?? 0
    let scores = workspace.scores.reserve(count * marks.stride)
    marks.multiply(workspace.rows, count: count, kernels: workspace.kernels, into: scores)
    return sentences.map { sentence in
      let words = sentence.dropFirst()
      let begin = workspace.branch.pointer + (sentence.lowerBound + 1) * width
      return WordVectors(
        width: width, values: Array(UnsafeBufferPointer(start: begin, count: words.count * width)),
        literals: words.map { Probability.of(scores[$0 * marks.stride + literal]) },
        holders: words.map { Probability.of(scores[$0 * marks.stride + holder]) })
    }
  }
}
