import CKernels

/// The kernels' functions over arrays, for tests.
extension Kernels {
  /// All implementations of this processor; the portable one is the last.
  static var all: [Kernels] { (0..<kernels_count()).map { kernels_at($0).pointee } }

  var title: String { String(cString: name) }

  func quantized(_ rows: [Float], width: Int) -> (bytes: [UInt8], scales: [Float]) {
    var bytes = [UInt8](repeating: 0, count: rows.count)
    var scales = [Float](repeating: 0, count: rows.count / width)
    quantize(rows, rows.count / width, width, &bytes, &scales)
    return (bytes, scales)
  }

  func product(
    _ rows: [Float], weights: [Int8], inputs: Int, scales: [Float], biases: [Float],
    activation: KernelActivation = KernelActivationNone
  ) -> [Float] {
    let (bytes, rowScales) = quantized(rows, width: inputs)
    return product(
      bytes, rowScales, weights: weights, inputs: inputs, scales: scales, biases: biases, activation: activation)
  }

  func product(
    _ bytes: [UInt8], _ rowScales: [Float], weights: [Int8], inputs: Int, scales: [Float], biases: [Float],
    activation: KernelActivation = KernelActivationNone, isGrouped: Bool = true
  ) -> [Float] {
    let outputs = scales.count
    let packed = PackedLayer(weights, inputs: inputs, outputs: outputs, isGrouped: isGrouped)
    var output = [Float](repeating: .nan, count: rowScales.count * outputs)
    scales.withUnsafeBufferPointer { scales in
      biases.withUnsafeBufferPointer { biases in
        guard let scales = scales.baseAddress, let biases = biases.baseAddress else { return }
        var layer = KernelLayer(
          weights: packed.weights, offsets: packed.offsets, scales: scales, biases: biases, order: packed.order,
          groups: packed.groups, inputs: inputs, outputs: outputs)
        multiply(&layer, bytes, rowScales, rowScales.count, activation, &output)
      }
    }
    return output
  }

  func attention(_ input: [Float], length: Int, heads: Int, headWidth: Int) -> [Float] {
    var output = [Float](repeating: .nan, count: length * heads * headWidth)
    var scratch = [Float](repeating: .nan, count: kernels_attention_scratch(length, headWidth))
    attend(input, length, heads, headWidth, &output, &scratch)
    return output
  }

  func normalizedSum(_ rows: [Float], _ added: [Float], weight: [Float], bias: [Float]) -> [Float] {
    var rows = rows
    addNormalize(&rows, added, rows.count / weight.count, weight.count, weight, bias)
    return rows
  }
}

/// Weights as the kernels read them.
private final class PackedLayer {
  let weights: UnsafeMutablePointer<Int8>
  let offsets: UnsafeMutablePointer<Int32>
  let order: UnsafeMutablePointer<UInt16>?
  let groups: UnsafeMutablePointer<UInt16>?

  init(_ source: [Int8], inputs: Int, outputs: Int, isGrouped: Bool) {
    weights = .allocate(capacity: outputs * inputs)
    offsets = .allocate(capacity: outputs)
    order = isGrouped ? .allocate(capacity: outputs / 16 * inputs / 4) : nil
    groups = isGrouped ? .allocate(capacity: outputs / 16) : nil
    kernels_pack_weights(source, source.count / inputs, inputs, outputs, weights, offsets, order, groups)
  }

  deinit {
    weights.deallocate()
    offsets.deallocate()
    order?.deallocate()
    groups?.deallocate()
  }
}
