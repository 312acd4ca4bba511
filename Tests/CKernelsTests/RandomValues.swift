/// Reproducible numbers for kernel tests (a linear congruential generator, Knuth's MMIX constants).
struct RandomValues {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number in 0 ..< bound.
  mutating func integer(below bound: UInt64) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % bound)
  }

  mutating func weights(_ count: Int) -> [Int8] { (0..<count).map { _ in Int8(integer(below: 255) - 127) } }

  /// Numbers in -limit ... limit.
  mutating func floats(_ count: Int, limit: Float = 1) -> [Float] {
    (0..<count).map { _ in (Float(integer(below: 2_000_001)) - 1_000_000) / 1_000_000 * limit }
  }
}
