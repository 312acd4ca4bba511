import RDF

/// How the solutions of a part of a join spread over the terms of a variable: the frequent terms with their shares, and
/// all others, which are taken to be equally frequent.
struct TermSpread {
  struct Entry {
    var term: TermIdentifier
    /// Of all solutions.
    var share: Double
  }

  /// Ascending by term.
  private let frequent: [Entry]
  /// The share of all other terms together, and how many of them there are.
  private let rest: Double
  private let restCount: Double

  private init(frequent: [Entry], rest: Double, restCount: Double) {
    self.frequent = frequent
    self.rest = rest
    self.restCount = restCount
  }

  /// - Parameter distinct: the number of different terms.
  init(_ frequencies: TermFrequencies, distinct: Double) {
    let all = Double(max(frequencies.quads, 1))
    frequent = frequencies.entries.map { Entry(term: $0.term, share: Double($0.quads) / all) }
    rest = max(0, 1 - frequent.reduce(0) { $0 + $1.share })
    restCount = max(0, distinct - Double(frequent.count))
  }

  /// The share of the others that one of them has.
  private var each: Double { restCount >= 1 ? rest / restCount : 0 }

  /// How many of all pairs of solutions agree in the term, and how those that do spread.
  ///
  /// Frequent terms are compared one by one, as in PostgreSQL's `eqjoinsel`; a term that is frequent on one side only is
  /// taken for one of the others of the other side.
  func joined(with other: TermSpread) -> (selectivity: Double, spread: TermSpread) {
    var entries: [Entry] = []
    entries.reserveCapacity(frequent.count + other.frequent.count)
    var (left, right) = (0, 0)
    while left < frequent.count || right < other.frequent.count {
      let isLeft =
        left < frequent.count && (right == other.frequent.count || frequent[left].term <= other.frequent[right].term)
      let isRight =
        right < other.frequent.count && (left == frequent.count || other.frequent[right].term <= frequent[left].term)
      let term = isLeft ? frequent[left].term : other.frequent[right].term
      let share = (isLeft ? frequent[left].share : each) * (isRight ? other.frequent[right].share : other.each)
      if share > 0 { entries.append(Entry(term: term, share: share)) }
      if isLeft { left += 1 }
      if isRight { right += 1 }
    }
    let others = min(restCount, other.restCount)
    let both = rest * other.rest / max(restCount, other.restCount, 1)
    let selectivity = entries.reduce(both) { $0 + $1.share }
    guard selectivity > 0 else { return (0, TermSpread(frequent: [], rest: 1, restCount: 1)) }
    for index in entries.indices { entries[index].share /= selectivity }
    return (selectivity, TermSpread(frequent: entries, rest: both / selectivity, restCount: others))
  }
}
