/// Decisions for single words.
enum Classification {
  /// The position of the greatest score; the first of equal ones.
  static func best(_ scores: UnsafePointer<Float>, count: Int) -> Int {
    var best = 0
    var greatest = scores[0]
    for index in 1..<max(count, 1) where scores[index] > greatest {
      best = index
      greatest = scores[index]
    }
    return best
  }

  /// The greatest score's position among all but one.
  static func best(_ scores: UnsafePointer<Float>, count: Int, except excluded: Int) -> Int {
    var best = excluded == 0 ? 1 : 0
    for index in 0..<count where index != excluded && scores[index] > scores[best] { best = index }
    return best
  }
}
