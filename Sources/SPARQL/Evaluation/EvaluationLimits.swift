import Synchronization

/// How long a query may run.
public struct EvaluationLimits: Sendable {
  /// Counted from the call; nil for no limit.
  public var time: Duration?
  /// Stops the query when another thread or a signal handler raises it.
  public var interrupt: InterruptFlag?

  public init(time: Duration? = nil, interrupt: InterruptFlag? = nil) {
    self.time = time
    self.interrupt = interrupt
  }
}

/// A flag that is raised once, from any thread, and stops a query.
public final class InterruptFlag: Sendable {
  private let raised = Atomic(false)

  public init() {}

  /// Safe in a signal handler.
  public func raise() { raised.store(true, ordering: .relaxed) }

  public var isRaised: Bool { raised.load(ordering: .relaxed) }
}

/// Looks at the limits of a running query; asked in every loop, it reads the clock only now and then.
final class Watch {
  private let deadline: ContinuousClock.Instant?
  private let interrupt: InterruptFlag?
  private let limit: Duration?
  private var countdown = Watch.interval

  /// Steps between two looks at the clock: a step is a row or a comparison, some hundred nanoseconds at most.
  private static let interval = 4096

  init(_ limits: EvaluationLimits) {
    limit = limits.time
    deadline = limits.time.map { ContinuousClock.now + $0 }
    interrupt = limits.interrupt
  }

  /// - Parameter steps: the work done since the last call, in rows.
  @inline(__always)
  func check(steps: Int = 1) throws {
    countdown -= steps
    if countdown <= 0 { try look() }
  }

  /// Looks at the limits at once.
  func look() throws {
    countdown = Watch.interval
    if let interrupt, interrupt.isRaised { throw EvaluationFailure.interrupted }
    if let deadline, let limit, ContinuousClock.now >= deadline { throw EvaluationFailure.timeLimit(limit) }
  }
}
