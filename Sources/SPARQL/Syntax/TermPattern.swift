public import RDF

/// What may stand in a place of a triple pattern or of a template.
///
/// In patterns blank nodes are variables. In templates (`CONSTRUCT`, `INSERT`) they are terms, whose labels mean a
/// fresh node for every solution.
public indirect enum TermPattern: Hashable, Sendable {
  case variable(Variable)
  case term(Term)
  /// A triple term that holds a variable somewhere (SPARQL 1.2); without one it is a term.
  case triple(TriplePattern)

  public var variable: Variable? {
    guard case .variable(let variable) = self else { return nil }
    return variable
  }

  /// The term where nothing is variable.
  public var term: Term? {
    guard case .term(let term) = self else { return nil }
    return term
  }
}

/// A triple of a pattern or a template.
public struct TriplePattern: Hashable, Sendable {
  public var subject: TermPattern
  /// A variable or an IRI.
  public var predicate: TermPattern
  public var object: TermPattern
  public var range: SourceRange

  public init(_ subject: TermPattern, _ predicate: TermPattern, _ object: TermPattern, range: SourceRange = .none) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.range = range
  }
}

/// Two ends and a property path between them, of more than one IRI.
public struct PathPattern: Hashable, Sendable {
  public var subject: TermPattern
  public var path: PropertyPath
  public var object: TermPattern
  public var range: SourceRange

  public init(_ subject: TermPattern, _ path: PropertyPath, _ object: TermPattern, range: SourceRange = .none) {
    self.subject = subject
    self.path = path
    self.object = object
    self.range = range
  }
}

/// A triple of a template or an update, with the graph it is in.
public struct QuadTemplate: Hashable, Sendable {
  public var triple: TriplePattern
  /// A variable or an IRI; nil where no `GRAPH` is given.
  public var graph: TermPattern?

  public init(_ triple: TriplePattern, in graph: TermPattern? = nil) {
    self.triple = triple
    self.graph = graph
  }
}
