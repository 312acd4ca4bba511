internal import DocumentModel

/// The layers that readers of relations have for themselves, on the encoder's vectors before its last ones
/// (`Training/FORMAT.md`, section 12).
struct EncoderBranch {
  /// How many layers the branch has; the encoder has as many after the place where it leaves.
  static let layerCount = 2

  private let width: Int
  private let layers: [TransformerLayer]
  private let marks: TwoLayerHead
  private let literal: Int
  private let holder: Int

  init(_ file: ModelFile, _ configuration: ModelConfiguration) throws(ModelFailure) {
    width = configuration.width
    var layers: [TransformerLayer] = []
    for index in 0..<Self.layerCount {
      layers.append(
        try TransformerLayer(
          file, "branch.\(index)", width: width, heads: configuration.heads, feedforward: configuration.feedforward))
    }
    self.layers = layers
    let labels = try file.strings("labels.marks").strings
    guard let literal = labels.firstIndex(of: "literal"), let holder = labels.firstIndex(of: "holder") else {
      throw .unexpectedEntry(name: "labels.marks", offset: 0, expected: "literal and holder")
    }
    self.literal = literal
    self.holder = holder
    marks = try TwoLayerHead(file, "words", outer: "branch", output: "marks", inputs: width, outputs: labels.count)
  }

  /// Transforms the rows that the encoder left in `workspace.branch`; the batch's kept rows come to the front.
  func apply(to batch: PieceBatch, workspace: Workspace) {
    for (index, layer) in layers.enumerated() {
      layer.apply(
        to: workspace.branch.pointer, sequences: batch.windows, kept: index == layers.count - 1 ? batch.kept : nil,
        workspace: workspace)
    }
  }

  /// The vectors and marks of every sentence's words.
  ///
  /// - Parameter sentences: rows of each sentence in `workspace.branch` and `workspace.innerWords`, its start first.
  func vectors(of sentences: [Range<Int>], workspace: Workspace) -> [WordVectors] {
    let count = sentences.last?.upperBound ?? 0
    let rows = workspace.branch.pointer
    workspace.rows.fill(rows, count: count, width: width, kernels: workspace.kernels)
    let scores = marks.scores(of: workspace.rows, count: count, workspace: workspace)
    return sentences.map { sentence in
      let words = sentence.dropFirst()
      let begin = rows + (sentence.lowerBound + 1) * width
      return WordVectors(
        width: width, values: Array(UnsafeBufferPointer(start: begin, count: words.count * width)),
        literals: words.map { Probability.of(scores[$0 * marks.stride + literal]) },
        holders: words.map { Probability.of(scores[$0 * marks.stride + holder]) })
    }
  }
}
