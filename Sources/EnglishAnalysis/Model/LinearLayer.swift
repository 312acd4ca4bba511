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
  /// Begins where a line of the processor's cache does: kernels read up to 64 bytes at a time.
  private let packed: UnsafeMutablePointer<Int8>
  private let offsets: UnsafeMutablePointer<Int32>
  private let scales: UnsafeMutablePointer<Float>
  private let biases: UnsafeMutablePointer<Float>
  private let order: UnsafeMutablePointer<UInt16>?
  private let groups: UnsafeMutablePointer<UInt16>?

  /// Reads the entries `name.weight`, `.scale` and `.bias`.
  ///
  /// - Parameter isGrouped: whether most numbers of a row are small beside its largest, as they are within the encoder: `KernelLayer.order`.
  init(
    _ file: ModelFile, _ name: String, inputs: Int, outputs: Int, isGrouped: Bool = false
  ) throws(ModelFailure) {
    guard inputs <= Int(kernels_most_inputs) else {
      throw .unexpectedEntry(name: name + ".weight", offset: 0, expected: "at most \(kernels_most_inputs) columns")
    }
    let weights = try file.weights(name + ".weight", rows: outputs, columns: inputs)
    let scale = try file.floats(name + ".scale", shape: outputs)
    let bias = try file.floats(name + ".bias", shape: outputs)
    self.inputs = inputs
    self.outputs = outputs
    stride = (outputs + 15) / 16 * 16
    packed = UnsafeMutableRawPointer.allocate(byteCount: stride * inputs, alignment: 64)
      .bindMemory(to: Int8.self, capacity: stride * inputs)
    offsets = .allocate(capacity: stride)
    scales = .allocate(capacity: stride)
    biases = .allocate(capacity: stride)
    order = isGrouped ? .allocate(capacity: stride / 16 * inputs / 4) : nil
    groups = isGrouped ? .allocate(capacity: stride / 16) : nil
    scales.initialize(repeating: 0, count: stride)
    biases.initialize(repeating: 0, count: stride)
    for row in 0..<outputs {
      scales[row] = scale[row]
      biases[row] = bias[row]
    }
    if let source = weights.baseAddress {
      kernels_pack_weights(source, outputs, inputs, stride, packed, offsets, order, groups)
    }
  }

  deinit {
    packed.deallocate()
    offsets.deallocate()
    scales.deallocate()
    biases.deallocate()
    order?.deallocate()
    groups?.deallocate()
  }

  /// Multiplies quantised rows of `inputs` bytes; writes rows of `stride` floats.
  func multiply(
    _ rows: QuantizedRows, count: Int, activation: KernelActivation = KernelActivationNone, kernels: Kernels,
    into output: UnsafeMutablePointer<Float>
  ) {
    var layer = KernelLayer(
      weights: packed, offsets: offsets, scales: scales, biases: biases, order: order, groups: groups,
      inputs: inputs, outputs: stride)
    kernels.multiply(&layer, rows.bytes.pointer, rows.scales.pointer, count, activation, output)
  }
}
