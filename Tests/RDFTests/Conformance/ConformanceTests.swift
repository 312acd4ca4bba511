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
  ]
}

@Suite("W3C test suites")
struct ConformanceTests {
  @Test("RDF 1.1", arguments: ConformanceSuite.rdf11)
  func rdf11(suite: ConformanceSuite) throws { try run(suite) }

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
