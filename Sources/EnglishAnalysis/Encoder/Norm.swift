internal import CKernels

/// A layer norm's weights.
struct Norm {
  private let weight: UnsafePointer<Float>
  private let bias: UnsafePointer<Float>
  private let width: Int

  init(_ file: ModelFile, _ name: String, width: Int) throws(ModelFailure) {
    guard let weight = try file.floats(name + ".weight", shape: width).baseAddress,
      let bias = try file.floats(name + ".bias", shape: width).baseAddress
    else { throw .missingEntry(name) }
    self.weight = weight
    self.bias = bias
    self.width = width
  }

  /// rows = norm(rows + added)
  func apply(_ rows: UnsafeMutablePointer<Float>, adding added: UnsafePointer<Float>, count: Int, kernels: Kernels) {
    kernels.addNormalize(rows, added, count, width, weight, bias)
  }
}
