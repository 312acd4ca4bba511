import CKernels
import Foundation
import Testing

/// The portable kernels against the definitions, written out plainly.
@Suite struct KernelDefinitionTests {
  let portable = Kernels.all[Kernels.all.count - 1]

  @Test func quantizationScalesEachRowToItsLargestValue() {
    let row: [Float] = [0.5, -1, 0.25, 0.003] + [Float](repeating: 0, count: 12)
    let zero = [Float](repeating: 0, count: 16)
    let (bytes, scales) = portable.quantized(row + zero, width: 16)
    // 63.5 and 31.75 and 0.381 round to 64 (even), 32 and 0; the offset is 128.
    #expect(bytes == [192, 1, 160, 128] + [UInt8](repeating: 128, count: 28))
    #expect(scales == [1 / 127, 0])
  }

  @Test func productIsTheExactIntegerSumTimesTheScales() {
    var random = RandomValues(seed: 1)
    let (rows, inputs, outputs) = (5, 64, 80)
    let weights = random.weights(inputs * outputs)
    let scales = random.floats(outputs)
    let biases = random.floats(outputs)
    let values = random.floats(rows * inputs)
    let (bytes, rowScales) = portable.quantized(values, width: inputs)
    let product = portable.product(values, weights: weights, inputs: inputs, scales: scales, biases: biases)
    for row in 0..<rows {
      for output in 0..<outputs {
        var sum: Int32 = 0
        for input in 0..<inputs {
          sum += (Int32(bytes[row * inputs + input]) - 128) * Int32(weights[output * inputs + input])
        }
        #expect(product[row * outputs + output] == Float(sum) * (scales[output] * rowScales[row]) + biases[output])
      }
    }
  }

  @Test func outputsWithoutWeightsAreTheirBias() {
    let product = portable.product(
      [Float](repeating: 1, count: 16), weights: [Int8](repeating: 1, count: 3 * 16), inputs: 16,
      scales: [Float](repeating: 1, count: 16), biases: (0..<16).map { Float($0) })
    #expect(product[3...].elementsEqual((3..<16).map { Float($0) }))
    #expect(abs(product[0] - 16) < 1e-4)
  }

  @Test(arguments: [-90, -8, -4.2, -3.5, -1, -0.01, 0, 0.3, 1, 2, 4.2, 6, 60] as [Float])
  func activationIsTheTanhFormOfGelu(x: Float) {
    let product = portable.product(
      [1] + [Float](repeating: 0, count: 15), weights: [Int8](repeating: 0, count: 256), inputs: 16,
      scales: [Float](repeating: 1, count: 16), biases: [Float](repeating: x, count: 16),
      activation: KernelActivationGelu)
    let wide = Double(x)
    let inner: Double = 1.5957691216 * (wide + 0.044715 * wide * wide * wide)
    let exact = wide / (1 + exp(-inner))
    #expect(abs(Double(product[0]) - exact) < 3e-5 + 2e-6 * abs(wide))
  }

  @Test func normAddsThenCentersAndScales() {
    var random = RandomValues(seed: 2)
    let width = 48
    let rows = random.floats(width)
    let added = random.floats(width)
    let weight = random.floats(width)
    let bias = random.floats(width)
    let sum = zip(rows, added).map { Double($0) + Double($1) }
    let mean = sum.reduce(0, +) / Double(width)
    let variance = sum.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(width)
    let found = portable.normalizedSum(rows, added, weight: weight, bias: bias)
    for index in 0..<width {
      let exact = (sum[index] - mean) / variance.squareRoot() * Double(weight[index]) + Double(bias[index])
      #expect(abs(Double(found[index]) - exact) < 1e-5)
    }
  }

  @Test(arguments: [1, 2, 5, 16, 37]) func attentionMixesValuesBySoftmax(length: Int) {
    var random = RandomValues(seed: 3)
    let (heads, headWidth) = (2, 16)
    let width = heads * headWidth
    let input = random.floats(length * 3 * width, limit: 3)
    let found = portable.attention(input, length: length, heads: heads, headWidth: headWidth)
    func value(_ row: Int, _ part: Int, _ head: Int, _ index: Int) -> Double {
      Double(input[row * 3 * width + part * width + head * headWidth + index])
    }
    for row in 0..<length {
      for head in 0..<heads {
        let weights = (0..<length).map { other in
          exp((0..<headWidth).map { value(row, 0, head, $0) * value(other, 1, head, $0) }.reduce(0, +) / 4)
        }
        for index in 0..<headWidth {
          let mixed = (0..<length).map { weights[$0] * value($0, 2, head, index) }.reduce(0, +)
          let exact = mixed / weights.reduce(0, +)
          #expect(abs(Double(found[row * width + head * headWidth + index]) - exact) < 1e-5)
        }
      }
    }
  }
}
