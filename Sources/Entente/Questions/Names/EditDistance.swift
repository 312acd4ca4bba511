/// How many letters must be put in, left out or exchanged to make one word of another (Levenshtein 1966).
enum EditDistance {
  /// The distance, or some number beyond the limit where it is greater.
  ///
  /// - Complexity: O(product of the lengths).
  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var above = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        current.append(min(above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, current[column] + 1))
      }
      above = current
    }
    return above[right.count]
  }
}
