/// Finds the best dependency tree for a sentence's arc scores (`Training/FORMAT.md`, section 8).
///
/// Chu-Liu/Edmonds; with one word under the root. Ties go to the lower index.
enum DependencyTreeDecoder {
  /// The head of every word: 0 for the root, else the number of a word, from 1.
  ///
  /// - Parameter scores: for every word a row of `count + 1` scores, the root's first.
  /// - Complexity: O(n²) where the best heads make a tree, as they mostly do; O(n²) more for every cycle otherwise.
  static func heads(scores: UnsafePointer<Float>, count: Int) -> [Int] {
    guard count > 0 else { return [] }
    var graph = ArcGraph(scores: scores, words: count)
    let best = graph.bestHeads()
    if best.lazy.filter({ $0 == 0 }).count == 2, ArcGraph.cycle(in: best) == nil { return Array(best[1...]) }
    graph.penalizeRoot()
    return Array(graph.bestArborescence()[1...])
  }
}

/// Arc scores between nodes as a square matrix: row dependent, column head. Node 0 is the root.
private struct ArcGraph {
  let count: Int
  var scores: [Double]

  init(count: Int) {
    self.count = count
    scores = Array(repeating: -.infinity, count: count * count)
  }

  init(scores words: UnsafePointer<Float>, words wordCount: Int) {
    self.init(count: wordCount + 1)
    for word in 1..<count {
      for head in 0..<count where head != word {
        scores[word * count + head] = Double(words[(word - 1) * count + head])
      }
    }
  }

  subscript(dependent: Int, head: Int) -> Double {
    get { scores[dependent * count + head] }
    set { scores[dependent * count + head] = newValue }
  }

  /// Takes so much off every arc from the root that no tree with two of them can be best.
  mutating func penalizeRoot() {
    var least = Double.infinity
    var greatest = -Double.infinity
    for score in scores where score.isFinite {
      least = min(least, score)
      greatest = max(greatest, score)
    }
    guard least <= greatest else { return }
    for word in 1..<count { self[word, 0] -= 1 + Double(count) * (greatest - least) }
  }

  /// Every node's best head, 0 for the root itself.
  func bestHeads() -> [Int] {
    var heads = [Int](repeating: 0, count: count)
    for node in 1..<max(count, 1) {
      let row = node * count
      for head in 1..<count where scores[row + head] > scores[row + heads[node]] { heads[node] = head }
    }
    return heads
  }

  /// The nodes of a cycle, in the order of their heads; nil where there is none.
  static func cycle(in heads: [Int]) -> [Int]? {
    var visit = [Int](repeating: 0, count: heads.count)
    for start in 1..<max(heads.count, 1) {
      var path: [Int] = []
      var node = start
      while node != 0, visit[node] == 0 {
        visit[node] = start
        path.append(node)
        node = heads[node]
      }
      if node != 0, visit[node] == start, let first = path.firstIndex(of: node) { return Array(path[first...]) }
    }
    return nil
  }

  /// The best tree: a cycle among the best heads becomes one node, and the smaller graph is solved.
  func bestArborescence() -> [Int] {
    var heads = bestHeads()
    guard let cycle = Self.cycle(in: heads) else { return heads }
    let contraction = Contraction(of: self, heads: heads, cycle: cycle)
    let solved = contraction.graph.bestArborescence()
    let merged = contraction.rest.count
    for (place, node) in contraction.rest.enumerated() where node != 0 {
      heads[node] = solved[place] == merged ? contraction.leaving[node] : contraction.rest[solved[place]]
    }
    let source = contraction.rest[solved[merged]]
    heads[contraction.entering[source]] = source
    return heads
  }
}

/// A graph in which the nodes of a cycle are one node, the last.
private struct Contraction {
  var graph: ArcGraph
  /// The nodes outside the cycle; their places are the nodes of the new graph.
  var rest: [Int]
  /// For a node outside: its best head inside.
  var leaving: [Int]
  /// For a node outside: the node inside that it would best be the head of.
  var entering: [Int]

  init(of original: ArcGraph, heads: [Int], cycle: [Int]) {
    let inside = Set(cycle)
    rest = (0..<original.count).filter { !inside.contains($0) }
    let merged = rest.count
    graph = ArcGraph(count: merged + 1)
    leaving = Array(repeating: cycle[0], count: original.count)
    entering = leaving
    let cycleScore = cycle.reduce(0) { $0 + original[$1, heads[$1]] }
    for (place, node) in rest.enumerated() {
      for (otherPlace, other) in rest.enumerated() where other != node && node != 0 {
        graph[place, otherPlace] = original[node, other]
      }
      var bestEntry = -Double.infinity
      for member in cycle {
        if original[node, member] > original[node, leaving[node]] { leaving[node] = member }
        let entry = original[member, node] - original[member, heads[member]]
        if entry > bestEntry {
          bestEntry = entry
          entering[node] = member
        }
      }
      if node != 0 { graph[place, merged] = original[node, leaving[node]] }
      graph[merged, place] = bestEntry + cycleScore
    }
  }
}
