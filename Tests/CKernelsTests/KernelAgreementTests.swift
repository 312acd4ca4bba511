import CKernels
import Testing

/// Every implementation that this processor runs gives the portable one's bits.
@Suite struct KernelAgreementTests {
  let all = Kernels.all
  var portable: Kernels { all[all.count - 1] }

  @Test func portableKernelsComeLast() {
    #expect(portable.title == "portable")
    #expect(Set(all.map(\.title)).count == all.count)
  }

  // Row counts around the blocks of 2, 3, 4 and 6 rows; outputs with and without full panels of 64.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 11, 13], [16, 48, 64, 80, 192])
  func products(rows: Int, outputs: Int) {
    var random = RandomValues(seed: UInt64(rows * 1000 + outputs))
    let inputs = 128
    let weights = random.weights(inputs * outputs)
    let scales = random.floats(outputs, limit: 0.01)
    let biases = random.floats(outputs)
    let values = random.floats(rows * inputs, limit: 5)
    for activation in [KernelActivationNone, KernelActivationGelu] {
      let expected = portable.product(
        values, weights: weights, inputs: inputs, scales: scales, biases: biases, activation: activation)
      for kernels in all {
        let found = kernels.product(
          values, weights: weights, inputs: inputs, scales: scales, biases: biases, activation: activation)
        #expect(found == expected, "\(kernels.title)")
      }
    }
  }

  // More inputs than fit into a block, and a rest of the last one.
  @Test(arguments: [20, 512, 532, 1040, 4096]) func products(inputs: Int) {
    var random = RandomValues(seed: UInt64(inputs))
    let (rows, outputs) = (7, 80)
    let weights = random.weights(inputs * outputs)
    let bytes = random.weights(rows * inputs).map { UInt8(bitPattern: $0) ^ 0x80 }
    let scales = random.floats(outputs, limit: 0.01)
    let rowScales = random.floats(rows)
    func products(_ kernels: Kernels, isGrouped: Bool) -> [Float] {
      kernels.product(
        bytes, rowScales, weights: weights, inputs: inputs, scales: scales, biases: scales, isGrouped: isGrouped)
    }
    let expected = products(portable, isGrouped: false)
    for kernels in all {
      for isGrouped in [false, true] {
        #expect(products(kernels, isGrouped: isGrouped) == expected, "\(kernels.title), \(isGrouped)")
      }
    }
  }

  // Where sums in 16 bits would be cut off: the largest numbers, the bounds of what is summed so, and all of one sign.
  @Test(
    arguments: [[127], [127, -127], [79], [-80], [79, -80, 80, -81], [79, 0, -80, 3, 127, 9, -79, 6, 79, 1, -127]]
      as [[Int]])
  func extremesDoNotOverflow(activations: [Int]) {
    let (rows, inputs, outputs) = (51, 200, 80)
    let bytes = (0..<rows * inputs).map { UInt8(128 + activations[($0 + $0 / inputs) % activations.count]) }
    let ones = [Float](repeating: 1, count: max(rows, outputs))
    for pattern in [[127], [-127], [127, -127], [127, 127, -127, -127], [127, 0, 0, 0, 0, 0, 3]] as [[Int8]] {
      let weights = (0..<outputs * inputs).map { pattern[($0 + $0 / inputs) % pattern.count] }
      func products(_ kernels: Kernels, isGrouped: Bool) -> [Float] {
        kernels.product(
          bytes, Array(ones[..<rows]), weights: weights, inputs: inputs, scales: Array(ones[..<outputs]),
          biases: [Float](repeating: 0, count: outputs), isGrouped: isGrouped)
      }
      let expected = products(portable, isGrouped: false)
      let exact = (0..<outputs).map { output in
        Float((0..<inputs).reduce(0) { $0 + (Int(bytes[$1]) - 128) * Int(weights[output * inputs + $1]) })
      }
      #expect(Array(expected[..<outputs]) == exact)
      for kernels in all {
        for isGrouped in [false, true] {
          #expect(products(kernels, isGrouped: isGrouped) == expected, "\(kernels.title), \(pattern), \(isGrouped)")
        }
      }
    }
  }

  @Test func quantizedRows() {
    var random = RandomValues(seed: 7)
    let values = random.floats(7 * 384, limit: 4)
    let expected = portable.quantized(values, width: 384)
    for kernels in all {
      let found = kernels.quantized(values, width: 384)
      #expect(found.bytes == expected.bytes && found.scales == expected.scales, "\(kernels.title)")
    }
  }

  @Test(arguments: [1, 3, 16, 17, 50]) func attention(length: Int) {
    var random = RandomValues(seed: UInt64(length))
    let input = random.floats(length * 3 * 96, limit: 3)
    let expected = portable.attention(input, length: length, heads: 2, headWidth: 48)
    for kernels in all {
      let found = kernels.attention(input, length: length, heads: 2, headWidth: 48)
      #expect(found == expected, "\(kernels.title)")
    }
  }

  @Test func rowKernels() {
    var random = RandomValues(seed: 9)
    let width = 192
    let left = random.floats(3 * width, limit: 2)
    let right = random.floats(4 * width, limit: 2)
    let pieces = random.weights(width)
    func results(_ kernels: Kernels) -> [[Float]] {
      let sum = kernels.normalizedSum(
        left, Array(right[..<(3 * width)]), weight: Array(right[..<width]), bias: Array(left[..<width]))
      var scores = [Float](repeating: 0, count: 12)
      kernels.score(left, 3, right, 4, width, &scores)
      var embedded = [Float](repeating: 0, count: width)
      kernels.embed(pieces, 0.01, left, right, width, &embedded)
      var activated = [Float](repeating: 0, count: width)
      kernels.addActivate(left, right, width, &activated)
      return [sum, scores, embedded, activated]
    }
    let expected = results(portable)
    for kernels in all { #expect(results(kernels) == expected, "\(kernels.title)") }
  }

  @Test func rowsDoNotDependOnTheirNeighbours() {
    var random = RandomValues(seed: 11)
    let values = random.floats(13 * 64)
    let weights = random.weights(64 * 64)
    let ones = [Float](repeating: 1, count: 64)
    for kernels in all {
      let together = kernels.product(values, weights: weights, inputs: 64, scales: ones, biases: ones)
      for row in 0..<13 {
        let alone = kernels.product(
          Array(values[row * 64..<(row + 1) * 64]), weights: weights, inputs: 64, scales: ones, biases: ones)
        #expect(alone == Array(together[row * 64..<(row + 1) * 64]), "\(kernels.title), row \(row)")
      }
    }
  }
}
