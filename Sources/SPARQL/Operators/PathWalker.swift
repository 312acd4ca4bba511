import RDF

/// Walks property paths through one graph. Every closure remembers where it has been, so that cycles end.
final class PathWalker {
  private let graph: AccessPattern.Graph
  private let context: ExecutionContext
  private var accesses: [Step: QuadAccess] = [:]

  /// The quads on a node's side: which predicate (`.none` for any), and in which direction.
  private struct Step: Hashable {
    var predicate: TermIdentifier
    var isForward: Bool
  }

  init(graph: AccessPattern.Graph, context: ExecutionContext) {
    self.graph = graph
    self.context = context
  }

  /// The nodes at the other end of a path from a node; each once for closures, once a way for single steps.
  func ends(of path: IdentifiedPath, from node: TermIdentifier, forward: Bool) throws -> [TermIdentifier] {
    switch path {
    case .predicate(let predicate): return try neighbours(of: node, predicate, forward: forward)
    case .inverse(let inner): return try ends(of: inner, from: node, forward: !forward)
    case .sequence(let parts):
      var nodes = [node]
      for part in forward ? parts : parts.reversed() {
        nodes = try different(nodes.flatMap { try ends(of: part, from: $0, forward: forward) })
      }
      return nodes
    case .alternative(let parts): return try different(parts.flatMap { try ends(of: $0, from: node, forward: forward) })
    case .zeroOrOne(let inner): return try different([node] + ends(of: inner, from: node, forward: forward))
    case .zeroOrMore(let inner): return try closure(of: inner, from: node, forward: forward, withStart: true)
    case .oneOrMore(let inner): return try closure(of: inner, from: node, forward: forward, withStart: false)
    case .negated(let forbiddenForward, let forbiddenBackward):
      let straight = forward ? forbiddenForward : forbiddenBackward
      let reverse = forward ? forbiddenBackward : forbiddenForward
      var found: [TermIdentifier] = []
      if let straight { found += try neighbours(of: node, except: straight, forward: true) }
      if let reverse { found += try neighbours(of: node, except: reverse, forward: false) }
      return found
    }
  }

  /// The nodes from which a path may start: all where it may have no length, else those with a first step.
  func starts(of path: IdentifiedPath) throws -> [TermIdentifier] {
    try different(Self.mayBeEmpty(path) ? allNodes() : firstNodes(of: path, forward: true)).sorted()
  }

  private func closure(
    of path: IdentifiedPath, from node: TermIdentifier, forward: Bool, withStart: Bool
  ) throws -> [TermIdentifier] {
    var found = withStart ? [node] : []
    var seen = Set(found)
    var frontier = [node]
    while let next = frontier.popLast() {
      try context.watch.check()
      for end in try ends(of: path, from: next, forward: forward) where seen.insert(end).inserted {
        found.append(end)
        frontier.append(end)
      }
    }
    return found
  }

  private func different(_ nodes: [TermIdentifier]) throws -> [TermIdentifier] {
    var seen = Set<TermIdentifier>()
    return try nodes.filter { node in
      try context.watch.check()
      return seen.insert(node).inserted
    }
  }

  static func mayBeEmpty(_ path: IdentifiedPath) -> Bool {
    switch path {
    case .predicate, .negated: false
    case .inverse(let inner), .oneOrMore(let inner): mayBeEmpty(inner)
    case .sequence(let parts): parts.allSatisfy(mayBeEmpty)
    case .alternative(let parts): parts.contains(where: mayBeEmpty)
    case .zeroOrMore, .zeroOrOne: true
    }
  }

  private func firstNodes(of path: IdentifiedPath, forward: Bool) throws -> [TermIdentifier] {
    switch path {
    case .predicate(let predicate): return try nodes(predicate, subjects: forward)
    case .inverse(let inner): return try firstNodes(of: inner, forward: !forward)
    case .sequence(let parts):
      let ordered = forward ? parts : parts.reversed()
      return Self.mayBeEmpty(ordered[0]) ? try allNodes() : try firstNodes(of: ordered[0], forward: forward)
    case .alternative(let parts): return try parts.flatMap { try firstNodes(of: $0, forward: forward) }
    case .oneOrMore(let inner): return try firstNodes(of: inner, forward: forward)
    case .zeroOrMore, .zeroOrOne, .negated: return try allNodes()
    }
  }

  /// Whether a term is the subject or the object of a quad of the graph.
  func isNode(_ term: TermIdentifier) throws -> Bool {
    for isForward in [true, false] {
      let access = access(Step(predicate: .none, isForward: isForward))
      try access.start { $0 == Self.start ? term : .none }
      var found: [[TermIdentifier]] = [[], []]
      if try access.appendMatches(to: &found) != nil { return true }
    }
    return false
  }

  private func allNodes() throws -> [TermIdentifier] {
    try different(nodes(.none, subjects: true) + nodes(.none, subjects: false))
  }

  /// The slots of a pattern that is asked here: start, predicate, end.
  private static let start = 0
  private static let label = 1
  private static let end = 2

  private func access(_ step: Step) -> QuadAccess {
    if let known = accesses[step] { return known }
    let pattern = AccessPattern(
      subject: .variable(step.isForward ? Self.start : Self.end),
      predicate: step.predicate == .none ? .variable(Self.label) : .constant(step.predicate),
      object: .variable(step.isForward ? Self.end : Self.start), graph: graph)
    let columns = step.predicate == .none ? [Self.end, Self.label] : [Self.end]
    let access = QuadAccess(pattern, columns: columns, order: nil, context: context)
    accesses[step] = access
    return access
  }

  private func neighbours(
    of node: TermIdentifier, _ predicate: TermIdentifier, forward: Bool
  ) throws -> [TermIdentifier] {
    try read(access(Step(predicate: predicate, isForward: forward)), columns: 1, from: node)[0]
  }

  private func neighbours(
    of node: TermIdentifier, except forbidden: [TermIdentifier], forward: Bool
  ) throws -> [TermIdentifier] {
    let found = try read(access(Step(predicate: .none, isForward: forward)), columns: 2, from: node)
    return zip(found[0], found[1]).filter { !forbidden.contains($0.1) }.map(\.0)
  }

  /// The different subjects or objects of the quads with a predicate.
  private func nodes(_ predicate: TermIdentifier, subjects: Bool) throws -> [TermIdentifier] {
    // Seen from the other end, with that end left open.
    let pattern = AccessPattern(
      subject: .variable(Self.start),
      predicate: predicate == .none ? .variable(Self.label) : .constant(predicate), object: .variable(Self.end),
      graph: graph)
    let access = QuadAccess(
      pattern, columns: [subjects ? Self.start : Self.end], order: nil, context: context)
    return try different(try read(access, columns: 1, from: .none)[0])
  }

  private func read(_ access: QuadAccess, columns: Int, from node: TermIdentifier) throws -> [[TermIdentifier]] {
    try access.start { $0 == Self.start ? node : .none }
    var found: [[TermIdentifier]] = Array(repeating: [], count: columns)
    while try access.appendMatches(to: &found) != nil {}
    return found
  }
}
