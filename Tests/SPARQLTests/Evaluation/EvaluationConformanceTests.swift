import QuadStore
import RDF
import SPARQL
import TestSupport
import Testing
import Text

/// Where the quads of a test are kept, and what may be done to its query.
struct EvaluationVariant: CustomTestStringConvertible, Sendable {
  var usesStore: Bool
  var optimizations: Optimizations

  var testDescription: String {
    (usesStore ? "store" : "memory") + (optimizations.isEmpty ? ", without rewrites" : ", with rewrites")
  }

  static let all = [false, true].flatMap { usesStore in
    [Optimizations.all, []].map { EvaluationVariant(usesStore: usesStore, optimizations: $0) }
  }

  /// Runs a body with a source that holds some quads.
  func withSource<Result>(_ quads: [Quad], _ body: (any WritableQuadSource) throws -> Result) throws -> Result {
    guard usesStore else { return try body(MemoryQuadSource(quads)) }
    return try ScratchStore.withStore { store in
      try store.transaction { for quad in quads { try store.insert(quad) } }
      return try body(store)
    }
  }
}

@Suite("W3C suites: evaluation")
struct EvaluationConformanceTests {
  @Test("queries", arguments: EvaluationSuite.queries, EvaluationVariant.all)
  func queries(suite: EvaluationSuite, variant: EvaluationVariant) throws {
    try suite.run {
      $0.type == "QueryEvaluationTest" || $0.type == "CSVResultFormatTest"
    } _: { test in
      failure {
        try variant.withSource(try TestDataset.quads(of: test.action)) { source in
          let options = EngineOptions(optimizations: variant.optimizations)
          return try QueryCheck(test, source: source, options: options).failure()
        }
      }
    }
  }

  @Test("updates", arguments: EvaluationSuite.updates, EvaluationVariant.all)
  func updates(suite: EvaluationSuite, variant: EvaluationVariant) throws {
    try suite.run {
      $0.type == "UpdateEvaluationTest"
    } _: { test in
      failure {
        try variant.withSource(try TestDataset.quads(of: test.action)) { source in
          let options = EngineOptions(optimizations: variant.optimizations)
          return try UpdateCheck(test, source: source, options: options).failure()
        }
      }
    }
  }

  /// What a check found, or what it threw.
  private func failure(_ check: () throws -> String?) -> String? {
    do {
      return try check()
    } catch {
      return "\(error)"
    }
  }
}
