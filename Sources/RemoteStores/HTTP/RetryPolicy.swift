/// How often and after which pauses a request is tried again that failed for a reason that may pass.
public struct RetryPolicy: Hashable, Sendable {
  /// 1 for no second try.
  public var tries: Int
  /// Before the second try; each further pause is twice as long.
  public var firstPause: Duration
  public var longestPause: Duration
  /// From the first try to the beginning of the last one.
  public var longestTime: Duration

  public init(
    tries: Int = 6, firstPause: Duration = .seconds(1), longestPause: Duration = .seconds(30),
    longestTime: Duration = .seconds(300)
  ) {
    self.tries = tries
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.longestTime = longestTime
  }

  /// The pause after a number of tries; what the server asks for counts more, up to the longest.
  public func pause(afterTries tries: Int, retryAfter: Int? = nil) -> Duration {
    if let retryAfter { return min(.seconds(max(retryAfter, 0)), longestPause) }
    return min(firstPause * (1 << min(tries - 1, 20)), longestPause)
  }

  /// How often at most a request is sent that was answered by a status.
  ///
  /// Too many requests and an overloaded server pass; an internal error (500) may be a lock that two requests wanted,
  /// but is also how some stores say that they cannot take a value, so that it gets fewer tries.
  func tries(ifAnswered status: Int) -> Int {
    switch status {
    case 408, 425, 429, 502, 503, 504: tries
    case 500: min(tries, 3)
    default: 1
    }
  }
}
