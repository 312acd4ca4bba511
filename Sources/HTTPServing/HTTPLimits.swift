/// What a client may take of a server.
public struct HTTPLimits: Sendable {
  /// Connections at a time; further ones are told to come back.
  public var connections = 256
  /// Bytes of a request's first line and fields.
  public var headBytes = 16 << 10
  /// Bytes of a request's body.
  public var bodyBytes = 16 << 20
  /// How long the next request of an open connection may keep a thread waiting.
  public var idleTime = Duration.seconds(30)
  /// How long a head may take from its first byte to its last, however many pieces it comes in.
  public var headTime = Duration.seconds(10)
  /// How long a body may take.
  public var bodyTime = Duration.seconds(60)
  /// How long a client may take no byte of an answer.
  public var stallTime = Duration.seconds(20)

  public init() {}
}
