import RDF
import SPARQL

/// Performs the update of a test and compares the quads afterwards.
struct UpdateCheck {
  let test: SPARQLTest
  let source: any WritableQuadSource
  let options: EngineOptions

  init(_ test: SPARQLTest, source: any WritableQuadSource, options: EngineOptions) {
    self.test = test
    self.source = source
    self.options = options
  }

  /// Why the test fails, nil where it passes.
  func failure() throws -> String? {
    guard let path = test.action.main else { return "no update" }
    let update = try SPARQLParser(base: SPARQLManifest.iri(path)).update(SPARQLManifest.bytes(path))
    try SPARQLEngine(source: source, options: options).update(update)
    let result = Dataset(try source.allQuads())
    let wanted = Dataset(try TestDataset.quads(of: test.result))
    return result.isIsomorphic(to: wanted) ? nil : "got\n\(result)wanted\n\(wanted)"
  }
}

extension QuadSource {
  /// Every quad, in the order of a cursor.
  func allQuads() throws -> [Quad] {
    var quads: [Quad] = []
    for scope in [GraphScope.defaultGraph, .anyNamed] {
      let pattern = RDF.QuadPattern(in: scope)
      let cursor = try cursor(
        over: pattern, order: orders(for: pattern)[0], wanted: [.subject, .predicate, .object, .graph])
      var batch = QuadBatch()
      while try cursor.next(into: &batch) {
        let terms = try terms(for: batch.subjects + batch.predicates + batch.objects)
        for row in 0..<batch.count {
          let graph = batch.graphs[row] == .none ? nil : try self.terms(for: [batch.graphs[row]])[0]
          guard let predicate = terms[batch.count + row].iri else { continue }
          quads.append(
            Quad(
              terms[row], predicate, terms[2 * batch.count + row], in: graph.flatMap { GraphName($0) } ?? .defaultGraph)
          )
        }
      }
    }
    return quads
  }
}
