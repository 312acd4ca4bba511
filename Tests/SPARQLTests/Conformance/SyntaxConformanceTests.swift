import RDF
import SPARQL
import TestSupport
import Testing
import Text

/// A suite of the W3C, how many syntax tests it holds, and those that are known to fail.
struct SyntaxSuite: CustomTestStringConvertible {
  var name: String
  var count: Int
  /// Test name to the reason for which it fails.
  var knownFailures: [String: String] = [:]

  var testDescription: String { name }

  static let sparql11 = [
    SyntaxSuite(name: "sparql11/syntax-query", count: 94),
    SyntaxSuite(name: "sparql11/syntax-fed", count: 3),
    SyntaxSuite(name: "sparql11/syntax-update-1", count: 54),
    SyntaxSuite(name: "sparql11/syntax-update-2", count: 1),
    SyntaxSuite(name: "sparql11/aggregates", count: 5),
    SyntaxSuite(name: "sparql11/construct", count: 2),
    SyntaxSuite(name: "sparql11/delete-insert", count: 8),
    SyntaxSuite(name: "sparql11/grouping", count: 2),
  ]

  static let sparql12 = [
    SyntaxSuite(name: "sparql12/codepoint-escapes", count: 9),
    SyntaxSuite(name: "sparql12/lang-basedir", count: 1),
    SyntaxSuite(name: "sparql12/syntax", count: 6),
    SyntaxSuite(name: "sparql12/syntax-triple-terms-negative", count: 65),
    SyntaxSuite(name: "sparql12/syntax-triple-terms-positive", count: 113),
    SyntaxSuite(name: "sparql12/version", count: 9),
  ]

  /// Suites of evaluation, whose queries and updates must be read too.
  static let evaluation = [
    "sparql11/add", "sparql11/aggregates", "sparql11/basic-update", "sparql11/bind", "sparql11/bindings",
    "sparql11/cast", "sparql11/clear", "sparql11/construct", "sparql11/copy", "sparql11/csv-tsv-res",
    "sparql11/delete", "sparql11/delete-data", "sparql11/delete-insert", "sparql11/delete-where", "sparql11/drop",
    "sparql11/exists", "sparql11/functions", "sparql11/grouping", "sparql11/json-res", "sparql11/move",
    "sparql11/negation", "sparql11/project-expression", "sparql11/property-path", "sparql11/service",
    "sparql11/subquery", "sparql11/update-silent", "sparql12/codepoint-escapes", "sparql12/eval-triple-terms",
    "sparql12/expression", "sparql12/grouping", "sparql12/lang-basedir", "sparql12/rdf11",
  ]
}

@Suite("W3C suites: syntax")
struct SyntaxConformanceTests {
  @Test("SPARQL 1.1 and 1.2", arguments: SyntaxSuite.sparql11 + SyntaxSuite.sparql12)
  func syntax(suite: SyntaxSuite) throws {
    guard let manifest = try SPARQLManifest(suite.name) else { return }
    let tests = manifest.tests.filter { $0.type.contains("SyntaxTest") }
    #expect(tests.count == suite.count)
    var passed = 0
    for test in tests {
      let reason = failure(of: test)
      if reason == nil { passed += 1 }
      switch (reason, suite.knownFailures[test.name]) {
      case (let reason?, nil): Issue.record("\(suite.name)#\(test.name): \(reason)")
      case (nil, .some): Issue.record("\(suite.name)#\(test.name) passes and is no longer a known failure")
      default: break
      }
    }
    print("\(suite.name): \(passed) of \(tests.count) syntax tests pass")
  }

  @Test("the requests of the evaluation tests are read", arguments: SyntaxSuite.evaluation)
  func evaluationRequests(suite: String) throws {
    guard let manifest = try SPARQLManifest(suite) else { return }
    for test in manifest.tests where !test.type.contains("SyntaxTest") {
      if let failure = syntaxFailure(of: test) { Issue.record("\(suite)#\(test.name): \(failure)") }
    }
  }

  /// Why a test fails, nil where it passes.
  private func failure(of test: SPARQLTest) -> String? {
    let failure = syntaxFailure(of: test)
    if test.type.hasPrefix("Negative") { return failure == nil ? "was read without an error" : nil }
    return failure.map { "\($0)" }
  }

  private func syntaxFailure(of test: SPARQLTest) -> SyntaxFailure? {
    guard let path = test.action.main else { return nil }
    let parser = SPARQLParser(base: SPARQLManifest.iri(path))
    let text = SPARQLManifest.bytes(path)
    do throws(SyntaxFailure) {
      if path.hasSuffix(".ru") { _ = try parser.update(text) } else { _ = try parser.query(text) }
      return nil
    } catch {
      return error
    }
  }
}
