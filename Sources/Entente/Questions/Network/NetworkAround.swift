internal import DocumentModel

/// The claims around the two ends of a path, as far as they are needed: of a large store only some.
public struct NetworkAround: Sendable {
  public let network: ClaimNetwork
  public let corpus: Corpus

  /// The part of a graph that holds one of the shortest ways between two entities, where there is one, and all others as short.
  ///
  /// - Parameter length: how long a way may be at most.
  /// - Complexity: O(k) in the claims about entities half as far from an end as the ends are from each other.
  public init(
    shortestFrom start: String, to end: String, upTo length: Int, in graph: any AskedGraph,
    _ options: ClaimNetwork.Options
  ) throws {
    try self.init(start, end, graph, options) { network, steps in
      steps >= length || network.shortestPath(from: start, to: end).map { $0.steps.count <= steps } ?? false
    }
  }

  /// The part of a graph that holds every way of at most some steps between two entities.
  public init(
    allFrom start: String, to end: String, upTo length: Int, in graph: any AskedGraph, _ options: ClaimNetwork.Options
  ) throws {
    try self.init(start, end, graph, options) { _, steps in steps >= length }
  }

  /// Goes on from the end around which fewer entities lie, until it is enough or one of them leads nowhere else.
  ///
  /// A way of no more steps than both ends have gone together has one entity at each of its steps whose claims are all there.
  private init(
    _ start: String, _ end: String, _ graph: any AskedGraph, _ options: ClaimNetwork.Options,
    isEnough: (ClaimNetwork, _ steps: Int) -> Bool
  ) throws {
    var sides = [Side(start), Side(end)]
    var steps = 2
    let roles: Set<ClaimRole> = options.joinsHolders ? [.subject, .object, .holder] : [.subject, .object]
    while true {
      let known = sides[0].known.union(sides[1].known)
      let corpus = try graph.corpus(for: ClaimScope(aboutAny: known, as: roles, options.filter))
      let network = ClaimNetwork(corpus, options: options)
      for index in sides.indices { sides[index].findBorder(in: network) }
      if graph.holdsEverything || isEnough(network, steps) || sides.contains(where: \.border.isEmpty) {
        self.network = network
        self.corpus = corpus
        return
      }
      let smaller = sides[0].border.count <= sides[1].border.count ? 0 : 1
      sides[smaller].grow()
      steps += 1
    }
  }

  /// What lies around one end.
  private struct Side {
    /// The entities whose claims are all there.
    private(set) var known: Set<String>
    /// Those one step farther.
    private(set) var border: Set<String> = []

    init(_ end: String) { known = [end] }

    mutating func findBorder(in network: ClaimNetwork) {
      border = known.reduce(into: []) { border, entity in
        guard let position = network.position(of: entity) else { return }
        for other in network.successors[position] + network.predecessors[position] {
          border.insert(network.entities[other])
        }
      }
      border.subtract(known)
    }

    mutating func grow() { known.formUnion(border) }
  }
}
