/// Which part of a property graph is wanted: who is near whom, and which claims.
public struct GraphPart: Hashable, Sendable {
  /// Identifiers of the nodes in the middle; empty takes all nodes.
  public var centres: Set<String>
  /// How many edges away from a centre a node may be.
  public var radius: Int
  /// Allowed values by edge column, such as `modality`; an edge must fit all columns that are named.
  public var values: [String: Set<String>]
  /// First day, as `2019-01-01`: edges of events that ended before are left out.
  public var from: String?
  /// Last day: edges of events that began after are left out.
  public var until: String?

  public init(
    centres: Set<String> = [], radius: Int = 1, values: [String: Set<String>] = [:], from: String? = nil,
    until: String? = nil
  ) {
    self.centres = centres
    self.radius = radius
    self.values = values
    self.from = from
    self.until = until
  }
}

extension PropertyGraph {
  /// The part of the graph with the edges that fit and the nodes within reach of the centres over them.
  ///
  /// Where there are centres, the edges between all nodes within reach stay, and other nodes go. Edges without a time are
  /// left out where days are asked for.
  /// - Complexity: O(n + m).
  public func part(_ part: GraphPart) -> PropertyGraph {
    var result = self
    let fitting = edges.indices.filter { fits(edges[$0], part) }
    let kept = part.centres.isEmpty ? Set(nodes.indices) : nodes(within: part.radius, of: part.centres, over: fitting)
    var positions: [Int: Int] = [:]
    result.nodes = []
    for index in nodes.indices where kept.contains(index) {
      positions[index] = result.nodes.count
      result.nodes.append(nodes[index])
    }
    result.edges = fitting.compactMap { index in
      var edge = edges[index]
      guard let source = positions[edge.source], let target = positions[edge.target] else { return nil }
      (edge.source, edge.target) = (source, target)
      return edge
    }
    result.colourAndSize()
    return result
  }

  private func fits(_ edge: Edge, _ part: GraphPart) -> Bool {
    for (name, allowed) in part.values {
      guard let text = value(name, of: edge) else { return false }
      let parts = text.split(separator: "|").map(String.init)
      guard parts.contains(where: allowed.contains) else { return false }
    }
    if let from = part.from {
      guard let end = value("end", of: edge) ?? value("start", of: edge), from <= end else { return false }
    }
    if let until = part.until {
      guard let start = value("start", of: edge) ?? value("end", of: edge), start <= until else { return false }
    }
    return true
  }

  private func value(_ name: String, of edge: Edge) -> String? {
    guard let column = edgeColumns.firstIndex(where: { $0.name == name }) else { return nil }
    return column < edge.values.count ? edge.values[column]?.text : nil
  }

  private func nodes(within radius: Int, of centres: Set<String>, over fitting: [Int]) -> Set<Int> {
    var neighbours: [Int: [Int]] = [:]
    for index in fitting {
      neighbours[edges[index].source, default: []].append(edges[index].target)
      neighbours[edges[index].target, default: []].append(edges[index].source)
    }
    var reached = Set(nodes.indices.filter { centres.contains(nodes[$0].id) })
    var border = reached
    for _ in 0..<max(0, radius) {
      border = Set(border.flatMap { neighbours[$0] ?? [] }).subtracting(reached)
      reached.formUnion(border)
    }
    return reached
  }
}
