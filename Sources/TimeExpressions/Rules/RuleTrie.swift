/// The patterns of one rule table as a trie over token classes.
///
/// All rules are tried at once: a match costs the number of edges it walks, however many rules there are. Nodes,
/// edges and steps lie in flat arrays without references, and the trie is one object, so that walking costs hardly
/// any reference counting.
final class RuleTrie: Sendable {
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
    /// Rows of `steps`: what must stand before the match, nearest first.
    var context: Range<Int>
    /// Rows of `steps`: the way from the root, for the fields and groups it fills.
    var match: Range<Int>
  }

  let steps: [SequenceStep]
  let edges: [Edge]
  let acceptances: [Acceptance]
  private let edgeStarts: [Int]
  private let acceptanceStarts: [Int]
  /// By class: the first edge of the root that asks for it, -1 where there is none.
  private let rootEdges: [Int]
  /// By vocabulary row: whether a match can begin with the word.
  private let rootRows: [Bool]
  private let rootBits: UInt32

  /// Lays out a trie.
  ///
  /// - Parameters:
  ///   - vocabulary: must be complete; the trie remembers which of its words can begin a match.
  ///   - classCount: the number of token classes.
  init(_ builder: RuleTrieBuilder, vocabulary: TimeVocabulary, classCount: Int) {
    var edges: [Edge] = []
    var acceptances: [Acceptance] = []
    var edgeStarts: [Int] = []
    var acceptanceStarts: [Int] = []
    for node in builder.edges.indices {
      edgeStarts.append(edges.count)
      edges += builder.edges[node].sorted { $0.tokenClass < $1.tokenClass }
      acceptanceStarts.append(acceptances.count)
      acceptances += builder.acceptances[node].sorted {
        ($1.context.count, $0.rule) < ($0.context.count, $1.rule)
      }
    }
    edgeStarts.append(edges.count)
    acceptanceStarts.append(acceptances.count)
    var rootEdges = Array(repeating: -1, count: classCount)
    var rootBits: UInt32 = 0
    for row in (0..<edgeStarts[1]).reversed() {
      rootEdges[Int(edges[row].tokenClass.index)] = row
      if edges[row].tokenClass.index < 32 { rootBits |= edges[row].tokenClass.bit }
    }
    self.steps = builder.steps
    self.edges = edges
    self.acceptances = acceptances
    self.edgeStarts = edgeStarts
    self.acceptanceStarts = acceptanceStarts
    self.rootEdges = rootEdges
    self.rootBits = rootBits
    rootRows = (0..<vocabulary.count).map { row in
      vocabulary.senses(ofRow: row).contains { rootEdges[Int(vocabulary.senses[$0].tokenClass.index)] >= 0 }
    }
  }

  /// Whether any pattern begins with an item of this kind.
  @inline(__always)
  func canBegin(with item: PhraseItem) -> Bool {
    if item.builtIn & rootBits != 0 { return true }
    if item.word >= 0 { return rootRows[item.word] }
    guard let result = item.result else { return false }
    return rootEdges[Int(result.index)] >= 0
  }

  /// Rows of `edges`, by class.
  @inline(__always)
  func edges(of node: Int) -> Range<Int> { edgeStarts[node]..<edgeStarts[node + 1] }

  /// Rows of `acceptances`: the rules that end at a node, those with the longest context first.
  @inline(__always)
  func acceptances(of node: Int) -> Range<Int> { acceptanceStarts[node]..<acceptanceStarts[node + 1] }

  /// The first edge of a node that asks for this class; -1 or that of another class where there is none.
  @inline(__always)
  func firstEdge(of node: Int, in tokenClass: TokenClass) -> Int {
    if node == 0 { return rootEdges[Int(tokenClass.index)] }
    var low = edgeStarts[node]
    var high = edgeStarts[node + 1]
    while low < high {
      let middle = (low + high) / 2
      if edges[middle].tokenClass < tokenClass { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Collects the sequences of a rule table.
struct RuleTrieBuilder {
  private(set) var steps: [SequenceStep] = []
  private(set) var edges: [[RuleTrie.Edge]] = [[]]
  private(set) var acceptances: [[RuleTrie.Acceptance]] = [[]]

  /// Adds a sequence; its steps before the first group are context, so that rules compete for where expressions
  /// begin, not for where their context does.
  mutating func add(_ sequence: [SequenceStep], rule: Int) {
    let first = sequence.firstIndex { $0.group > 0 } ?? 0
    var node = 0
    for step in sequence[first...] { node = child(of: node, for: step) }
    let context = sequence[..<first].reversed()
    // Optional steps of one class make the same sequence in several ways.
    if acceptances[node].contains(where: { $0.rule == rule && steps[$0.context].elementsEqual(context) }) { return }
    let contextStart = steps.count
    steps += context
    let matchStart = steps.count
    steps += sequence[first...]
    acceptances[node].append(
      RuleTrie.Acceptance(rule: rule, context: contextStart..<matchStart, match: matchStart..<steps.count))
  }

  private mutating func child(of node: Int, for step: SequenceStep) -> Int {
    for edge in edges[node]
    where edge.tokenClass == step.tokenClass && edge.isGlued == step.isGlued
      && edge.isCapitalised == step.isCapitalised
    {
      return Int(edge.target)
    }
    let target = edges.count
    edges.append([])
    acceptances.append([])
    edges[node].append(
      RuleTrie.Edge(
        tokenClass: step.tokenClass, isGlued: step.isGlued, isCapitalised: step.isCapitalised, target: Int32(target)))
    return target
  }
}
