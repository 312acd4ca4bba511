public import RDF

/// Why graphs cannot be sent by name.
public enum GraphNameFailure: Error, Hashable, Sendable {
  /// There are triples outside named graphs, and nobody said where they should go.
  case defaultGraph
  /// A graph is named by a blank node, which means nothing to another store.
  case blankNode(String)
}

/// The named graphs of a source, to be read one after the other.
public final class GraphCollection {
  /// In the order of their bytes.
  public let names: [IRI]
  private let source: any QuadSource
  private let scopes: [IRI: GraphScope]

  /// - Parameter defaultGraph: the name under which triples outside named graphs are sent.
  /// - Throws: `GraphNameFailure`, or what the source throws.
  public init(_ source: any QuadSource, defaultGraph: IRI? = nil) throws {
    self.source = source
    var scopes: [IRI: GraphScope] = [:]
    let identifiers = try source.graphNames()
    for (identifier, name) in zip(identifiers, try source.terms(for: identifiers)) {
      guard let iri = name.iri else { throw GraphNameFailure.blankNode(name.description) }
      scopes[iri] = .named(identifier)
    }
    if try Self.holdsTriples(source) {
      guard let defaultGraph else { throw GraphNameFailure.defaultGraph }
      var merged: [TermIdentifier] = [.none]
      if case .named(let other)? = scopes[defaultGraph] { merged.append(other) }
      scopes[defaultGraph] = .merged(merged)
    }
    self.scopes = scopes
    names = scopes.keys.sorted()
  }

  /// The triples of a graph.
  public func content(of graph: IRI) throws -> GraphContent {
    guard let scope = scopes[graph] else { return GraphContent([]) }
    let pattern = QuadPattern(in: scope)
    let order = source.orders(for: pattern)[0]
    let cursor = try source.cursor(over: pattern, order: order, wanted: [.subject, .predicate, .object])
    var batch = QuadBatch()
    var quads: [Quad] = []
    while try cursor.next(into: &batch) {
      let terms = try source.terms(for: batch.subjects + batch.predicates + batch.objects)
      for row in 0..<batch.count {
        guard let predicate = terms[batch.count + row].iri else { continue }
        quads.append(Quad(terms[row], predicate, terms[2 * batch.count + row]))
      }
    }
    return GraphContent(quads)
  }

  private static func holdsTriples(_ source: any QuadSource) throws -> Bool {
    let pattern = QuadPattern(in: .defaultGraph)
    var batch = QuadBatch()
    return try source.cursor(over: pattern, order: source.orders(for: pattern)[0], wanted: [.subject])
      .next(into: &batch)
  }
}
