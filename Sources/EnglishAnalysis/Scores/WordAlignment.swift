/// Which word of a system's analysis is which gold word.
///
/// Outside multiword tokens, words of the same place are the same; where either side has a multiword token, the words
/// of the whole stretch are aligned by the longest common subsequence of their forms in small letters.
struct WordAlignment {
  /// Pairs of indices, gold first, in text order.
  private(set) var pairs: [(gold: Int, system: Int)] = []
  /// For each system word the gold word aligned to it.
  private(set) var goldOfSystem: [Int?]

  private let gold: [PlacedWord]
  private let system: [PlacedWord]

  init(gold: [PlacedWord], system: [PlacedWord]) {
    self.gold = gold
    self.system = system
    goldOfSystem = Array(repeating: nil, count: system.count)
    var goldIndex = 0
    var systemIndex = 0
    while goldIndex < gold.count, systemIndex < system.count {
      let left = gold[goldIndex]
      let right = system[systemIndex]
      if left.isPartOfMultiword || right.isPartOfMultiword {
        (goldIndex, systemIndex) = alignStretch(goldIndex, systemIndex)
      } else if left.range == right.range {
        pair(goldIndex, systemIndex)
        goldIndex += 1
        systemIndex += 1
      } else if left.range.lowerBound <= right.range.lowerBound {
        goldIndex += 1
      } else {
        systemIndex += 1
      }
    }
  }

  private mutating func pair(_ goldIndex: Int, _ systemIndex: Int) {
    pairs.append((goldIndex, systemIndex))
    goldOfSystem[systemIndex] = goldIndex
  }

  /// Aligns the smallest stretch around a multiword token and returns what follows it on both sides.
  private mutating func alignStretch(_ goldStart: Int, _ systemStart: Int) -> (Int, Int) {
    var goldIndex = goldStart
    var systemIndex = systemStart
    var end: Int
    if gold[goldIndex].isPartOfMultiword {
      end = gold[goldIndex].range.upperBound
      if !system[systemIndex].isPartOfMultiword,
        system[systemIndex].range.lowerBound < gold[goldIndex].range.lowerBound
      {
        systemIndex += 1
      }
    } else {
      end = system[systemIndex].range.upperBound
      if gold[goldIndex].range.lowerBound < system[systemIndex].range.lowerBound { goldIndex += 1 }
    }
    let goldBegin = goldIndex
    let systemBegin = systemIndex
    while !Self.isBeyond(gold, goldIndex, end) || !Self.isBeyond(system, systemIndex, end) {
      let takesGold =
        goldIndex < gold.count
        && (systemIndex >= system.count
          || gold[goldIndex].range.lowerBound <= system[systemIndex].range.lowerBound)
      let word = takesGold ? gold[goldIndex] : system[systemIndex]
      if word.isPartOfMultiword { end = max(end, word.range.upperBound) }
      if takesGold { goldIndex += 1 } else { systemIndex += 1 }
    }
    alignForms(goldBegin..<goldIndex, systemBegin..<systemIndex)
    return (goldIndex, systemIndex)
  }

  private static func isBeyond(_ words: [PlacedWord], _ index: Int, _ end: Int) -> Bool {
    guard index < words.count else { return true }
    let word = words[index]
    return word.isPartOfMultiword ? word.range.lowerBound >= end : word.range.upperBound > end
  }

  private mutating func alignForms(_ goldRange: Range<Int>, _ systemRange: Range<Int>) {
    let left = gold[goldRange].map { $0.row.form.lowercased() }
    let right = system[systemRange].map { $0.row.form.lowercased() }
    guard !left.isEmpty, !right.isEmpty else { return }
    let width = right.count + 1
    var longest = Array(repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        longest[row * width + column] =
          left[row] == right[column]
          ? longest[(row + 1) * width + column + 1] + 1
          : max(longest[(row + 1) * width + column], longest[row * width + column + 1])
      }
    }
    var row = 0
    var column = 0
    while row < left.count, column < right.count {
      if left[row] == right[column] {
        pair(goldRange.lowerBound + row, systemRange.lowerBound + column)
        row += 1
        column += 1
      } else if longest[row * width + column] == longest[(row + 1) * width + column] {
        row += 1
      } else {
        column += 1
      }
    }
  }
}
