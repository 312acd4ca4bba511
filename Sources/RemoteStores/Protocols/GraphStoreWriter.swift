public import RDF

/// Changes graphs by the SPARQL 1.1 Graph Store HTTP Protocol, with indirect names (`?graph=`, section 4.2).
public struct GraphStoreWriter: RemoteGraphWriter {
  private let session: RemoteSession
  private let endpoint: String
  public let chunkSize: ChunkSize

  /// - Parameter endpoint: the graph store's URL, such as `http://localhost:7878/store`.
  public init(_ session: RemoteSession, endpoint: String, chunkBytes: Int = 1 << 20) {
    self.session = session
    self.endpoint = endpoint
    chunkSize = ChunkSize(bytes: chunkBytes, triples: .max)
  }

  public func triples(of graph: IRI) throws(RemoteFailure) -> [Quad] {
    let url = url(of: graph)
    let response = try session.send(HTTPRequest("GET", url, headers: [GraphAnswer.accepted]), accepting: [404])
    return response.status == 404 ? [] : try GraphAnswer.quads(in: response, to: url)
  }

  public func replace(_ graph: IRI, by lines: ArraySlice<UInt8>) throws(RemoteFailure) {
    try send("PUT", lines, to: graph)
  }

  public func append(_ lines: ArraySlice<UInt8>, to graph: IRI) throws(RemoteFailure) {
    try send("POST", lines, to: graph)
  }

  public func drop(_ graph: IRI) throws(RemoteFailure) {
    _ = try session.send(HTTPRequest("DELETE", url(of: graph)), accepting: [404])
  }

  // Every line of N-Triples is Turtle too, which more stores read.
  private func send(_ method: String, _ lines: ArraySlice<UInt8>, to graph: IRI) throws(RemoteFailure) {
    _ = try session.send(
      HTTPRequest(method, url(of: graph), headers: ["Content-Type: text/turtle; charset=utf-8"], body: Array(lines)))
  }

  private func url(of graph: IRI) -> String { WebAddress.adding([("graph", graph.string)], to: endpoint) }
}
