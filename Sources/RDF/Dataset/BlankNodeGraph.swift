/// The quads of a dataset that hold blank nodes, made ready for colouring the nodes by their surroundings.
struct BlankNodeGraph {
  /// What a quad is made of: a ground term as its hash, or a blank node by its index.
  private enum Part {
    case ground(UInt64)
    case node(Int)
  }

  /// The quads without a blank node, in sorted order.
  private(set) var groundQuads: [Quad] = []
  /// The quads with blank nodes.
  private(set) var quads: [Quad] = []
  /// The blank nodes in the order in which the quads name them.
  private(set) var nodes: [BlankNode] = []
  private var parts: [[Part]] = []
  private var indexByNode: [BlankNode: Int] = [:]
  /// For each node the quads that hold it.
  private var quadsByNode: [[Int]] = []

  /// - Parameter sortedQuads: in the order of their N-Quads lines, so that ground quads can be compared as lists.
  init(_ sortedQuads: [Quad]) {
    for quad in sortedQuads {
      var parts: [Part] = []
      add(quad.subject, to: &parts)
      add(.iri(quad.predicate), to: &parts)
      add(quad.object, to: &parts)
      if let graph = quad.graph.term { add(graph, to: &parts) }
      let members = Set(parts.compactMap { if case .node(let index) = $0 { index } else { nil } })
      guard !members.isEmpty else {
        groundQuads.append(quad)
        continue
      }
      for index in members { quadsByNode[index].append(quads.count) }
      quads.append(quad)
      self.parts.append(parts)
    }
  }

  private mutating func add(_ term: Term, to parts: inout [Part]) {
    switch term {
    case .iri, .literal: parts.append(.ground(StableHash.hash(term.nTriplesBytes)))
    case .blankNode(let node): parts.append(.node(index(of: node)))
    case .triple(let triple):
      add(triple.subject, to: &parts)
      add(.iri(triple.predicate), to: &parts)
      add(triple.object, to: &parts)
    }
  }

  private mutating func index(of node: BlankNode) -> Int {
    if let index = indexByNode[node] { return index }
    indexByNode[node] = nodes.count
    nodes.append(node)
    quadsByNode.append([])
    return nodes.count - 1
  }

  /// Colours that tell nodes apart by the colours around them, repeated until nothing new is told apart.
  ///
  /// Equal surroundings give equal colours in any dataset.
  func refined(_ colors: [UInt64]) -> [UInt64] {
    var colors = colors
    var distinct = Set(colors).count
    while true {
      let next = colors.indices.map { node in
        let surroundings = quadsByNode[node].map { signature(ofQuad: $0, seenFrom: node, colors) }.sorted()
        return surroundings.reduce(StableHash.combine(colors[node], 1), StableHash.combine)
      }
      let count = Set(next).count
      colors = next
      guard count > distinct else { return colors }
      distinct = count
    }
  }

  private func signature(ofQuad quad: Int, seenFrom node: Int, _ colors: [UInt64]) -> UInt64 {
    parts[quad].reduce(UInt64(parts[quad].count)) { hash, part in
      switch part {
      case .ground(let term): StableHash.combine(hash, term)
      case .node(node): StableHash.combine(StableHash.combine(hash, 3), colors[node])
      case .node(let other): StableHash.combine(StableHash.combine(hash, 2), colors[other])
      }
    }
  }

  /// A node of the smallest group that shares a colour, nil where all colours differ.
  func smallestSharedColor(_ colors: [UInt64]) -> (node: Int, color: UInt64)? {
    let sizes = groupSizes(colors)
    var best: (node: Int, color: UInt64)?
    var bestSize = Int.max
    for (node, color) in colors.enumerated() {
      guard let size = sizes[color], size > 1, size < bestSize else { continue }
      best = (node, color)
      bestSize = size
    }
    return best
  }

  /// The nodes that share a colour and meet no other such node in any quad, in the order of their colours.
  func independentNodes(_ colors: [UInt64]) -> [Int] {
    let sizes = groupSizes(colors)
    let isShared = colors.map { (sizes[$0] ?? 0) > 1 }
    let independent = colors.indices.filter { node in
      isShared[node]
        && quadsByNode[node].allSatisfy { quad in
          parts[quad].allSatisfy { part in
            guard case .node(let other) = part else { return true }
            return other == node || !isShared[other]
          }
        }
    }
    return independent.sorted { (colors[$0], $0) < (colors[$1], $1) }
  }

  private func groupSizes(_ colors: [UInt64]) -> [UInt64: Int] {
    var sizes: [UInt64: Int] = [:]
    for color in colors { sizes[color, default: 0] += 1 }
    return sizes
  }
}

/// A hash that is the same in every process (FNV-1a, 64 bits).
enum StableHash {
  private static let prime: UInt64 = 0x100_0000_01B3

  static func hash(_ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  /// The hash of a sequence that goes on with a value.
  static func combine(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    var mixed = (hash ^ (value &* 0xBF58_476D_1CE4_E5B9)) &* prime
    mixed ^= mixed >> 29
    return mixed &* 0x94D0_49BB_1331_11EB
  }
}
