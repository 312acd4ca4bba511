/// An entity one claim away, by one relation in one direction.
public struct Neighbour: Sendable {
  public let entity: String
  public let relation: String
  /// Whether the entity asked about is the subject.
  public let isForward: Bool
  /// By document and in text order.
  public let links: [ClaimNetwork.Link]

  /// How the claims are held, each stance with its number: `alleged 2, denied (negative) 1`.
  public var stances: String {
    var counts: [String: Int] = [:]
    for link in links { counts[link.row.stance, default: 0] += 1 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      .joined(separator: ", ")
  }
}

extension ClaimNetwork {
  /// What is one claim away from an entity; what most claims join comes first, then by identifier and relation.
  public func neighbours(of entity: String) -> [Neighbour] {
    guard let position = position(of: entity) else { return [] }
    let all = successors[position].flatMap { other -> [Neighbour] in
      var groups: [Group: [Link]] = [:]
      for link in links(from: position, to: other) {
        groups[Group(relation: link.relation, isForward: link.isForward), default: []].append(link)
      }
      return groups.sorted { $0.key < $1.key }.map { group, links in
        Neighbour(entity: entities[other], relation: group.relation, isForward: group.isForward, links: links)
      }
    }
    return all.enumerated().sorted { left, right in
      (right.element.links.count, left.offset) < (left.element.links.count, right.offset)
    }.map(\.element)
  }

  private struct Group: Hashable, Comparable {
    let relation: String
    let isForward: Bool

    static func < (left: Group, right: Group) -> Bool {
      (left.relation, left.isForward ? 0 : 1) < (right.relation, right.isForward ? 0 : 1)
    }
  }
}
