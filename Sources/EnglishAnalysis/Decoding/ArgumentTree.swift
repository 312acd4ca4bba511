/// What a tree says of a span of words as an argument (`Training/FORMAT.md`, section 9).
struct ArgumentTree {
  /// What a span loses whose words depend on several words outside.
  static let severalHeadsLoss = 1.5
  /// What a span loses for each side on which it cuts off a dependent of its own.
  static let cutDependentLoss = 1.2

  /// The heads of the words, -1 for the root.
  private let heads: [Int]
  private let dependents: [[Int]]
  /// Whether a word is more than punctuation.
  private let counts: [Bool]
  /// Whether a word should not be cut off from its head: punctuation, the branch that holds the predicate and what hangs on the
  /// predicate's own head may be.
  private var binds: [Bool]

  /// - Parameters:
  ///   - heads: 0 for the root, else a word from 1.
  ///   - isPunctuation: for every word whether its relation is one of punctuation.
  init(heads: [Int], isPunctuation: [Bool]) {
    let heads = heads.map { $0 - 1 }
    var dependents = [[Int]](repeating: [], count: heads.count)
    for (word, head) in heads.enumerated() where head >= 0 { dependents[head].append(word) }
    self.heads = heads
    self.dependents = dependents
    counts = isPunctuation.map { !$0 }
    binds = counts
  }

  /// The tree as seen from a predicate, a word from 0.
  func seen(from predicate: Int) -> ArgumentTree {
    var tree = self
    let above = heads[predicate]
    if above >= 0 {
      for word in dependents[above] { tree.binds[word] = false }
    }
    var node = predicate
    // Every head is met once: the heads are a tree.
    while node >= 0 {
      tree.binds[node] = false
      node = heads[node]
    }
    return tree
  }

  /// The loss of a span.
  func loss(of span: Range<Int>) -> Double {
    var growing = GrowingSpan(begin: span.lowerBound)
    return span.reduce(0) { growing.loss(adding: $1, in: self) }
  }

  /// The losses of a span that grows word by word.
  struct GrowingSpan {
    private let begin: Int
    private var outside = 0
    private var cutsBefore = 0
    private var cutsBehind = 0

    init(begin: Int) { self.begin = begin }

    /// The loss of the span with the next word, which is `word`.
    mutating func loss(adding word: Int, in tree: ArgumentTree) -> Double {
      let head = tree.heads[word]
      let hangsInside = head >= begin && head < word
      if tree.counts[word] && !hangsInside { outside += 1 }
      if tree.binds[word] && hangsInside { cutsBehind -= 1 }
      for dependent in tree.dependents[word] {
        if dependent >= begin && dependent < word && tree.counts[dependent] { outside -= 1 }
        guard tree.binds[dependent] else { continue }
        if dependent < begin { cutsBefore += 1 }
        if dependent > word { cutsBehind += 1 }
      }
      return (outside > 1 ? severalHeadsLoss : 0)
        + (cutsBefore > 0 ? cutDependentLoss : 0) + (cutsBehind > 0 ? cutDependentLoss : 0)
    }
  }
}
