/// A layer of the graph: what it holds can be left out as a whole.
public enum GraphLayer: String, Hashable, Sendable, CaseIterable {
  /// Source documents, their sections and sentences.
  case documents
  /// Stretches of text with what they refer to.
  case mentions
  /// Who commits to what, how strongly, where and when.
  case claims
  /// Entities, times, quantities, propositions, links and the asserted view.
  case knowledge
}

/// How annotated documents become a graph.
public struct AssemblySettings: Sendable {
  /// The base of all IRIs when nobody sets one: under a reserved top-level domain (RFC 2606), so that it never resolves.
  public static let defaultBase = "https://entente.example/"

  /// The IRI that all identifiers begin with; ends with `/` or `#`.
  public var base: String
  public var layers: Set<GraphLayer>
  /// Which claims leave a direct triple in the view.
  public var policy: ViewPolicy
  /// The relations for which both directions are one proposition.
  public var symmetricRelations: Set<String>
  /// The relation that excludes another between the same two, for both of each pair.
  public var oppositeRelations: [String: String]
  /// Whether every claim is also a reifier of its proposition's triple term (RDF 1.2).
  public var writesReifiers: Bool

  public init(
    base: String = defaultBase, layers: Set<GraphLayer> = Set(GraphLayer.allCases), policy: ViewPolicy = .asserted,
    symmetricRelations: Set<String>, oppositeRelations: [String: String] = [:], writesReifiers: Bool = false
  ) {
    self.base = base
    self.layers = layers
    self.policy = policy
    self.symmetricRelations = symmetricRelations
    self.oppositeRelations = oppositeRelations
    self.writesReifiers = writesReifiers
  }
}
