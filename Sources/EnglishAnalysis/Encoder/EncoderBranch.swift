internal import CKernels
internal import DocumentModel

/// The layers that readers of relations have for themselves, on the encoder's vectors before its last ones
/// (`Training/FORMAT.md`, section 12).
struct EncoderBranch {
  private let width: Int
  private let hidden: Int
  private let layers: [TransformerLayer]
  private let branchWord: LinearLayer
  private let innerWord: LinearLayer
  private let marks: LinearLayer
  private let literal: Int
  private let holder: Int

  init(_ file: ModelFile, _ configuration: ModelConfiguration) throws(ModelFailure) {
    width = configuration.width
    hidden = try file.rowCount("words.branch.weight")
    var layers: [TransformerLayer] = []
    for index in 0..<2 {
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
    branchWord = try LinearLayer(file, "words.branch", inputs: width, outputs: hidden)
    innerWord = try LinearLayer(file, "words.inner", inputs: width, outputs: hidden)
    marks = try LinearLayer(file, "words.marks", inputs: hidden, outputs: labels.count)
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
    let kernels = workspace.kernels
    let count = sentences.last?.upperBound ?? 0
    let rows = workspace.branch.pointer
    let left = workspace.dependents.reserve(count * hidden)
    let right = workspace.heads.reserve(count * hidden)
    workspace.rows.fill(rows, count: count, width: width, kernels: kernels)
    branchWord.multiply(workspace.rows, count: count, kernels: kernels, into: left)
    innerWord.multiply(workspace.innerWords, count: count, kernels: kernels, into: right)
    for row in 0..<count { kernels.addActivate(left + row * hidden, right + row * hidden, hidden, left + row * hidden) }
    workspace.rows.fill(left, count: count, width: hidden, kernels: kernels)
    let scores = workspace.scores.reserve(count * marks.stride)
    marks.multiply(workspace.rows, count: count, kernels: kernels, into: scores)
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
