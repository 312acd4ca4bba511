public import RDF
internal import Text

/// What a store says it was sent: graphs in it, with the digest of every graph that arrived whole.
///
/// They lie in the remote store and not beside ours, because only there they say what is so after the store was
/// emptied, or loaded from another machine. A graph that is about to change loses its digest first, and gets the new
/// one when its last triple has arrived. There are sixteen of them, so that none grows beyond the ten thousand triples
/// that some stores answer with at most, and a change writes few of them anew.
public struct LoadManifest: Hashable, Sendable {
  /// Joins a graph to the digest of its content.
  private let property: IRI
  private let base: String

  /// - Parameters:
  ///   - base: the IRI that the manifest's graphs begin with.
  ///   - property: joins a graph to the digest of its content.
  public init(base: String, property: IRI) {
    self.base = base
    self.property = property
  }

  /// The graphs that hold the manifest.
  public var graphs: [IRI] { "0123456789abcdef".map { IRI(base + String($0)) } }

  /// Stands for a digest while a graph is sent or dropped.
  static let pending = "pending"

  /// The manifest's graph that has the digest of a graph: by the first digit of the hash of its name.
  func graph(of graph: IRI) -> IRI {
    IRI(base + String(SHA256.hexadecimalDigest(of: Array(graph.string.utf8).span).prefix(1)))
  }

  /// The digests that each graph is said to have.
  func entries(in quads: [Quad]) -> [IRI: Set<String>] {
    var entries: [IRI: Set<String>] = [:]
    for quad in quads where quad.predicate == property {
      guard let graph = quad.subject.iri, let digest = quad.object.literal?.lexicalForm else { continue }
      entries[graph, default: []].insert(digest)
    }
    return entries
  }

  func quad(_ graph: IRI, _ digest: String) -> Quad { Quad(graph, property, .literal(Literal(digest))) }
}
