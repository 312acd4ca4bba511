internal import DocumentModel

/// What relations are read between: a mention of a sentence, or a phrase that may be an object in words.
struct RelationNode {
  /// The rows of its words among the sentence's words.
  var words: Range<Int>
  var head: Int
  /// The row of its type and level in the tables of the model.
  var type: Int
  var level: Int
  /// Whether it may be a subject; dates, quantities and phrases may not.
  var isSubject: Bool
  /// Index of the mention in the document; nil for a phrase.
  var mention: Int?
  /// What it refers to; nil where that is not known.
  var entity: String?

  /// Which bucket of distance a pair falls into, in words; nested ones apart; later ones where the subject stands behind.
  func bucket(to object: RelationNode) -> Int {
    let begin = min(words.upperBound, object.words.upperBound)
    let end = max(words.lowerBound, object.words.lowerBound)
    if begin > end { return words.count >= object.words.count ? 0 : 1 }
    let steps = Self.gaps.filter { end - begin >= $0 }.count
    return 1 + steps + (words.lowerBound > object.words.lowerBound ? Self.gaps.count : 0)
  }

  /// The least distances, in words, of the buckets for pairs that do not overlap.
  private static let gaps = [0, 1, 2, 4, 8, 16]
}

/// The way between two words of a sentence through its tree.
struct TreeWay {
  /// The words strictly between, among the sentence's words.
  var words: [Int] = []
  /// The rows of the model's table of steps.
  var steps: [Int] = []

  /// Longer ways up are cut off.
  private static let mostSteps = 60

  /// - Parameters:
  ///   - heads: the head of every word of the sentence; -1 for the root.
  ///   - relations: the row of every word's relation.
  ///   - relationCount: how many relations the table of steps knows.
  init(from subject: Int, to object: Int, heads: [Int], relations: [Int], relationCount: Int) {
    guard subject != object else {
      steps = [2 * relationCount + 1]
      return
    }
    let rise = Self.ancestors(of: subject, heads)
    let fall = Self.ancestors(of: object, heads)
    guard let top = rise.firstIndex(where: { fall.contains($0) }), let down = fall.firstIndex(of: rise[top]) else {
      steps = [2 * relationCount]
      return
    }
    words = (rise.dropFirst().prefix(top) + fall.prefix(down).dropFirst().reversed()).filter {
      $0 != subject && $0 != object
    }
    steps = rise.prefix(top).map { relations[$0] } + fall.prefix(down).map { relationCount + relations[$0] }
  }

  private static func ancestors(of word: Int, _ heads: [Int]) -> [Int] {
    var found = [word]
    while let last = found.last, heads[last] >= 0, found.count < mostSteps { found.append(heads[last]) }
    return found
  }
}
