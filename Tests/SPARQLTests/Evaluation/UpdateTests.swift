import RDF
import SPARQL
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Updates")
struct UpdateTests {
  private static let prefixes = [Prologue.Prefix("", IRI("e:"))]

  /// The quads after an update, and what it counted.
  private func update(_ start: [Quad], _ text: String) throws -> (Dataset, UpdateSummary) {
    let source = MemoryQuadSource(start)
    let summary = try SPARQLEngine(source: source).update(try SPARQLParser(prefixes: Self.prefixes).update(text))
    return (Dataset(try source.allQuads()), summary)
  }

  private let one = Quad(IRI("e:a"), IRI("e:p"), .literal(Literal(1)))

  @Test("solutions are found before anything changes, and deleting comes first")
  func modification() throws {
    let (result, summary) = try update(
      [one], "DELETE { ?s :p ?v } INSERT { ?s :p ?w } WHERE { ?s :p ?v BIND(?v + 1 AS ?w) }")
    #expect(result == Dataset([Quad(IRI("e:a"), IRI("e:p"), .literal(Literal(2)))]))
    #expect(summary == UpdateSummary(inserted: 1, removed: 1))
  }

  @Test("later operations see earlier ones")
  func sequence() throws {
    let (result, _) = try update(
      [], "INSERT DATA { :a :p 1 } ; INSERT { :b :p ?v } WHERE { :a :p ?v } ; DELETE WHERE { :a :p ?v }")
    #expect(result == Dataset([Quad(IRI("e:b"), IRI("e:p"), .literal(Literal(1)))]))
  }

  @Test("nothing is kept of a request that fails")
  func failure() throws {
    let source = MemoryQuadSource([one])
    let text = "DELETE DATA { :a :p 1 } ; INSERT DATA { :b :p 2 } ; COPY :none TO :other"
    let request = try SPARQLParser(prefixes: Self.prefixes).update(text)
    #expect(throws: EvaluationFailure.self) { try SPARQLEngine(source: source).update(request) }
    #expect(try source.allQuads() == [one])
  }

  @Test("blank nodes of data are new nodes, also beside those of before")
  func blankNodes() throws {
    let (result, _) = try update([one], "INSERT DATA { _:x :q 1 . _:x :q 2 } ; INSERT DATA { _:y :q 1 }")
    #expect(result.count == 4)
    #expect(Set(result.sortedQuads.compactMap { $0.subject.blankNode }).count == 2)
  }

  @Test("LOAD reads local files only")
  func loading() throws {
    let path = FileManager.default.temporaryDirectory.path + "/entente-load-\(UUID().uuidString).ttl"
    try Data("<e:x> <e:y> [] .".utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let (result, _) = try update([], "LOAD <file://\(path)> INTO GRAPH :g")
    #expect(result.sortedGraphNames == [.iri(IRI("e:g"))])
    #expect(throws: EvaluationFailure.self) { try update([], "LOAD <http://example.org/x.ttl>") }
    #expect(try update([one], "LOAD SILENT <http://example.org/x.ttl>").0.count == 1)
  }

  @Test("graphs are copied, moved and added; one that is not there is an error")
  func graphs() throws {
    var named = one
    named.graph = .iri(IRI("e:g"))
    #expect(try update([named], "MOVE :g TO DEFAULT").0 == Dataset([one]))
    #expect(try update([named], "COPY :g TO DEFAULT").0 == Dataset([one, named]))
    #expect(throws: EvaluationFailure.self) { try update([one], "CLEAR GRAPH :none") }
    #expect(try update([one], "CLEAR SILENT GRAPH :none ; DROP ALL").0.isEmpty)
    #expect(throws: EvaluationFailure.self) { try update([named], "CREATE GRAPH :g") }
  }

  @Test("a source that cannot be written to refuses updates")
  func readOnly() throws {
    let request = try SPARQLParser().update("CLEAR ALL")
    #expect(throws: EvaluationFailure.sourceIsReadOnly) { try SPARQLEngine(source: ReadOnlySource()).update(request) }
  }
}

/// A source without quads that cannot be changed.
private final class ReadOnlySource: QuadSource {
  private let empty = MemoryQuadSource()

  func identifier(of term: Term) -> TermIdentifier? { nil }
  func terms(for identifiers: [TermIdentifier]) -> [Term] { [] }
  func graphNames() -> [TermIdentifier] { [] }
  func orders(for pattern: RDF.QuadPattern) -> [QuadOrder] { empty.orders(for: pattern) }
  func cursor(over pattern: RDF.QuadPattern, order: QuadOrder, wanted: QuadPositions) -> any QuadCursor {
    empty.cursor(over: pattern, order: order, wanted: wanted)
  }
  func estimatedCount(of pattern: RDF.QuadPattern) -> Int { 0 }
  func statistics(ofPredicate predicate: TermIdentifier?) -> QuadStatistics {
    QuadStatistics(quads: 0, distinctSubjects: 0, distinctObjects: 0)
  }
}
