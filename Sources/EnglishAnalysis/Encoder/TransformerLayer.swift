internal import CKernels

/// A transformer layer with norms behind its two halves (`Training/FORMAT.md`, section 5).
struct TransformerLayer {
  /// Rows that go through the feed-forward half at a time, so that their inner values stay in the second cache level.
  private static let chunk = 48

  private let width: Int
  private let heads: Int
  private let headWidth: Int
  private let attentionInput: LinearLayer
  private let attentionOutput: LinearLayer
  private let attentionNorm: Norm
  private let feedforwardInput: LinearLayer
  private let feedforwardOutput: LinearLayer
  private let feedforwardNorm: Norm

  /// - Parameter isGrouped: how the products are made, of no account for what comes out (`LinearLayer`).
  init(
    _ file: ModelFile, _ name: String, width: Int, heads: Int, headWidth: Int, feedforward: Int, isGrouped: Bool
  ) throws(ModelFailure) {
    self.width = width
    self.heads = heads
    self.headWidth = headWidth
    attentionInput = try LinearLayer(
      file, name + ".attention.input", inputs: width, outputs: 3 * heads * headWidth, isGrouped: isGrouped)
    attentionOutput = try LinearLayer(
      file, name + ".attention.output", inputs: heads * headWidth, outputs: width, isGrouped: isGrouped)
    attentionNorm = try Norm(file, name + ".attention.norm", width: width)
    feedforwardInput = try LinearLayer(
      file, name + ".feedforward.input", inputs: width, outputs: feedforward, isGrouped: isGrouped)
    feedforwardOutput = try LinearLayer(
      file, name + ".feedforward.output", inputs: feedforward, outputs: width, isGrouped: isGrouped)
    feedforwardNorm = try Norm(file, name + ".feedforward.norm", width: width)
  }

  /// Transforms rows in place.
  ///
  /// - Parameters:
  ///   - sequences: the rows that attend to each other; together they cover all rows, in order.
  ///   - kept: if given, the rows, ascending, that the caller needs: only these are finished, moved to the front.
  func apply(
    to rows: UnsafeMutablePointer<Float>, sequences: [Range<Int>], kept: [Int]? = nil, workspace: Workspace
  ) {
    let count = sequences.last?.upperBound ?? 0
    attend(rows, count: count, sequences: sequences, workspace: workspace)
    let attended = workspace.attended.pointer
    if let kept {
      for (target, source) in kept.enumerated() where target != source {
        (rows + target * width).update(from: rows + source * width, count: width)
        (attended + target * attendedWidth).update(from: attended + source * attendedWidth, count: attendedWidth)
      }
    }
    let finished = kept?.count ?? count
    for begin in stride(from: 0, to: finished, by: Self.chunk) {
      finish(
        rows + begin * width, attended: attended + begin * attendedWidth, count: min(Self.chunk, finished - begin),
        workspace: workspace)
    }
  }

  /// Of what all attention heads together give for a row; less than the layer's own width where some were left out.
  private var attendedWidth: Int { heads * headWidth }

  private func attend(
    _ rows: UnsafeMutablePointer<Float>, count: Int, sequences: [Range<Int>], workspace: Workspace
  ) {
    let kernels = workspace.kernels
    let longest = sequences.reduce(0) { max($0, $1.count) }
    let input = workspace.attentionInput.reserve(count * 3 * attendedWidth)
    let attended = workspace.attended.reserve(count * attendedWidth)
    let scratch = workspace.scratch.reserve(kernels_attention_scratch(longest, headWidth))
    workspace.rows.fill(rows, count: count, width: width, kernels: kernels)
    attentionInput.multiply(workspace.rows, count: count, kernels: kernels, into: input)
    for sequence in sequences where !sequence.isEmpty {
      kernels.attend(
        input + sequence.lowerBound * 3 * attendedWidth, sequence.count, heads, headWidth,
        attended + sequence.lowerBound * attendedWidth, scratch)
    }
  }

  private func finish(
    _ rows: UnsafeMutablePointer<Float>, attended: UnsafeMutablePointer<Float>, count: Int, workspace: Workspace
  ) {
    let kernels = workspace.kernels
    let added = workspace.added.reserve(count * width)
    let inner = workspace.inner.reserve(count * feedforwardInput.stride)
    workspace.rows.fill(attended, count: count, width: attendedWidth, kernels: kernels)
    attentionOutput.multiply(workspace.rows, count: count, kernels: kernels, into: added)
    attentionNorm.apply(rows, adding: added, count: count, kernels: kernels)
    workspace.rows.fill(rows, count: count, width: width, kernels: kernels)
    feedforwardInput.multiply(
      workspace.rows, count: count, activation: KernelActivationGelu, kernels: kernels, into: inner)
    workspace.rows.fill(inner, count: count, width: feedforwardInput.stride, kernels: kernels)
    feedforwardOutput.multiply(workspace.rows, count: count, kernels: kernels, into: added)
    feedforwardNorm.apply(rows, adding: added, count: count, kernels: kernels)
  }
}
