internal import RDF

/// One way to the quads of a pattern: an index, how much of its order the pattern gives, and what is left to check.
struct AccessPath {
  var ordering: QuadOrdering
  /// How many leading places of the index are given.
  var prefix: Int
  /// Whether quads must be compared with the given graph.
  var checksGraph: Bool
  /// Further places that must be compared.
  var residual: QuadPositions

  /// The ways to a pattern's quads in an order; the store takes the one with the fewest quads to look at.
  static func paths(for pattern: QuadPattern, order: QuadOrder) -> [AccessPath] {
    let given = pattern.given
    let open = order.positions.filter { !given.contains($0) }
    let isInGraph = pattern.graphs.graph != nil
    return QuadOrdering.allCases.compactMap { ordering in
      let places = ordering.places.filter { $0 != .graph }
      guard places.filter({ !given.contains($0) }) == open else { return nil }
      if ordering == .graphSubjectPredicateObject {
        guard isInGraph else { return nil }
        let leading = places.prefix { given.contains($0) }
        let rest = given.subtracting(QuadPositions(leading))
        return AccessPath(ordering: ordering, prefix: leading.count + 1, checksGraph: false, residual: rest)
      }
      let leading = places.prefix { given.contains($0) }
      guard QuadPositions(leading) == given else { return nil }
      return AccessPath(ordering: ordering, prefix: leading.count, checksGraph: isInGraph, residual: [])
    }
  }

  /// The orders in which a pattern's quads come without being sorted.
  static func orders(for pattern: QuadPattern) -> [QuadOrder] {
    QuadOrder.allCases.filter { !paths(for: pattern, order: $0).isEmpty }
  }

  /// The first key of the range to look at, and the first one after it, nil where there is none.
  func bounds(_ terms: QuadIdentifiers) -> (lower: QuadKey, upper: QuadKey?) {
    let key = ordering.key(of: terms)
    switch prefix {
    case 0: return (QuadKey(0, 0, 0, 0), nil)
    case 1: return (QuadKey(key.first, 0, 0, 0), QuadKey(key.first + 1, 0, 0, 0))
    case 2: return (QuadKey(key.first, key.second, 0, 0), QuadKey(key.first, key.second + 1, 0, 0))
    case 3:
      return (QuadKey(key.first, key.second, key.third, 0), QuadKey(key.first, key.second, key.third + 1, 0))
    default: return (key, QuadKey(key.first, key.second, key.third, key.fourth + 1))
    }
  }
}

extension QuadPattern {
  /// The given terms, and the graph that the scope names; `.none` elsewhere.
  var terms: QuadIdentifiers {
    QuadIdentifiers(subject ?? .none, predicate ?? .none, object ?? .none, in: graphs.graph ?? .none)
  }
}

extension GraphScope {
  /// The one graph that the scope looks in, nil where there may be several.
  var graph: TermIdentifier? {
    switch self {
    case .defaultGraph: return TermIdentifier.none
    case .named(let graph): return graph
    case .anyNamed, .someNamed, .merged, .allMerged: return nil
    }
  }
}
