internal import DocumentModel

/// Entities joined by claims: what paths and neighbours are looked for in.
///
/// A claim joins its subject and its object where both are entities. Denied, demanded and negative claims join too:
/// each answer shows the claims with who says so and how.
public struct ClaimNetwork: Sendable {
  /// A claim that joins two entities, seen from one of them.
  public struct Link: Sendable {
    public let row: ClaimRow
    /// The claim's relation; `says` where the claim joins its holder to what it is about.
    public let relation: String
    /// Whether the entity it is seen from is the subject, or the holder.
    public let isForward: Bool
  }

  /// Which claims join, and what.
  public struct Options: Sendable {
    public var filter = ClaimFilter()
    /// Whether steps lead from subject to object only.
    public var isDirected = false
    /// Whether claims also join who says so to their subjects and objects.
    public var joinsHolders = false

    public init() {}
  }

  /// The identifiers of all entities with a claim, sorted; everything else counts in them.
  let entities: [String]
  private let positions: [String: Int]
  /// For each entity the ones that one step leads to, ascending.
  let successors: [[Int]]
  /// For each entity the ones whose step leads to it, ascending.
  let predecessors: [[Int]]
  private let links: [Pair: [Link]]

  private struct Pair: Hashable, Sendable {
    let from: Int
    let to: Int
  }

  public init(_ corpus: Corpus, options: Options = Options()) {
    let joints = corpus.documents.flatMap { document in
      document.claims.filter { options.filter.accepts($0, of: document.document) }.flatMap { claim in
        Self.joints(of: claim, ClaimRow(claim, of: document, in: corpus), options)
      }
    }
    entities = Set(joints.flatMap { [$0.from, $0.to] }).sorted()
    positions = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1, $0) })
    var links: [Pair: [Link]] = [:]
    for joint in joints {
      guard let from = positions[joint.from], let to = positions[joint.to] else { continue }
      links[Pair(from: from, to: to), default: []].append(
        Link(row: joint.row, relation: joint.relation, isForward: true))
      if options.isDirected { continue }
      links[Pair(from: to, to: from), default: []].append(
        Link(row: joint.row, relation: joint.relation, isForward: false))
    }
    self.links = links
    var successors = Array(repeating: [Int](), count: entities.count)
    var predecessors = successors
    for pair in links.keys {
      successors[pair.from].append(pair.to)
      predecessors[pair.to].append(pair.from)
    }
    self.successors = successors.map { $0.sorted() }
    self.predecessors = predecessors.map { $0.sorted() }
  }

  private struct Joint {
    let from: String
    let to: String
    let relation: String
    let row: ClaimRow
  }

  private static func joints(of claim: Claim, _ row: ClaimRow, _ options: Options) -> [Joint] {
    let arguments = [claim.subject, claim.object].compactMap { argument -> String? in
      guard case .entity(let identifier) = argument else { return nil }
      return identifier
    }
    var joints: [Joint] = []
    if arguments.count == 2 {
      joints.append(Joint(from: arguments[0], to: arguments[1], relation: claim.relation, row: row))
    }
    for holder in options.joinsHolders ? claim.holderChain : [] where !DocumentAuthor.isAuthor(holder) {
      joints += arguments.map { Joint(from: holder, to: $0, relation: "says", row: row) }
    }
    return joints.filter { $0.from != $0.to }
  }

  /// Where an entity stands among `entities`; nil where no claim joins it to another.
  func position(of entity: String) -> Int? { positions[entity] }

  /// The claims of one step, by document and in text order.
  func links(from: Int, to: Int) -> [Link] { links[Pair(from: from, to: to)] ?? [] }
}
