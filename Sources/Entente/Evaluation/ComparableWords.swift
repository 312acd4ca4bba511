/// How names and literals are compared with gold annotations: as words in small letters, without articles and marks.
struct ComparableWords: Hashable, Sendable {
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    self.words = words.filter { !["the", "a", "an"].contains($0) }
  }

  /// Whether two literals share at least half of their words (Dice's coefficient).
  func resembles(_ other: ComparableWords) -> Bool {
    let left = Set(words)
    let right = Set(other.words)
    if left.isEmpty || right.isEmpty { return left == right }
    return 4 * left.intersection(right).count >= left.count + right.count
  }
}
