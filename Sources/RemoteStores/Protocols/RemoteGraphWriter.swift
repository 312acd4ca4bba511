public import RDF

/// A way to change the named graphs of another store.
public protocol RemoteGraphWriter {
  /// How much one request should carry.
  var chunkSize: ChunkSize { get }

  /// The triples of a small graph; none where there is no such graph.
  func triples(of graph: IRI) throws(RemoteFailure) -> [Quad]

  /// Gives a graph new content: its first lines of N-Triples.
  func replace(_ graph: IRI, by lines: ArraySlice<UInt8>) throws(RemoteFailure)

  /// Adds lines of N-Triples to a graph.
  func append(_ lines: ArraySlice<UInt8>, to graph: IRI) throws(RemoteFailure)

  /// Takes a graph away; one that is not there is no failure.
  func drop(_ graph: IRI) throws(RemoteFailure)
}
