import Synchronization

/// How long a query may run, and how much memory it may take.
public struct EvaluationLimits: Sendable {
  /// Counted from `start`; nil for no limit.
  public var time: Duration?
  /// When the time begins to count, so that reading and planning a query count too; nil for the call.
  public var start: ContinuousClock.Instant?
  /// The bytes by which the process may grow from the call on; nil for no limit.
  public var memory: Int?
  /// Stops the query when another thread or a signal handler raises it.
  public var interrupt: InterruptFlag?

  public init(
    time: Duration? = nil, start: ContinuousClock.Instant? = nil, memory: Int? = nil, interrupt: InterruptFlag? = nil
  ) {
    self.time = time
    self.start = start
    self.memory = memory
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
