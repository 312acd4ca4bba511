/// Why a request is not answered as asked; each has a status of its own.
public enum HTTPFailure: Error, Hashable, Sendable {
  /// The request breaks the grammar; in words for people.
  case malformed(String)
  /// Head or body did not come in time.
  case tooSlow
  /// The head has more bytes than allowed.
  case headTooLarge(limit: Int)
  /// The body has more bytes than allowed.
  case bodyTooLarge(limit: Int)
  /// A transfer coding other than `chunked`.
  case unknownCoding(String)
  /// No HTTP/1.0 or HTTP/1.1.
  case unknownVersion
  /// The client has closed the connection.
  case gone

  var response: ServerResponse? {
    switch self {
    case .malformed(let words): ServerResponse(status: 400, message: "The request is malformed: \(words).")
    case .tooSlow: ServerResponse(status: 408, message: "The request did not come in time.")
    case .headTooLarge(let limit): ServerResponse(status: 431, message: "The head may have \(limit) bytes.")
    case .bodyTooLarge(let limit): ServerResponse(status: 413, message: "The body may have \(limit) bytes.")
    case .unknownCoding(let name): ServerResponse(status: 501, message: "The transfer coding \(name) is not known.")
    case .unknownVersion: ServerResponse(status: 505, message: "This server speaks HTTP/1.1.")
    case .gone: nil
    }
  }
}

/// An answer that whoever makes another one throws in its place.
public struct HTTPRefusal: Error {
  public var response: ServerResponse

  public init(_ response: ServerResponse) { self.response = response }

  /// A status with a sentence for people.
  public init(_ status: Int, _ message: String, fields: HTTPFields = [:]) {
    response = ServerResponse(status: status, message: message, fields: fields)
  }
}
