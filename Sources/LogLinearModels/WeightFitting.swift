/// Fits weights to examples by full steps over all of them (Adam; Kingma and Ba, 2015), so that the same examples give the same weights on
/// every machine.
public struct WeightFitting: Sendable {
  private let rounds: Int
  private let rate: Double
  /// How much a weight costs that is far from zero.
  private let decay: Double

  public init(rounds: Int = 400, rate: Double = 0.05, decay: Double = 0.0005) {
    self.rounds = rounds
    self.rate = rate
    self.decay = decay
  }

  /// The weights that a loss is small with, from all zero on.
  ///
  /// - Parameter addGradient: adds to its second argument what the loss changes with each weight of its first.
  /// - Complexity: O(rounds × the gradient's).
  public func weights(count: Int, addGradient: ([Double], inout [Double]) -> Void) -> [Double] {
    var weights = [Double](repeating: 0, count: count)
    var (mean, square) = (weights, weights)
    var (first, second) = (1.0, 1.0)
    for _ in 0..<rounds {
      var gradient = weights.map { $0 * decay }
      addGradient(weights, &gradient)
      first *= 0.9
      second *= 0.999
      for index in 0..<count {
        mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
        square[index] = 0.999 * square[index] + 0.001 * gradient[index] * gradient[index]
        weights[index] -= rate * (mean[index] / (1 - first)) / ((square[index] / (1 - second)).squareRoot() + 1e-8)
      }
    }
    return weights
  }

  /// The share of each score in all, by their exponentials (a softmax).
  public static func shares(of scores: [Double]) -> [Double] {
    let most = scores.max() ?? 0
    let odds = scores.map { exponential($0 - most) }
    let sum = odds.reduce(0, +)
    return odds.map { $0 / sum }
  }

  /// e to a power that is not positive, as a product of squares: the same on every machine.
  private static func exponential(_ power: Double) -> Double {
    var result = max(0, 1 + power / 4096)
    for _ in 0..<12 { result *= result }
    return result
  }
}
