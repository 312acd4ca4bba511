import RDF
import Testing

/// A suite of the W3C and the tests of it that are known to fail.
struct ConformanceSuite: CustomTestStringConvertible {
  var manifest: String
  var format: RDFFormat
  var version = RDFVersion.rdf11
  /// How many tests the suite holds, so that a manifest half read is seen.
  var count: Int
  /// Test name to the reason for which it fails.
  var knownFailures: [String: String] = [:]

  var testDescription: String { "\(manifest), read as \(version)" }

  static let rdf11 = [
    ConformanceSuite(manifest: "rdf/rdf11/rdf-n-triples/manifest.ttl", format: .nTriples, count: 70),
    ConformanceSuite(manifest: "rdf/rdf11/rdf-n-quads/manifest.ttl", format: .nQuads, count: 87),
    ConformanceSuite(manifest: "rdf/rdf11/rdf-turtle/manifest.ttl", format: .turtle, count: 313),
    ConformanceSuite(manifest: "rdf/rdf11/rdf-trig/manifest.ttl", format: .triG, count: 356),
    ConformanceSuite(manifest: "rdf/rdf11/rdf-xml/manifest.ttl", format: .rdfXML, count: 166),
  ]

  static let rdf12 = [
    suite12("n-triples/syntax", .nTriples, count: 29),
    suite12("n-triples/c14n", .nTriples, count: 41),
    suite12("n-quads/syntax", .nQuads, count: 27),
    suite12("n-quads/c14n", .nQuads, count: 41),
    suite12("turtle/syntax", .turtle, count: 74),
    suite12("turtle/eval", .turtle, count: 29),
    suite12("trig/syntax", .triG, count: 35),
    suite12("trig/eval", .triG, count: 25),
    suite12("xml/eval", .rdfXML, count: 31),
  ]

  /// The suites of RDF 1.1, which RDF 1.2 includes.
  static let rdf11ReadAsRDF12 = rdf11.map { suite in
    var suite = suite
    suite.version = .rdf12
    return suite
  }

  private static func suite12(_ name: String, _ format: RDFFormat, count: Int) -> ConformanceSuite {
    ConformanceSuite(manifest: "rdf/rdf12/rdf-\(name)/manifest.ttl", format: format, version: .rdf12, count: count)
  }
}

@Suite("W3C test suites")
struct ConformanceTests {
  @Test("RDF 1.1", arguments: ConformanceSuite.rdf11)
  func rdf11(suite: ConformanceSuite) throws { try run(suite) }

  @Test("RDF 1.2", arguments: ConformanceSuite.rdf12 + ConformanceSuite.rdf11ReadAsRDF12)
  func rdf12(suite: ConformanceSuite) throws { try run(suite) }

  @Test(
    "what our writers write of a suite's texts reads back",
    arguments: ConformanceSuite.rdf12 + ConformanceSuite.rdf11ReadAsRDF12)
  func roundTrip(suite: ConformanceSuite) throws {
    guard let manifest = try ConformanceManifest(suite.manifest) else { return }
    let roundTrip = RoundTrip(format: suite.format, version: suite.version)
    for test in manifest.tests where !test.type.hasSuffix("NegativeSyntax") {
      try roundTrip.check(test)
    }
  }

  private func run(_ suite: ConformanceSuite) throws {
    guard let manifest = try ConformanceManifest(suite.manifest) else { return }
    let report = ConformanceRun(format: suite.format, version: suite.version).report(on: manifest)
    print("\(suite.manifest): \(report.passed.count) of \(report.count) tests pass")
    #expect(report.count == suite.count)
    for failure in report.failures where suite.knownFailures[failure.name] == nil {
      Issue.record("\(suite.manifest)#\(failure.name): \(failure.reason)")
    }
    for name in report.passed {
      #expect(suite.knownFailures[name] == nil, "\(name) passes and is no longer a known failure")
    }
  }
}
