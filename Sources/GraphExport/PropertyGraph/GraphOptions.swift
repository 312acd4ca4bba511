/// How claims become nodes and edges.
public struct GraphOptions: Hashable, Sendable {
  /// How claims are drawn.
  public enum ClaimForm: String, Hashable, Sendable, CaseIterable {
    /// An edge from subject to object; parallel edges for several claims.
    case edges
    /// A node with edges to subject, object, holder and document: nothing is lost.
    case nodes
  }

  /// How dates, quantities and words are drawn.
  public enum ValueForm: String, Hashable, Sendable, CaseIterable {
    /// Dates, quantities and words stand as text on the subject.
    case attributes
    /// They are nodes of their own.
    case nodes
  }

  public var claims: ClaimForm
  public var values: ValueForm
  /// One edge for each proposition and stance instead of one for each claim; only with claims as edges.
  public var mergesPropositions: Bool
  /// Draws what stands in teasers and boilerplate too.
  public var includesQuarantine: Bool
  /// Draws what a person found wrong too.
  public var includesRejected: Bool
  /// Leaves out all entities that no edge touches and nothing is stated of; unnamed ones are always left out then.
  public var onlyConnected: Bool

  public init(
    claims: ClaimForm = .edges, values: ValueForm = .attributes, mergesPropositions: Bool = false,
    includesQuarantine: Bool = false, includesRejected: Bool = false, onlyConnected: Bool = false
  ) {
    self.claims = claims
    self.values = values
    self.mergesPropositions = mergesPropositions
    self.includesQuarantine = includesQuarantine
    self.includesRejected = includesRejected
    self.onlyConnected = onlyConnected
  }
}
