public import RDF

/// A request of operations, done one after the other (SPARQL 1.1 Update).
public struct Update: Hashable, Sendable {
  public var prologue: Prologue
  public var operations: [UpdateOperation]

  public init(_ operations: [UpdateOperation], prologue: Prologue = Prologue()) {
    self.prologue = prologue
    self.operations = operations
  }
}

/// An operation and where it stands.
public struct UpdateOperation: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case load(IRI, into: GraphName, isSilent: Bool)
    case clear(GraphSelection, isSilent: Bool)
    case drop(GraphSelection, isSilent: Bool)
    case create(IRI, isSilent: Bool)
    case add(from: GraphName, to: GraphName, isSilent: Bool)
    case move(from: GraphName, to: GraphName, isSilent: Bool)
    case copy(from: GraphName, to: GraphName, isSilent: Bool)
    /// Blank nodes are fresh nodes, the same for a label within the operation.
    case insertData([Quad])
    case deleteData([Quad])
    /// `DELETE WHERE` is one whose templates and pattern are the same.
    case modify(Modification)
  }

  public var action: Action
  public var range: SourceRange

  public init(_ action: Action, range: SourceRange = .none) {
    self.action = action
    self.range = range
  }
}

/// Which graphs `CLEAR` and `DROP` mean.
public enum GraphSelection: Hashable, Sendable {
  case graph(IRI)
  case defaultGraph
  /// All named graphs.
  case named
  /// All named graphs and the default graph.
  case all
}

/// `DELETE { ... } INSERT { ... } WHERE { ... }`
public struct Modification: Hashable, Sendable {
  /// The graph of `WITH`: of the templates' triples and the pattern where these name none; it has no say in the pattern
  /// where there is a `USING`.
  public var with: IRI?
  /// Holds no blank node.
  public var delete: [QuadTemplate]
  /// Blank nodes are terms, fresh for every solution.
  public var insert: [QuadTemplate]
  /// Nil where there is no `USING`.
  public var using: DatasetClause?
  public var pattern: GroupGraphPattern

  public init(
    with: IRI? = nil, delete: [QuadTemplate] = [], insert: [QuadTemplate] = [], using: DatasetClause? = nil,
    where pattern: GroupGraphPattern
  ) {
    self.with = with
    self.delete = delete
    self.insert = insert
    self.using = using
    self.pattern = pattern
  }
}
