import RDF

/// What functions know besides their arguments.
final class FunctionEnvironment {
  /// The moment of the query, which `NOW` gives however often it is asked.
  let now: DateTimeValue
  /// Against which `IRI` resolves; nil where the query sets none.
  let base: IRI?
  let watch: Watch
  private var blankNodes: [BlankNodeKey: BlankNode] = [:]
  /// The solution that expressions are evaluated for, within a batch.
  private var solution = 0
  private var blankNodeCount = 0
  private let isTaken: (BlankNode) throws -> Bool
  private var expressions: [RegularExpressionKey: RegularExpression?] = [:]

  private struct BlankNodeKey: Hashable {
    var label: String
    var solution: Int
  }

  private struct RegularExpressionKey: Hashable {
    var pattern: String
    var flags: String
  }

  /// - Parameter isTaken: whether the data knows a node with that label already.
  init(now: DateTimeValue, base: IRI?, watch: Watch, isTaken: @escaping (BlankNode) throws -> Bool) {
    self.now = now
    self.isTaken = isTaken
    self.base = base
    self.watch = watch
  }

  /// Begins a new batch of solutions, in each of which `BNODE("x")` makes new nodes.
  func startBatch() { blankNodes.removeAll(keepingCapacity: true) }

  /// Goes to a solution of the batch.
  func moveToSolution(_ row: Int) { solution = row }

  /// The node that `BNODE(label)` means within one solution.
  func blankNode(labelled label: String) throws -> BlankNode {
    let key = BlankNodeKey(label: label, solution: solution)
    if let node = blankNodes[key] { return node }
    let node = try makeBlankNode()
    blankNodes[key] = node
    return node
  }

  /// A node that neither the data nor this query has had before.
  func makeBlankNode() throws -> BlankNode {
    while true {
      blankNodeCount += 1
      let node = BlankNode("q" + String(blankNodeCount))
      if try !isTaken(node) { return node }
    }
  }

  /// A regular expression, made once for its text; nil where it is malformed.
  func regularExpression(_ pattern: String, flags: String) -> RegularExpression? {
    let key = RegularExpressionKey(pattern: pattern, flags: flags)
    if let known = expressions[key] { return known }
    let made = RegularExpression(pattern, flags: flags)
    if expressions.count > 1000 { expressions.removeAll() }
    expressions[key] = made
    return made
  }
}
