public import RDF

/// A query (SPARQL 1.1 Query; with triple terms, of SPARQL 1.2), as the parser has checked it.
public struct Query: Hashable, Sendable {
  public enum Form: Hashable, Sendable {
    case select(Selection)
    /// The template; blank nodes in it are terms, fresh for every solution.
    case construct([TriplePattern])
    /// Variables and IRIs; those of `*` are the visible variables of the pattern.
    case describe([TermPattern])
    case ask
  }

  public var prologue: Prologue
  public var form: Form
  /// Nil where the query names no dataset.
  public var dataset: DatasetClause?
  /// Empty where there is no `WHERE`.
  public var pattern: GroupGraphPattern
  public var modifiers: SolutionModifiers
  /// The `VALUES` after the modifiers, joined to the solutions of the pattern after grouping.
  public var values: InlineData?

  public init(
    _ form: Form, where pattern: GroupGraphPattern, modifiers: SolutionModifiers = SolutionModifiers(),
    values: InlineData? = nil, dataset: DatasetClause? = nil, prologue: Prologue = Prologue()
  ) {
    self.prologue = prologue
    self.form = form
    self.dataset = dataset
    self.pattern = pattern
    self.modifiers = modifiers
    self.values = values
  }
}

/// A `SELECT` within a pattern.
public struct Subquery: Hashable, Sendable {
  public var selection: Selection
  public var pattern: GroupGraphPattern
  public var modifiers: SolutionModifiers
  public var values: InlineData?
  public var range: SourceRange

  public init(
    _ selection: Selection, where pattern: GroupGraphPattern, modifiers: SolutionModifiers = SolutionModifiers(),
    values: InlineData? = nil, range: SourceRange = .none
  ) {
    self.selection = selection
    self.pattern = pattern
    self.modifiers = modifiers
    self.values = values
    self.range = range
  }
}

/// What stands before a query or an update: names for it to use. The tree holds whole IRIs, so this is for writing.
public struct Prologue: Hashable, Sendable {
  public struct Prefix: Hashable, Sendable {
    /// Without its colon.
    public var label: String
    public var namespace: IRI

    public init(_ label: String, _ namespace: IRI) {
      self.label = label
      self.namespace = namespace
    }
  }

  /// The last base, against which `IRI()` resolves.
  public var base: IRI?
  /// In the order of the text; a later one with the same label holds.
  public var prefixes: [Prefix]
  /// What `VERSION` announces.
  public var version: String?

  public init(base: IRI? = nil, prefixes: [Prefix] = [], version: String? = nil) {
    self.base = base
    self.prefixes = prefixes
    self.version = version
  }
}

/// `FROM` and `FROM NAMED`, or `USING` and `USING NAMED`.
public struct DatasetClause: Hashable, Sendable {
  /// The graphs that make up the default graph together.
  public var defaultGraphs: [IRI]
  public var namedGraphs: [IRI]

  public init(defaultGraphs: [IRI] = [], namedGraphs: [IRI] = []) {
    self.defaultGraphs = defaultGraphs
    self.namedGraphs = namedGraphs
  }
}
