/// The patterns of one rule table as a trie over token classes.
///
/// All rules are tried at once: a match costs the number of edges it walks, however many rules there are. Nodes,
/// edges and steps lie in flat arrays without references, so that walking costs no reference counting.
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
    /// Rows of `steps`: what must stand before the match, nearest first.
    var context: Range<Int>
    /// Rows of `steps`: the way from the root, for the fields and groups it fills.
    var match: Range<Int>
  }

  private(set) var steps: [SequenceStep] = []
  private(set) var edges: [Edge] = []
  private(set) var acceptances: [Acceptance] = []
  private var edgeStarts: [Int] = []
  private var acceptanceStarts: [Int] = []
  private var rootRows: [Bool] = []
  private var rootBits: UInt32 = 0
  private var rootResults: [TokenClass] = []

  init() {}

  /// Lays out a trie.
  ///
  /// - Parameter vocabulary: must be complete; the trie remembers which of its words can begin a match.
  init(_ builder: RuleTrieBuilder, vocabulary: TimeVocabulary) {
    steps = builder.steps
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
    let roots = edges(of: 0).map { edges[$0].tokenClass }
    for tokenClass in roots {
      if tokenClass.index < 32 { rootBits |= tokenClass.bit }
      rootResults.append(tokenClass)
    }
    let isRoot = Set(roots)
    rootRows = (0..<vocabulary.count).map { row in
      vocabulary.senses(ofRow: row).contains { isRoot.contains(vocabulary.senses[$0].tokenClass) }
    }
  }

  /// Whether any pattern begins with an item of this kind.
  @inline(__always)
  func canBegin(with item: PhraseItem) -> Bool {
    if item.builtIn & rootBits != 0 { return true }
    if item.word >= 0 { return rootRows[item.word] }
    guard let result = item.result else { return false }
    return rootResults.contains(result)
  }

  /// Rows of `edges`, by class.
  @inline(__always)
  func edges(of node: Int) -> Range<Int> { edgeStarts[node]..<edgeStarts[node + 1] }

  /// Rows of `acceptances`: the rules that end at a node, those with the longest context first.
  @inline(__always)
  func acceptances(of node: Int) -> Range<Int> { acceptanceStarts[node]..<acceptanceStarts[node + 1] }

  /// The first edge of a node that asks for this class or a later one.
  func firstEdge(of node: Int, in tokenClass: TokenClass) -> Int {
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
