import RDF
import TestSupport

/// One test of a W3C suite.
struct ConformanceTest {
  /// The test's IRI without the suite's, the name by which known failures are listed.
  var name: String
  /// The local name of its `rdft:` type, such as `TestTurtleEval`.
  var type: String
  var action: String
  var result: String?
}

/// A manifest of tests in the W3C's vocabulary, read with our own Turtle reader.
struct ConformanceManifest {
  /// The IRI under which the suite is published; actions are read with it as base.
  static let published = "https://w3c.github.io/rdf-tests/"

  let tests: [ConformanceTest]

  /// The bytes of a suite's file, none where it is absent.
  static func bytes(_ path: String) -> [UInt8] {
    SharedMaterial.path("w3c/" + path).flatMap(SharedMaterial.bytes(atPath:)) ?? []
  }

  /// - Parameter path: of the manifest below `w3c` in the shared material.
  /// - Returns: nil where the material is absent, which is said on standard output.
  init?(_ path: String) throws {
    guard let file = SharedMaterial.path("w3c/" + path), let text = SharedMaterial.bytes(atPath: file) else {
      return nil
    }
    let base = IRI(Self.published + path)
    let dataset = try RDFReader(.turtle, options: RDFReadingOptions(base: base)).dataset(of: text)
    let manifest = ManifestGraph(dataset)
    tests = manifest.entries.map { entry in
      ConformanceTest(
        name: String(entry.string.drop { $0 != "#" }.dropFirst()), type: manifest.type(of: entry),
        action: manifest.file("action", of: entry) ?? "", result: manifest.file("result", of: entry))
    }
  }
}

/// The statements of a manifest by subject and predicate.
private struct ManifestGraph {
  private static let vocabulary = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
  private var objects: [Term: [IRI: Term]] = [:]
  private var first: Term?

  init(_ dataset: Dataset) {
    for quad in dataset.sortedQuads {
      objects[quad.subject, default: [:]][quad.predicate] = quad.object
      if quad.predicate == IRI(Self.vocabulary + "entries") { first = quad.object }
    }
  }

  /// The members of the list of tests.
  var entries: [IRI] {
    var entries: [IRI] = []
    var node = first
    while let current = node, let entry = objects[current]?[Vocabulary.rdf.first]?.iri {
      entries.append(entry)
      node = objects[current]?[Vocabulary.rdf.rest]
    }
    return entries
  }

  func type(of test: IRI) -> String {
    let type = objects[.iri(test)]?[Vocabulary.rdf.type]?.iri?.string ?? ""
    return String(type.drop { $0 != "#" }.dropFirst())
  }

  /// The path below the suites' root of the file that a property names.
  func file(_ property: String, of test: IRI) -> String? {
    guard let iri = objects[.iri(test)]?[IRI(Self.vocabulary + property)]?.iri else { return nil }
    return String(iri.string.dropFirst(ConformanceManifest.published.count))
  }
}
