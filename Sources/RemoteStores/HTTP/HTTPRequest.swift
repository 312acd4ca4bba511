/// What is asked of a server.
public struct HTTPRequest: Sendable {
  public var method: String
  /// An absolute `http` or `https` URL.
  public var url: String
  /// `Name: value` lines.
  public var headers: [String]
  public var body: [UInt8]

  public init(_ method: String, _ url: String, headers: [String] = [], body: [UInt8] = []) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// What a server answered.
public struct HTTPResponse: Sendable {
  /// The status code: 200 to 299 for success.
  public var status: Int
  /// The media type of the body without parameters, in lower case; empty where the server names none.
  public var mediaType: String
  /// The seconds that the server asks to wait before the next try, where it says.
  public var retryAfter: Int?
  public var body: [UInt8]

  public init(status: Int, mediaType: String = "", retryAfter: Int? = nil, body: [UInt8] = []) {
    self.status = status
    self.mediaType = mediaType
    self.retryAfter = retryAfter
    self.body = body
  }

  public var isSuccess: Bool { (200..<300).contains(status) }
}
