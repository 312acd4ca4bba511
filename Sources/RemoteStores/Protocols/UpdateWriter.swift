public import RDF
internal import Text

/// Changes graphs by SPARQL 1.1 Update, and looks at them by queries (SPARQL 1.1 Protocol).
public struct UpdateWriter: RemoteGraphWriter {
  private let session: RemoteSession
  private let endpoint: String
  private let queryEndpoint: String
  public let chunkSize: ChunkSize

  /// - Parameters:
  ///   - endpoint: takes updates, such as `http://localhost:7878/update`.
  ///   - queryEndpoint: takes queries, where that is another URL than `queryEndpoint(besides:)` guesses.
  ///   - chunkTriples: some stores translate an update to another language first and limit its length.
  public init(
    _ session: RemoteSession, endpoint: String, queryEndpoint: String? = nil, chunkBytes: Int = 1 << 20,
    chunkTriples: Int = 1000
  ) {
    self.session = session
    self.endpoint = endpoint
    self.queryEndpoint = queryEndpoint ?? Self.queryEndpoint(besides: endpoint)
    chunkSize = ChunkSize(bytes: chunkBytes, triples: chunkTriples)
  }

  /// Where stores usually take queries when they take updates at a URL.
  public static func queryEndpoint(besides updateEndpoint: String) -> String {
    if updateEndpoint.hasSuffix("/update") { return updateEndpoint.dropLast("update".count) + "query" }
    if updateEndpoint.hasSuffix("/statements") { return String(updateEndpoint.dropLast("/statements".count)) }
    return updateEndpoint
  }

  public func triples(of graph: IRI) throws(RemoteFailure) -> [Quad] {
    let query = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH \(graph) { ?s ?p ?o } }"
    let request = RemoteQuery.request(query, to: queryEndpoint, accepting: GraphAnswer.accepted)
    return try GraphAnswer.quads(in: session.send(request), to: queryEndpoint)
  }

  public func replace(_ graph: IRI, by lines: ArraySlice<UInt8>) throws(RemoteFailure) {
    try update("DROP SILENT GRAPH \(graph) ;\n", lines, graph)
  }

  public func append(_ lines: ArraySlice<UInt8>, to graph: IRI) throws(RemoteFailure) { try update("", lines, graph) }

  public func drop(_ graph: IRI) throws(RemoteFailure) { try send(Array("DROP SILENT GRAPH \(graph)".utf8)) }

  private func update(_ prologue: String, _ lines: ArraySlice<UInt8>, _ graph: IRI) throws(RemoteFailure) {
    var writer = ByteWriter(minimumCapacity: lines.count + 256)
    writer.write(prologue)
    writer.write("INSERT DATA { GRAPH ")
    writer.writeNTriples(graph)
    writer.write(" {\n")
    writer.write(lines)
    writer.write("} }\n")
    try send(writer.bytes)
  }

  private func send(_ update: [UInt8]) throws(RemoteFailure) {
    _ = try session.send(
      HTTPRequest(
        "POST", endpoint, headers: ["Content-Type: application/sparql-update; charset=utf-8"], body: update))
  }
}
