import Text

/// What a client asks, whole.
public struct ClientRequest: Sendable {
  public var method: String
  /// The path as it was sent: percent-encoded, without the query.
  public var path: String
  /// The part of the target after `?`, as it was sent.
  public var query: String
  public var fields: HTTPFields
  public var body: [UInt8]
  /// Raised when the client closes the connection; long work looks at it.
  public var departure: Departure

  public init(
    method: String, path: String, query: String = "", fields: HTTPFields = [:], body: [UInt8] = [],
    departure: Departure = Departure()
  ) {
    (self.method, self.path, self.query) = (method, path, query)
    (self.fields, self.body, self.departure) = (fields, body, departure)
  }

  /// The media type of the body, in lower case and without parameters; empty where none is named.
  public var mediaType: String {
    let type = (fields["Content-Type"] ?? "").prefix { $0 != ";" }
    return type.filter { $0 != " " }.lowercased()
  }

  /// The parameters of the target.
  ///
  /// - Throws: `HTTPFailure.malformed` where they are not percent-encoded UTF-8.
  public func parameters() throws(HTTPFailure) -> FormParameters { try FormParameters(query) }

  /// The parameters of a body that a form sent.
  ///
  /// - Throws: `HTTPFailure.malformed`.
  public func formParameters() throws(HTTPFailure) -> FormParameters {
    guard let text = String(validating: body, as: UTF8.self) else { throw .malformed("the body is not UTF-8") }
    return try FormParameters(text)
  }
}

/// Names with values, as queries and forms carry them (`application/x-www-form-urlencoded`).
public struct FormParameters: Sendable {
  public let all: [(name: String, value: String)]

  public init(_ all: [(name: String, value: String)]) { self.all = all }

  init(_ text: String) throws(HTTPFailure) {
    var all: [(name: String, value: String)] = []
    for part in text.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      all.append((try Self.decoded(sides[0]), sides.count > 1 ? try Self.decoded(sides[1]) : ""))
    }
    self.all = all
  }

  /// Every value under a name, in order.
  public func values(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  /// The first value under a name.
  public subscript(_ name: String) -> String? { all.first { $0.name == name }?.value }

  private static func decoded(_ text: Substring) throws(HTTPFailure) -> String {
    let spaced = String(text.map { $0 == "+" ? " " : $0 })
    guard let decoded = PercentEncoding.decoded(spaced) else {
      throw .malformed("‘\(text)’ is not percent-encoded UTF-8")
    }
    return decoded
  }
}
