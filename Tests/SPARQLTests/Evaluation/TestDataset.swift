import RDF
import SPARQL
import Testing
import Text

/// The quads that a test of the W3C starts from or must end with.
enum TestDataset {
  /// - Throws: what reading the files throws.
  static func quads(of files: SPARQLTest.Files) throws -> [Quad] {
    var quads: [Quad] = []
    for (index, path) in files.data.enumerated() { quads += try read(path, into: nil, label: "d\(index)") }
    for (index, graph) in files.graphs.enumerated() {
      quads += try read(graph.path, into: .iri(graph.name), label: "g\(index)")
    }
    return quads
  }

  /// - Parameter label: what the labels of the file's blank nodes begin with, so that those of two files stay apart.
  static func read(_ path: String, into graph: GraphName?, label: String) throws -> [Quad] {
    let text = SPARQLManifest.bytes(path)
    let format = RDFFormat(fileName: path) ?? .turtle
    let options = RDFReadingOptions(base: SPARQLManifest.iri(path), version: .rdf12, sourceName: path)
    return try RDFReader(format, options: options).quads(in: text).map { quad in
      var result = quad
      result.subject = renamed(quad.subject, label)
      result.object = renamed(quad.object, label)
      if let graph, result.graph == .defaultGraph { result.graph = graph }
      return result
    }
  }

  private static func renamed(_ term: Term, _ label: String) -> Term {
    switch term {
    case .iri, .literal: term
    case .blankNode(let node): .blankNode(BlankNode(label + node.label))
    case .triple(let triple):
      .triple(Triple(renamed(triple.subject, label), triple.predicate, renamed(triple.object, label)))
    }
  }
}
