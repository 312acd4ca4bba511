import RDF
import SPARQL
import TestSupport
import Testing
import Text

@Suite("W3C suites: evaluation")
struct EvaluationConformanceTests {
  @Test("queries, over memory, with rewrites", arguments: EvaluationSuite.queries)
  func queries(suite: EvaluationSuite) throws { try run(suite, .all) }

  @Test("queries, over memory, without rewrites", arguments: EvaluationSuite.queries)
  func queriesUnoptimized(suite: EvaluationSuite) throws { try run(suite, []) }

  @Test("updates, over memory, with rewrites", arguments: EvaluationSuite.updates)
  func updates(suite: EvaluationSuite) throws { try runUpdates(suite, .all) }

  @Test("updates, over memory, without rewrites", arguments: EvaluationSuite.updates)
  func updatesUnoptimized(suite: EvaluationSuite) throws { try runUpdates(suite, []) }

  private func run(_ suite: EvaluationSuite, _ optimizations: Optimizations) throws {
    try suite.run {
      $0.type == "QueryEvaluationTest" || $0.type == "CSVResultFormatTest"
    } _: { test in
      do {
        let source = MemoryQuadSource(try TestDataset.quads(of: test.action))
        return try QueryCheck(test, source: source, options: EngineOptions(optimizations: optimizations)).failure()
      } catch {
        return "\(error)"
      }
    }
  }

  private func runUpdates(_ suite: EvaluationSuite, _ optimizations: Optimizations) throws {
    try suite.run {
      $0.type == "UpdateEvaluationTest"
    } _: { test in
      do {
        let source = MemoryQuadSource(try TestDataset.quads(of: test.action))
        return try UpdateCheck(test, source: source, options: EngineOptions(optimizations: optimizations)).failure()
      } catch {
        return "\(error)"
      }
    }
  }
}
