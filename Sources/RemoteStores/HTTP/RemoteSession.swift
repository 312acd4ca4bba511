/// Sends requests to one store and tries again what may pass.
///
/// Every request of ours may be sent twice without harm: graphs are sets, so that triples that arrive again are one.
public final class RemoteSession {
  private let connection: HTTPConnection
  private let policy: RetryPolicy
  private let pause: (Duration) -> Void
  /// Told of every failure after which there is another try.
  private let report: (RemoteFailure, Duration) -> Void
  /// When whatever is asked has to be done; nil for no such moment.
  public var deadline: ContinuousClock.Instant?
  /// Asked at least every second whether to stop.
  public var isInterrupted: () -> Bool = { false }
  /// How many bytes went out in bodies of requests that succeeded.
  public private(set) var bytesSent = 0

  /// - Parameters:
  ///   - pause: waits; tests do not.
  ///   - report: told of every failure before the pause for the next try.
  public init(
    _ connection: HTTPConnection, policy: RetryPolicy = RetryPolicy(),
    pause: @escaping (Duration) -> Void = Pause.sleep,
    report: @escaping (RemoteFailure, Duration) -> Void = { _, _ in }
  ) {
    self.connection = connection
    self.policy = policy
    self.pause = pause
    self.report = report
  }

  /// The answer to a request: a success, or a status that the caller accepts.
  ///
  /// - Throws: `RemoteFailure` where it failed for good, or for the last time, or where the time is over.
  func send(_ request: HTTPRequest, accepting others: Set<Int> = []) throws(RemoteFailure) -> HTTPResponse {
    var tries = 0
    let begin = ContinuousClock.now
    // What was to be waited, by whatever clock it was.
    var waited = Duration.zero
    while true {
      tries += 1
      if isInterrupted() { throw .transfer(.interrupted(url: request.url)) }
      if let deadline, deadline <= .now { throw .timeLimit(url: request.url) }
      switch attempt(request, accepting: others) {
      case .answer(let response):
        bytesSent += request.body.count
        return response
      case .failure(let failure, let most, let retryAfter):
        guard tries < most else { throw failure }
        let duration = policy.pause(afterTries: tries, retryAfter: retryAfter)
        waited += duration
        guard max(waited, .now - begin + duration) <= policy.longestTime else { throw failure }
        if let deadline, deadline <= .now + duration { throw .timeLimit(url: request.url) }
        report(failure, duration)
        pause(duration)
      }
    }
  }

  private enum Outcome {
    case answer(HTTPResponse)
    case failure(RemoteFailure, tries: Int, retryAfter: Int?)
  }

  private func attempt(_ request: HTTPRequest, accepting others: Set<Int>) -> Outcome {
    do throws(TransferFailure) {
      let response = try connection.send(request, within: deadline.map { $0 - .now }, isInterrupted: isInterrupted)
      if response.isSuccess || others.contains(response.status) { return .answer(response) }
      return .failure(
        RemoteFailure(response, to: request), tries: policy.tries(ifAnswered: response.status),
        retryAfter: response.retryAfter)
    } catch .noAnswer(let url, let reason) {
      if let deadline, deadline <= .now { return .failure(.timeLimit(url: url), tries: 1, retryAfter: nil) }
      return .failure(.transfer(.noAnswer(url: url, reason: reason)), tries: policy.tries, retryAfter: nil)
    } catch {
      return .failure(.transfer(error), tries: 1, retryAfter: nil)
    }
  }
}
