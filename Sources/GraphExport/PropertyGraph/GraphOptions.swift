/// How claims become nodes and edges.
public struct GraphOptions: Hashable, Sendable {
  /// How claims are drawn.
  public enum ClaimForm: String, Hashable, Sendable, CaseIterable {
    /// An edge from subject to object; parallel edges for several claims.
    case edges
    /// A node with edges to subject, object, holder and document: nothing is lost.
    case nodes
    /// A node for each proposition, with edges to its sides and one from everybody who takes a stance on it.
    case holders
  }

  /// What one edge stands for, where claims are edges.
  public enum EdgeForm: String, Hashable, Sendable, CaseIterable {
    /// A proposition, with everybody's stance on it in all documents.
    case propositions
    /// A proposition and one stance: who says it, whether and how firmly.
    case stances
    /// A single claim.
    case claims
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
  public var edges: EdgeForm
  /// Draws what stands in teasers and boilerplate too.
  public var includesQuarantine: Bool
  /// Draws what a person found wrong too.
  public var includesRejected: Bool
  /// Leaves out all entities that no edge touches and nothing is stated of; unnamed ones are always left out then.
  public var onlyConnected: Bool
  /// Leaves out edges that fewer documents speak of, and what no edge touches then.
  public var minimumDocuments: Int
  /// Keeps this many nodes, those with most documents on their edges; nil keeps all.
  public var top: Int?

  public init(
    claims: ClaimForm = .edges, values: ValueForm = .attributes, edges: EdgeForm = .propositions,
    includesQuarantine: Bool = false, includesRejected: Bool = false, onlyConnected: Bool = false,
    minimumDocuments: Int = 1, top: Int? = nil
  ) {
    self.claims = claims
    self.values = values
    self.edges = edges
    self.includesQuarantine = includesQuarantine
    self.includesRejected = includesRejected
    self.onlyConnected = onlyConnected
    self.minimumDocuments = minimumDocuments
    self.top = top
  }
}
