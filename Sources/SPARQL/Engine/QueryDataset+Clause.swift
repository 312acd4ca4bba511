import RDF

extension QueryDataset {
  /// The graphs that `FROM` and `FROM NAMED` say, or those of the source where the query says nothing.
  init(_ clause: DatasetClause?, options: EngineOptions, terms: QueryTerms) throws {
    guard let clause else {
      self.init(defaultScope: options.defaultGraphIsUnion ? .allMerged : .defaultGraph, namedScope: .anyNamed)
      return
    }
    func identifiers(_ graphs: [IRI]) throws -> [TermIdentifier] {
      var known: [TermIdentifier] = []
      for graph in graphs {
        let identifier = try terms.identifier(of: .iri(graph))
        if identifier.rawValue <= TermIdentifier.sourceLimit, !known.contains(identifier) { known.append(identifier) }
      }
      return known.sorted()
    }
    self.init(
      defaultScope: .merged(try identifiers(clause.defaultGraphs)),
      namedScope: .someNamed(try identifiers(clause.namedGraphs)))
  }
}
