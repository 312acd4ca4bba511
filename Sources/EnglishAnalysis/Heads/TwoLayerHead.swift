internal import CKernels

/// A head that reads words at two layers of the encoder: output(gelu(outer(v) + inner(i))) (`Training/FORMAT.md`, section 12).
struct TwoLayerHead {
  private let width: Int
  private let outer: LinearLayer
  private let inner: LinearLayer
  private let output: LinearLayer

  /// Reads the layers `name.outer`, `name.inner` and `name.output`.
  ///
  /// - Parameters:
  ///   - outer: what the file calls the layer over the later vectors.
  ///   - output: what it calls the last layer, which gives `outputs` scores.
  init(
    _ file: ModelFile, _ name: String, outer: String, output: String, inputs: Int, outputs: Int
  ) throws(ModelFailure) {
    width = try file.rowCount("\(name).\(outer).weight")
    guard width % 64 == 0 else {
      throw .unexpectedEntry(name: "\(name).\(outer).weight", offset: 0, expected: "a width that is a multiple of 64")
    }
    self.outer = try LinearLayer(file, "\(name).\(outer)", inputs: inputs, outputs: width)
    inner = try LinearLayer(file, "\(name).inner", inputs: inputs, outputs: width)
    self.output = try LinearLayer(file, "\(name).\(output)", inputs: width, outputs: outputs)
  }

  /// Floats in a row of scores.
  var stride: Int { output.stride }

  /// The scores of words, `stride` floats a row, in `workspace.scores`.
  ///
  /// - Parameter vectors: the words' later vectors; the earlier ones stand in `workspace.innerWords`.
  func scores(of vectors: QuantizedRows, count: Int, workspace: Workspace) -> UnsafePointer<Float> {
    let kernels = workspace.kernels
    let hidden = workspace.dependents.reserve(count * width)
    let early = workspace.heads.reserve(count * width)
    outer.multiply(vectors, count: count, kernels: kernels, into: hidden)
    inner.multiply(workspace.innerWords, count: count, kernels: kernels, into: early)
    for row in 0..<count { kernels.addActivate(hidden + row * width, early + row * width, width, hidden + row * width) }
    workspace.rows.fill(hidden, count: count, width: width, kernels: kernels)
    let scores = workspace.scores.reserve(count * stride)
    output.multiply(workspace.rows, count: count, kernels: kernels, into: scores)
    return UnsafePointer(scores)
  }
}
