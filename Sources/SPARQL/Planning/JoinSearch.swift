/// Looks for the cheapest order of the parts of a join: every connected order of up to ten parts, and beyond that always
/// the cheapest next.
///
/// Orders grow from the left, one part at a time; beside the cheapest for a set of parts the cheapest for every sorting
/// of its solutions is kept, since that may make a later merge possible (Selinger et al., "Access Path Selection in a
/// Relational Database Management System", 1979). Patterns with a subject in common, a star, may also be joined with
/// each other first and then as one with what came before: where two stars meet in things that everything is about, each
/// alone is far smaller than one extended by a part of the other. Parts without a common variable are joined only when
/// nothing else is left.
struct JoinSearch {
  let items: [JoinProfile]
  let conditions: [ConditionProfile]
  let variableCount: Int
  /// The cost of a search in the source.
  let searchCost: Double
  let watch: Watch
  /// Up to this many parts every order is tried.
  private static let exhaustiveLimit = 10

  /// - Throws: `EvaluationFailure` where a limit was passed.
  func best() throws -> JoinCandidate? {
    let all = Array(items.indices)
    guard items.count > Self.exhaustiveLimit else { return try exhaustive(all).min { $0.cost < $1.cost } }
    return try greedy()
  }

  /// The best ways to join some parts, by how they are sorted.
  private func exhaustive(_ parts: [Int]) throws -> [JoinCandidate] {
    var best: [[JoinCandidate]] = Array(repeating: [], count: 1 << parts.count)
    best[0] = [JoinCandidate(size: JoinSize(variables: variableCount))]
    let stars = stars(among: parts)
    for set in best.indices {
      for star in stars where set & ~star != 0 && (set & star).nonzeroBitCount > 1 {
        for left in best[set & ~star] {
          try watch.check(steps: 16)
          for right in best[set & star] { keep(extended(left, byStar: right), of: left, in: &best[set]) }
        }
      }
      let open = parts.indices.filter { set & (1 << $0) == 0 }
      for candidate in best[set] {
        try watch.check(steps: 16)
        for place in next(after: candidate, among: open, { items[parts[$0]] }) {
          keep(extended(candidate, by: parts[place]), of: candidate, in: &best[set | 1 << place])
        }
      }
    }
    return best[best.count - 1]
  }

  /// The places of patterns with a subject in common among some parts, as bits.
  private func stars(among parts: [Int]) -> [Int] {
    var stars: [Int] = []
    for subject in 0..<variableCount {
      let star = parts.indices.reduce(0) { items[parts[$1]].subject == subject ? $0 | 1 << $1 : $0 }
      if star.nonzeroBitCount > 1 { stars.append(star) }
    }
    return stars
  }

  private func greedy() throws -> JoinCandidate? {
    var stars = try (0..<variableCount).compactMap { subject -> (items: [Int], joined: [JoinCandidate])? in
      let star = items.indices.filter { items[$0].subject == subject }
      return 2...Self.exhaustiveLimit ~= star.count ? (star, try exhaustive(star)) : nil
    }
    var candidate = JoinCandidate(size: JoinSize(variables: variableCount))
    var open = Array(items.indices)
    var isDone = Array(repeating: false, count: items.count)
    while !open.isEmpty {
      var best: (done: [Int], candidate: JoinCandidate)?
      func offer(_ extended: JoinExtension?, _ done: [Int]) {
        guard let extended else { return }
        for way in extended.ways {
          let weight = Self.weight(extended.size.rows, way.cost)
          if let best, Self.weight(best.candidate.size.rows, best.candidate.cost) <= weight { continue }
          best = (done, extended.candidate(way, after: candidate))
        }
      }
      for index in next(after: candidate, among: open, { items[$0] }) {
        try watch.check(steps: 16)
        offer(extended(candidate, by: index), [index])
      }
      stars.removeAll { $0.items.contains { isDone[$0] } }
      for star in stars {
        try watch.check(steps: 16)
        for joined in star.joined { offer(extended(candidate, byStar: joined), star.items) }
      }
      guard let best else { return nil }
      for index in best.done { isDone[index] = true }
      open.removeAll { isDone[$0] }
      candidate = best.candidate
    }
    return candidate
  }

  /// Small results first, then low cost: what comes later multiplies.
  private static func weight(_ rows: Double, _ cost: Double) -> Double { rows * 10 + cost }

  /// The parts that may come next: those with a bound variable, or where there are none all.
  private func next(after candidate: JoinCandidate, among parts: [Int], _ item: (Int) -> JoinProfile) -> [Int] {
    let bound = candidate.size.bound
    let open = parts.filter { part in
      guard case .tripleTerm(let variable) = item(part).kind else { return true }
      return bound & (1 << UInt64(variable)) != 0
    }
    let connected = open.filter { item($0).slots & bound != 0 }
    return connected.isEmpty ? open : connected
  }

  /// Keeps the ways that are the cheapest, or the cheapest with their sorting.
  private func keep(_ extended: JoinExtension?, of left: JoinCandidate, in kept: inout [JoinCandidate]) {
    guard let extended else { return }
    for way in extended.ways {
      let isBeaten = kept.contains { known in
        known.cost <= way.cost && (known.sortedBy == way.sortedBy || way.sortedBy == nil)
      }
      if isBeaten { continue }
      kept.removeAll { known in
        known.cost > way.cost && (known.sortedBy == way.sortedBy || known.sortedBy == nil)
      }
      kept.append(extended.candidate(way, after: left))
    }
  }
}
