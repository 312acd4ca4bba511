internal import CKernels

/// What the heads on the branch's words share: gelu(branch(b) + inner(i)), of a word's vectors after the branch and before it
/// (`Training/FORMAT.md`, section 12).
struct BranchWords {
  let width: Int
  private let branch: LinearLayer
  private let inner: LinearLayer

  init(_ file: ModelFile, inputs: Int) throws(ModelFailure) {
    width = try file.rowCount("words.branch.weight")
    guard width % 64 == 0 else {
      throw .unexpectedEntry(name: "words.branch.weight", offset: 0, expected: "a width that is a multiple of 64")
    }
    branch = try LinearLayer(file, "words.branch", inputs: inputs, outputs: width)
    inner = try LinearLayer(file, "words.inner", inputs: inputs, outputs: width)
  }

  /// Fills `workspace.rows`, for the heads to read.
  ///
  /// - Parameter vectors: the words' vectors after the branch; those before it stand in `workspace.innerWords`.
  func fill(from vectors: UnsafePointer<Float>, count: Int, workspace: Workspace) {
    let kernels = workspace.kernels
    let hidden = workspace.dependents.reserve(count * width)
    let early = workspace.heads.reserve(count * width)
    workspace.rows.fill(vectors, count: count, width: branch.inputs, kernels: kernels)
    branch.multiply(workspace.rows, count: count, kernels: kernels, into: hidden)
    inner.multiply(workspace.innerWords, count: count, kernels: kernels, into: early)
    for row in 0..<count { kernels.addActivate(hidden + row * width, early + row * width, width, hidden + row * width) }
    workspace.rows.fill(hidden, count: count, width: width, kernels: kernels)
  }
}
