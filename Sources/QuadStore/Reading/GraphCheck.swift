internal import RDF

/// Which of the quads in a range count, by their graphs.
enum GraphCheck {
  case all
  case exactly(TermIdentifier)
  case anyNamed
  case some([TermIdentifier])
  /// Each triple once, of all graphs or, where they are given, of some.
  case merged([TermIdentifier]?)

  init(_ scope: GraphScope) {
    switch scope {
    case .defaultGraph: self = .exactly(.none)
    case .named(let graph): self = .exactly(graph)
    case .anyNamed: self = .anyNamed
    case .someNamed(let graphs): self = .some(graphs)
    case .merged(let graphs): self = .merged(graphs)
    case .allMerged: self = .merged(nil)
    }
  }

  /// Whether quads of a graph count at all.
  @inline(__always)
  func accepts(_ graph: TermIdentifier) -> Bool {
    switch self {
    case .all, .merged(nil): true
    case .exactly(let only): graph == only
    case .anyNamed: graph != .none
    case .some(let graphs), .merged(.some(let graphs)): Self.contains(graphs, graph)
    }
  }

  var merges: Bool {
    if case .merged = self { return true }
    return false
  }

  private static func contains(_ sorted: [TermIdentifier], _ graph: TermIdentifier) -> Bool {
    let place = sorted[...].partitioningIndex { !($0 < graph) }
    return place < sorted.count && sorted[place] == graph
  }
}
