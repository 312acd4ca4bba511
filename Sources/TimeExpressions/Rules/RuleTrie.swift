/// The patterns of one rule table as a trie over token classes.
///
/// All rules are tried at once: a match costs the number of edges it walks, however many rules there are.
struct RuleTrie: Sendable {
  /// A condition on the next item and the node it leads to.
  struct Edge: Sendable {
    var tokenClass: TokenClass
    var isGlued: Bool
    var isCapitalised: Bool
    var target: Int32
  }

  /// A rule whose pattern ends at a node.
  struct Acceptance: Sendable {
    var rule: Int
    /// What must stand before the match, nearest first.
    var context: [PatternStep]
    /// The steps on the way from the root, for the fields and groups they fill.
    var steps: [PatternStep]
  }

  private var edges: [[Edge]] = [[]]
  private var acceptances: [[Acceptance]] = [[]]

  init() {}

  /// Adds a sequence; its steps before the first group are context, so that rules compete for where expressions
  /// begin, not for where their context does.
  mutating func add(_ sequence: [PatternStep], rule: Int) {
    let first = sequence.firstIndex { $0.group > 0 } ?? 0
    let steps = Array(sequence[first...])
    var node = 0
    for step in steps { node = child(of: node, for: step) }
    // Optional steps of one class make the same sequence in several ways.
    let context: [PatternStep] = sequence[..<first].reversed()
    if acceptances[node].contains(where: { $0.rule == rule && $0.context == context }) { return }
    acceptances[node].append(Acceptance(rule: rule, context: context, steps: steps))
  }

  /// Orders the edges for searching and the rules by precedence; to be called after the last `add`.
  mutating func finish() {
    for node in edges.indices {
      edges[node].sort { $0.tokenClass < $1.tokenClass }
      acceptances[node].sort { ($1.context.count, $0.rule) < ($0.context.count, $1.rule) }
    }
  }

  /// Calls back with every edge of a node that asks for this class.
  func forEachEdge(of node: Int, in tokenClass: TokenClass, _ body: (Edge) -> Void) {
    let candidates = edges[node]
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].tokenClass < tokenClass { low = middle + 1 } else { high = middle }
    }
    while low < candidates.count, candidates[low].tokenClass == tokenClass {
      body(candidates[low])
      low += 1
    }
  }

  /// The rules that end at a node, those with the longest context first.
  func acceptances(at node: Int) -> [Acceptance] { acceptances[node] }

  private mutating func child(of node: Int, for step: PatternStep) -> Int {
    let tokenClass = step.classes[0]
    for edge in edges[node]
    where edge.tokenClass == tokenClass && edge.isGlued == step.isGlued && edge.isCapitalised == step.isCapitalised {
      return Int(edge.target)
    }
    let target = edges.count
    edges.append([])
    acceptances.append([])
    edges[node].append(
      Edge(
        tokenClass: tokenClass, isGlued: step.isGlued, isCapitalised: step.isCapitalised, target: Int32(target)))
    return target
  }
}
