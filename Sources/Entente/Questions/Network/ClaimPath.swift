/// A way from one entity to another over claims.
public struct ClaimPath: Sendable {
  /// From one entity to the next.
  public struct Step: Sendable {
    public let from: String
    public let to: String
    /// Every claim that joins the two, at least one.
    public let links: [ClaimNetwork.Link]
  }

  public let steps: [Step]
}

extension ClaimNetwork {
  /// One of the shortest ways between two entities, nil where none leads there.
  ///
  /// Among equally short ones, the one whose entities come first by identifier.
  /// - Complexity: O(claims).
  public func shortestPath(from start: String, to end: String) -> ClaimPath? {
    guard let from = position(of: start), let to = position(of: end), from != to else { return nil }
    let distances = distances(to: to)
    guard var left = distances[from] else { return nil }
    var nodes = [from]
    while left > 0 {
      left -= 1
      guard let next = successors[nodes[nodes.count - 1]].first(where: { distances[$0] == left }) else { return nil }
      nodes.append(next)
    }
    return path(over: nodes)
  }

  /// Every way between two entities that meets none twice and has at most a number of steps, shorter ones first.
  ///
  /// - Parameters:
  ///   - length: the most steps.
  ///   - take: gets each path as it is found; false ends the search. There may be very many.
  public func simplePaths(
    from start: String, to end: String, upTo length: Int, take: (ClaimPath) throws -> Bool
  ) rethrows {
    guard let from = position(of: start), let to = position(of: end), from != to else { return }
    let distances = distances(to: to)
    guard let shortest = distances[from], shortest <= length else { return }
    var search = PathSearch(network: self, distances: distances)
    for exact in shortest...length {
      guard try search.extend([from], stepsLeft: exact, take: take) else { return }
    }
  }

  /// How many steps each entity is from a goal, nil where no way leads there.
  private func distances(to goal: Int) -> [Int?] {
    var distances = [Int?](repeating: nil, count: entities.count)
    distances[goal] = 0
    var border = [goal]
    var distance = 0
    while !border.isEmpty {
      distance += 1
      var next: [Int] = []
      for node in border {
        for other in predecessors[node] where distances[other] == nil {
          distances[other] = distance
          next.append(other)
        }
      }
      border = next
    }
    return distances
  }

  fileprivate func path(over nodes: [Int]) -> ClaimPath {
    ClaimPath(
      steps: zip(nodes, nodes.dropFirst()).map { from, to in
        ClaimPath.Step(from: entities[from], to: entities[to], links: links(from: from, to: to))
      })
  }
}

/// A search in depth that turns back where the goal is too far for the steps left.
private struct PathSearch {
  let network: ClaimNetwork
  let distances: [Int?]

  /// Finds the paths of exactly some more steps that begin with given entities; false where the taker has had enough.
  mutating func extend(_ nodes: [Int], stepsLeft: Int, take: (ClaimPath) throws -> Bool) rethrows -> Bool {
    if stepsLeft == 0 { return try take(network.path(over: nodes)) }
    for next in network.successors[nodes[nodes.count - 1]] {
      guard let distance = distances[next], distance <= stepsLeft - 1, (distance == 0) == (stepsLeft == 1),
        !nodes.contains(next)
      else { continue }
      guard try extend(nodes + [next], stepsLeft: stepsLeft - 1, take: take) else { return false }
    }
    return true
  }
}
