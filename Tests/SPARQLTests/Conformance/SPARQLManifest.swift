import RDF
import TestSupport

/// A test of the W3C's suites for SPARQL.
struct SPARQLTest {
  /// The files that a test starts from, or the state that it must end in. Paths are below `w3c` in the shared material.
  struct Files {
    /// The query or the update; for a result the file with it.
    var main: String?
    /// What the default graph holds.
    var data: [String] = []
    /// What the named graphs hold.
    var graphs: [(name: IRI, path: String)] = []
  }

  /// The local name of the test's IRI, by which known failures are listed.
  var name: String
  /// The local name of its type, such as `QueryEvaluationTest`.
  var type: String
  var action: Files
  var result: Files
}

/// A manifest of tests, read with our own Turtle reader.
struct SPARQLManifest {
  /// The IRI under which the suites are published; a file's is this and its path.
  static let published = "https://w3c.github.io/rdf-tests/"

  let tests: [SPARQLTest]

  /// The bytes of a suite's file, none where it is absent.
  static func bytes(_ path: String) -> [UInt8] {
    SharedMaterial.path("w3c/" + path).flatMap(SharedMaterial.bytes(atPath:)) ?? []
  }

  /// The IRI of a suite's file, the base of what it says.
  static func iri(_ path: String) -> IRI { IRI(published + path) }

  /// - Parameter suite: such as `sparql11/bind`.
  /// - Returns: nil where the material is absent, which is said on standard output.
  init?(_ suite: String) throws {
    let path = "sparql/\(suite)/manifest.ttl"
    guard let file = SharedMaterial.path("w3c/" + path), let text = SharedMaterial.bytes(atPath: file) else {
      return nil
    }
    let dataset = try RDFReader(.turtle, options: RDFReadingOptions(base: Self.iri(path))).dataset(of: text)
    let graph = SPARQLManifestGraph(dataset)
    tests = graph.entries.map { entry in
      SPARQLTest(
        name: String(entry.string.drop { $0 != "#" }.dropFirst()), type: graph.type(of: entry),
        action: graph.files("action", of: entry), result: graph.files("result", of: entry))
    }
  }
}

/// The statements of a manifest by subject and predicate.
private struct SPARQLManifestGraph {
  private static let tests = Namespace(prefix: "mf", iri: "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
  private static let queries = Namespace(prefix: "qt", iri: "http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
  private static let updates = Namespace(prefix: "ut", iri: "http://www.w3.org/2009/sparql/tests/test-update#")

  private var objects: [Term: [IRI: [Term]]] = [:]
  private var first: Term?

  init(_ dataset: Dataset) {
    for quad in dataset.sortedQuads {
      objects[quad.subject, default: [:]][quad.predicate, default: []].append(quad.object)
      if quad.predicate == Self.tests.term("entries") { first = quad.object }
    }
  }

  /// The members of the list of tests.
  var entries: [IRI] {
    var entries: [IRI] = []
    var node = first
    while let current = node, let entry = all(Vocabulary.rdf.first, of: current).first?.iri {
      entries.append(entry)
      node = all(Vocabulary.rdf.rest, of: current).first
    }
    return entries
  }

  func type(of test: IRI) -> String {
    let type = all(Vocabulary.rdf.type, of: .iri(test)).first?.iri?.string ?? ""
    return String(type.drop { $0 != "#" }.dropFirst())
  }

  /// The files that a property of a test names: one, or a node with all of them.
  func files(_ property: String, of test: IRI) -> SPARQLTest.Files {
    var files = SPARQLTest.Files()
    guard let node = all(Self.tests.term(property), of: .iri(test)).first else { return files }
    if node.iri != nil {
      files.main = path(node)
      return files
    }
    files.main = (all(Self.queries.term("query"), of: node) + all(Self.updates.term("request"), of: node)).first
      .flatMap(path)
    files.data = (all(Self.queries.term("data"), of: node) + all(Self.updates.term("data"), of: node))
      .compactMap(path)
    for graph in all(Self.queries.term("graphData"), of: node) {
      if let iri = graph.iri, let path = path(graph) { files.graphs.append((iri, path)) }
    }
    for graph in all(Self.updates.term("graphData"), of: node) {
      guard let label = all(Vocabulary.rdfs.label, of: graph).first?.literal?.lexicalForm,
        let path = all(Self.updates.term("graph"), of: graph).first.flatMap(path)
      else { continue }
      files.graphs.append((IRI(label), path))
    }
    return files
  }

  private func all(_ property: IRI, of node: Term) -> [Term] { objects[node]?[property] ?? [] }

  /// The path below the suites' root of the file that an IRI means.
  private func path(_ term: Term) -> String? {
    term.iri.map { String($0.string.dropFirst(SPARQLManifest.published.count)) }
  }
}
