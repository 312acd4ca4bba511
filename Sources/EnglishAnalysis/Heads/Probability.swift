/// Scores as probabilities, by sums and products alone: the exponentials of libraries round differently on different processors.
enum Probability {
  /// The shares of alternatives, which add up to 1 (softmax).
  static func shares(_ scores: UnsafeBufferPointer<Float>) -> [Float] {
    let most = scores.max() ?? 0
    var shares = scores.map { Float(exponential(Double($0 - most))) }
    let sum = shares.reduce(0, +)
    for index in shares.indices { shares[index] /= sum }
    return shares
  }

  /// How likely something is that stands alone (the logistic function).
  static func of(_ score: Float) -> Float {
    let small = exponential(-Double(abs(score)))
    return Float(score >= 0 ? 1 / (1 + small) : small / (1 + small))
  }

  /// The least score whose probability reaches a share; found by halving, since libraries' logarithms round differently too.
  static func leastScore(of share: Float) -> Float {
    var (below, reached): (Float, Float) = (-40, 40)
    for _ in 0..<60 {
      let middle = (below + reached) / 2
      if of(middle) >= share { reached = middle } else { below = middle }
    }
    return reached
  }

  /// e to a power that is not positive.
  private static func exponential(_ power: Double) -> Double {
    guard power > -80 else { return 0 }
    let halvings = (power * 1.4426950408889634).rounded(.down)
    let rest = power - halvings * 0.6931471805599453
    var sum = 1.0
    for term in stride(from: 14.0, through: 1, by: -1) { sum = 1 + rest / term * sum }
    return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
  }
}
