/// A class of entities that a user added to those of the ontology.
public struct DeclaredClass: Hashable, Sendable {
  /// Its name in IRIs: `SpaceAgency`.
  public var name: String
  public var label: String
  /// The class one step up: of the ontology, or another that a user added.
  public var parent: String
  /// The colour of its nodes in drawings, `#0055aa`; nil for its parent's.
  public var colour: String?

  public init(name: String, label: String, parent: String, colour: String? = nil) {
    self.name = name
    self.label = label
    self.parent = parent
    self.colour = colour
  }
}
