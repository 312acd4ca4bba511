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
    activation: KernelActivation = KernelActivationNone
  ) -> [Float] {
    let outputs = scales.count
    var packed = [Int8](repeating: 0, count: outputs * inputs)
    var offsets = [Int32](repeating: 0, count: outputs)
    kernels_pack_weights(weights, weights.count / inputs, inputs, outputs, &packed, &offsets)
    var output = [Float](repeating: .nan, count: rowScales.count * outputs)
    packed.withUnsafeBufferPointer { packed in
      offsets.withUnsafeBufferPointer { offsets in
        scales.withUnsafeBufferPointer { scales in
          biases.withUnsafeBufferPointer { biases in
            guard let weights = packed.baseAddress, let offsets = offsets.baseAddress,
              let scales = scales.baseAddress, let biases = biases.baseAddress
            else { return }
            var layer = KernelLayer(
              weights: weights, offsets: offsets, scales: scales, biases: biases, inputs: inputs, outputs: outputs)
            multiply(&layer, bytes, rowScales, rowScales.count, activation, &output)
          }
        }
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
