/// What a format could not carry, so that nothing is lost in silence.
public struct LossReport: Hashable, Sendable {
  /// Claims about claims, which need claims as nodes.
  public var claimsAboutClaims = 0
  /// Claims without an object to point at.
  public var claimsWithoutObject = 0
  /// Claims with a date, quantity or words as object, kept as text on their subject.
  public var claimsAsText = 0
  /// Claims of teasers and boilerplate, left out.
  public var quarantinedClaims = 0
  /// Claims that a person found wrong, left out.
  public var rejectedClaims = 0
  /// Links between claims (content, restated, condition) that have no place where claims are edges.
  public var linksBetweenClaims = 0
  /// Characters that the format forbids, left out or made blank.
  public var droppedCharacters = 0
  /// Values of nodes and edges that the format has no place for.
  public var values = 0
  /// Nodes whose place, size and colour the format cannot hold.
  public var looks = 0
  /// Connected nodes that stand in rows, since only those with most edges are drawn together.
  public var unplacedNodes = 0
  /// Documents that a page has no room for.
  public var documents = 0
  /// Statements of quarantined text and of the derived view, left out of formats without named graphs.
  public var statementsOfOtherGraphs = 0
  /// Cells that were quoted so that a spreadsheet takes no formula from them.
  public var guardedCells = 0

  public init() {}

  /// Whether nothing was lost.
  public var isEmpty: Bool { self == LossReport() }

  /// Each kind of loss that happened, with its number, in a fixed order; the names are those of the properties.
  public var entries: [(name: String, count: Int)] {
    let all = [
      ("claimsAboutClaims", claimsAboutClaims), ("claimsWithoutObject", claimsWithoutObject),
      ("claimsAsText", claimsAsText), ("quarantinedClaims", quarantinedClaims),
      ("rejectedClaims", rejectedClaims),
      ("linksBetweenClaims", linksBetweenClaims), ("droppedCharacters", droppedCharacters), ("values", values),
      ("looks", looks), ("unplacedNodes", unplacedNodes), ("documents", documents),
      ("statementsOfOtherGraphs", statementsOfOtherGraphs), ("guardedCells", guardedCells),
    ]
    return all.filter { $0.1 > 0 }.map { (name: $0.0, count: $0.1) }
  }
}
