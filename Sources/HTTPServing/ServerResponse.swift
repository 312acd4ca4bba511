/// What a server answers.
public struct ServerResponse: Sendable {
  /// The body of an answer.
  public enum Body: Sendable {
    case bytes([UInt8])
    /// Made while it is sent, piece by piece: the closure hands out every piece. What it throws before the first piece
    /// becomes an answer of its own; later, the connection is cut, so that the client sees that the answer is not whole.
    case stream(@Sendable (_ send: ([UInt8]) throws -> Void) throws -> Void)
  }

  public var status: Int
  public var fields: HTTPFields
  public var body: Body

  public init(status: Int, fields: HTTPFields = [:], body: Body = .bytes([])) {
    (self.status, self.fields, self.body) = (status, fields, body)
  }

  /// A text with its media type.
  public init(status: Int = 200, type: String, _ bytes: [UInt8], fields: HTTPFields = [:]) {
    self.init(status: status, fields: fields, body: .bytes(bytes))
    self.fields.add("Content-Type", type)
  }

  /// A sentence for people.
  public init(status: Int, message: String, fields: HTTPFields = [:]) {
    self.init(status: status, type: "text/plain; charset=utf-8", Array((message + "\n").utf8), fields: fields)
  }

  /// What stands beside a status (RFC 9110, section 15).
  static func reason(_ status: Int) -> String {
    switch status {
    case 100: "Continue"
    case 200: "OK"
    case 201: "Created"
    case 204: "No Content"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 415: "Unsupported Media Type"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Status"
    }
  }
}
