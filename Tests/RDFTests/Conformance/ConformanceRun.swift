import RDF
import TestSupport
import Text

/// What a run of a suite found.
struct ConformanceReport {
  var passed: [String] = []
  /// By test name, why it failed.
  var failures: [(name: String, reason: String)] = []
  var count: Int { passed.count + failures.count }
}

/// Runs the tests of a manifest that read a format.
struct ConformanceRun {
  let format: RDFFormat
  let version: RDFVersion

  func report(on manifest: ConformanceManifest) -> ConformanceReport {
    var report = ConformanceReport()
    for test in manifest.tests {
      if let reason = failure(of: test) {
        report.failures.append((test.name, reason))
      } else {
        report.passed.append(test.name)
      }
    }
    return report
  }

  /// Why a test fails, nil where it passes.
  private func failure(of test: ConformanceTest) -> String? {
    let result = Result { () throws(SyntaxFailure) in try dataset(test.action, as: format) }
    switch (result, test.type) {
    case (.success, let type) where type.hasSuffix("NegativeSyntax"): return "was read without an error"
    case (.failure, let type) where type.hasSuffix("NegativeSyntax") || type.hasSuffix("NegativeEval"): return nil
    case (.failure(let failure), _): return "\(failure)"
    case (.success, let type) where type.hasSuffix("C14N"):
      guard let canonical = canonicalForm(test.action) else { return "is not written" }
      return canonical == test.result.map(bytes) ? nil : "gave\n\(String(decoding: canonical, as: UTF8.self))"
    case (.success(let dataset), let type) where type.hasSuffix("Eval"):
      return failure(of: dataset, expected: test.result)
    case (.success, let type) where type.hasSuffix("PositiveSyntax"): return nil
    case (.success, let type): return "unknown type of test \(type)"
    }
  }

  private func failure(of actual: Dataset, expected path: String?) -> String? {
    guard let path else { return "has no result" }
    do {
      let format: RDFFormat = path.hasSuffix(".nq") ? .nQuads : .nTriples
      let expected = try dataset(path, as: format)
      return actual.isIsomorphic(to: expected) ? nil : "gave\n\(actual)instead of\n\(expected)"
    } catch {
      return "its result is not readable: \(error)"
    }
  }

  private func dataset(_ path: String, as format: RDFFormat) throws(SyntaxFailure) -> Dataset {
    let base = IRI(ConformanceManifest.published + path)
    return try RDFReader(format, options: RDFReadingOptions(base: base, version: version)).dataset(of: bytes(path))
  }

  /// The lines that we write of a text, in its order.
  private func canonicalForm(_ path: String) -> [UInt8]? {
    let conversion = RDFConversion(
      from: format, reading: RDFReadingOptions(version: version), to: RDFWritingOptions(format))
    return try? conversion.bytes(of: bytes(path))
  }

  private func bytes(_ path: String) -> [UInt8] { ConformanceManifest.bytes(path) }
}
