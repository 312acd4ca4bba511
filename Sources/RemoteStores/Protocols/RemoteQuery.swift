public import RDF
public import SPARQL
internal import Text

/// What another store answers to a query.
public enum RemoteAnswer: Hashable, Sendable {
  case answer(QueryAnswer)
  /// Of `CONSTRUCT` and `DESCRIBE`.
  case graph([Quad])
}

/// Queries to another store by the SPARQL 1.1 Protocol.
public struct RemoteQuery {
  private static let acceptedResults =
    "Accept: application/sparql-results+json, application/sparql-results+xml;q=0.9"

  private let session: RemoteSession
  private let endpoint: String
  private let defaultGraphIsUnion: Bool

  /// - Parameters:
  ///   - endpoint: the URL that takes queries.
  ///   - defaultGraphIsUnion: asks for all graphs together as default graph. There is no standard for it: Oxigraph
  ///     takes a parameter, which others pass over; Virtuoso does so anyway.
  public init(_ session: RemoteSession, endpoint: String, defaultGraphIsUnion: Bool = false) {
    self.session = session
    self.endpoint = endpoint
    self.defaultGraphIsUnion = defaultGraphIsUnion
  }

  /// The answer to the text of a query.
  ///
  /// - Parameter isGraph: whether it is a `CONSTRUCT` or `DESCRIBE`.
  public func answer(to query: String, isGraph: Bool) throws(RemoteFailure) -> RemoteAnswer {
    let parameters = defaultGraphIsUnion ? [("union-default-graph", "true")] : []
    // Not both kinds at once: some stores would write a table as triples.
    let accepted = isGraph ? GraphAnswer.accepted : Self.acceptedResults
    let request = Self.request(query, to: endpoint, accepting: accepted, parameters)
    let response = try session.send(request)
    guard let format = ResultFormat(mediaType: response.mediaType) else {
      return .graph(try GraphAnswer.quads(in: response, to: endpoint))
    }
    do throws(SyntaxFailure) {
      return .answer(try format.answer(in: response.body, source: endpoint))
    } catch {
      throw .malformedAnswer(error)
    }
  }

  /// A form, because more stores take one than a bare query as body.
  static func request(
    _ query: String, to endpoint: String, accepting: String, _ parameters: [(name: String, value: String)] = []
  ) -> HTTPRequest {
    HTTPRequest(
      "POST", endpoint, headers: [accepting, "Content-Type: application/x-www-form-urlencoded"],
      body: Array(WebAddress.encoded([("query", query)] + parameters).utf8))
  }
}
