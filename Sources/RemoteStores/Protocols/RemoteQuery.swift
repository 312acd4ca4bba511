/// A query to another store by the SPARQL 1.1 Protocol.
public struct RemoteQuery {
  private let session: RemoteSession
  private let endpoint: String

  /// - Parameter endpoint: the URL that takes queries.
  public init(_ session: RemoteSession, endpoint: String) {
    self.session = session
    self.endpoint = endpoint
  }

  /// What the store answers to a query.
  ///
  /// - Parameter mediaTypes: the forms to ask for, the dearest first.
  public func answer(to query: String, in mediaTypes: [String]) throws(RemoteFailure) -> HTTPResponse {
    let accepting = "Accept: " + mediaTypes.joined(separator: ", ")
    return try session.send(Self.request(query, to: endpoint, accepting: accepting))
  }

  /// A form, because more stores take one than a bare query as body.
  static func request(_ query: String, to endpoint: String, accepting: String) -> HTTPRequest {
    HTTPRequest(
      "POST", endpoint, headers: [accepting, "Content-Type: application/x-www-form-urlencoded"],
      body: Array(WebAddress.encoded([("query", query)]).utf8))
  }
}
