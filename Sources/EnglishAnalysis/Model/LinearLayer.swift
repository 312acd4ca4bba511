internal import CKernels

/// A linear layer with 8-bit weights, packed for the kernels.
///
/// Unchecked because it holds pointers; nothing changes after `init`.
final class LinearLayer: @unchecked Sendable {
  let inputs: Int
  /// The rows of the layer in the model.
  let outputs: Int
  /// Floats in a row of results: `outputs` rounded up to a multiple of 16.
  let stride: Int
  private let packed: UnsafeMutablePointer<Int8>
  private let offsets: UnsafeMutablePointer<Int32>
  private let scales: UnsafeMutablePointer<Float>
  private let biases: UnsafeMutablePointer<Float>

  /// Reads the entries `name.weight`, `.scale` and `.bias`.
  init(_ file: ModelFile, _ name: String, inputs: Int, outputs: Int) throws(ModelFailure) {
    let weights = try file.weights(name + ".weight", rows: outputs, columns: inputs)
    let scale = try file.floats(name + ".scale", shape: outputs)
    let bias = try file.floats(name + ".bias", shape: outputs)
    self.inputs = inputs
    self.outputs = outputs
    stride = (outputs + 15) / 16 * 16
    packed = .allocate(capacity: stride * inputs)
    offsets = .allocate(capacity: stride)
    scales = .allocate(capacity: stride)
    biases = .allocate(capacity: stride)
    scales.initialize(repeating: 0, count: stride)
    biases.initialize(repeating: 0, count: stride)
    for row in 0..<outputs {
      scales[row] = scale[row]
      biases[row] = bias[row]
    }
    if let source = weights.baseAddress { kernels_pack_weights(source, outputs, inputs, stride, packed, offsets) }
  }

  deinit {
    packed.deallocate()
    offsets.deallocate()
    scales.deallocate()
    biases.deallocate()
  }

  /// Multiplies quantised rows of `inputs` bytes; writes rows of `stride` floats.
  func multiply(
    _ rows: QuantizedRows, count: Int, activation: KernelActivation = KernelActivationNone, kernels: Kernels,
    into output: UnsafeMutablePointer<Float>
  ) {
    var layer = KernelLayer(
      weights: packed, offsets: offsets, scales: scales, biases: biases, inputs: inputs, outputs: stride)
    kernels.multiply(&layer, rows.bytes.pointer, rows.scales.pointer, count, activation, output)
  }
}
