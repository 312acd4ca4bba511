import Testing

/// A suite of the W3C with tests of evaluation, and those that are known to fail.
struct EvaluationSuite: CustomTestStringConvertible, Sendable {
  var name: String
  var count: Int
  /// Test name to the reason for which it fails.
  var knownFailures: [String: String] = [:]

  var testDescription: String { name }

  private static let noService = "it asks another endpoint, which the engine refuses with an error"

  static let queries = [
    EvaluationSuite(name: "sparql11/aggregates", count: 42),
    EvaluationSuite(name: "sparql11/bind", count: 10),
    EvaluationSuite(name: "sparql11/bindings", count: 11),
    EvaluationSuite(name: "sparql11/cast", count: 6),
    EvaluationSuite(name: "sparql11/construct", count: 5),
    EvaluationSuite(name: "sparql11/csv-tsv-res", count: 6),
    EvaluationSuite(name: "sparql11/exists", count: 6),
    EvaluationSuite(name: "sparql11/functions", count: 75),
    EvaluationSuite(name: "sparql11/grouping", count: 4),
    EvaluationSuite(name: "sparql11/json-res", count: 4),
    EvaluationSuite(name: "sparql11/negation", count: 12),
    EvaluationSuite(name: "sparql11/project-expression", count: 7),
    EvaluationSuite(name: "sparql11/property-path", count: 33),
    EvaluationSuite(
      name: "sparql11/service", count: 7,
      knownFailures: [
        "service1": noService, "service2": noService, "service3": noService, "service4a": noService,
        "service5": noService, "service6": noService,
      ]),
    EvaluationSuite(name: "sparql11/subquery", count: 14),
    EvaluationSuite(name: "sparql12/codepoint-escapes", count: 5),
    EvaluationSuite(name: "sparql12/eval-triple-terms", count: 38),
    EvaluationSuite(name: "sparql12/expression", count: 5),
    EvaluationSuite(name: "sparql12/grouping", count: 2),
    EvaluationSuite(name: "sparql12/lang-basedir", count: 10),
    EvaluationSuite(name: "sparql12/rdf11", count: 3),
  ]

  static let updates = [
    EvaluationSuite(name: "sparql11/add", count: 8),
    EvaluationSuite(name: "sparql11/basic-update", count: 13),
    EvaluationSuite(name: "sparql11/clear", count: 4),
    EvaluationSuite(name: "sparql11/copy", count: 6),
    EvaluationSuite(name: "sparql11/delete", count: 19),
    EvaluationSuite(name: "sparql11/delete-data", count: 6),
    EvaluationSuite(name: "sparql11/delete-insert", count: 9),
    EvaluationSuite(name: "sparql11/delete-where", count: 6),
    EvaluationSuite(name: "sparql11/drop", count: 4),
    EvaluationSuite(name: "sparql11/move", count: 6),
    EvaluationSuite(name: "sparql11/update-silent", count: 13),
    EvaluationSuite(name: "sparql12/eval-triple-terms", count: 3),
  ]

  /// Runs the tests of a kind and reports those that fail against expectation.
  func run(_ isWanted: (SPARQLTest) -> Bool, _ failure: (SPARQLTest) -> String?) throws {
    guard let manifest = try SPARQLManifest(name) else { return }
    let tests = manifest.tests.filter(isWanted)
    #expect(tests.count == count)
    var passed = 0
    for test in tests {
      let reason = failure(test)
      if reason == nil { passed += 1 }
      switch (reason, knownFailures[test.name]) {
      case (let reason?, nil): Issue.record("\(name)#\(test.name): \(reason)")
      case (nil, let known?): Issue.record("\(name)#\(test.name) passes; it was listed because \(known)")
      case (nil, nil), (_?, _?): break
      }
    }
    print("\(name): \(passed) of \(tests.count)")
  }
}
