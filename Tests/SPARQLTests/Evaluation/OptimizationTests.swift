import RDF
import SPARQL
import Testing
import Text

@Suite("Rewrites and plans do not change answers")
struct OptimizationTests {
  /// Each optimization alone, and all.
  private static let variants: [Optimizations] = [
    .constantFolding, .filterPushDown, .equalityBinding, .topSolutions, .optionalLast, .joinOrdering, .all,
    [.filterPushDown, .joinOrdering],
  ]

  @Test("on graphs and queries made by chance", arguments: 0..<400)
  func randomQueries(seed: Int) throws {
    var random = RandomQuery(seed: UInt64(seed))
    let source = MemoryQuadSource(random.quads())
    let text = random.text()
    guard let query = try? SPARQLParser().query(text) else { return }
    // Some queries multiply everything with everything; they are stopped, and say nothing.
    let limits = EvaluationLimits(time: .seconds(2))
    guard let plain = try sortedRows(query, source, [], limits) else { return }
    for variant in Self.variants {
      guard let rows = try sortedRows(query, source, variant, limits) else { continue }
      if rows != plain {
        let engine = SPARQLEngine(source: source, options: EngineOptions(optimizations: variant))
        Issue.record(
          "\(text)\n\(variant.rawValue): \(rows.count) rows instead of \(plain.count)\n\(try engine.explanation(of: query))"
        )
        return
      }
    }
  }

  /// Nil where the limits were reached.
  private func sortedRows(
    _ query: Query, _ source: MemoryQuadSource, _ optimizations: Optimizations, _ limits: EvaluationLimits
  ) throws -> [String]? {
    let engine = SPARQLEngine(source: source, options: EngineOptions(optimizations: optimizations))
    do {
      guard case .solutions(let stream) = try engine.evaluate(query, limits: limits) else { return nil }
      return try stream.rows().map { row in row.map { $0?.description ?? "-" }.joined(separator: " ") }.sorted()
    } catch EvaluationFailure.timeLimit {
      return nil
    }
  }
}
