/// The graph of a dataset that a quad belongs to.
public enum GraphName: Hashable, Sendable {
  case defaultGraph
  case iri(IRI)
  case blankNode(BlankNode)

  /// The graph that a term names; nil for terms that cannot name one.
  public init?(_ term: Term) {
    switch term {
    case .iri(let iri): self = .iri(iri)
    case .blankNode(let node): self = .blankNode(node)
    case .literal, .triple: return nil
    }
  }

  /// The name as a term, nil for the default graph.
  public var term: Term? {
    switch self {
    case .defaultGraph: nil
    case .iri(let iri): .iri(iri)
    case .blankNode(let node): .blankNode(node)
    }
  }
}

/// One statement of a dataset: a triple and the graph it stands in.
public struct Quad: Hashable, Sendable {
  /// An IRI or a blank node.
  public var subject: Term
  public var predicate: IRI
  public var object: Term
  public var graph: GraphName

  public init(_ subject: Term, _ predicate: IRI, _ object: Term, in graph: GraphName = .defaultGraph) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.graph = graph
  }

  /// A statement about an IRI, the usual case.
  public init(_ subject: IRI, _ predicate: IRI, _ object: Term, in graph: GraphName = .defaultGraph) {
    self.init(.iri(subject), predicate, object, in: graph)
  }

  /// The statement without its graph.
  public var triple: Triple { Triple(subject, predicate, object) }
}
