/// Looks at the limits of a running query; asked in every loop, it reads the clock only now and then, and the memory more
/// rarely.
final class Watch {
  private let deadline: ContinuousClock.Instant?
  private let interrupt: InterruptFlag?
  private let limit: Duration?
  private let memory: (limit: Int, process: ProcessMemory, atStart: Int)?
  private var countdown = Watch.interval
  private var looks = 0
  /// Bytes that were announced since the last look at the memory.
  private var announced = 0

  /// Steps between two looks at the clock: a step is a row or a comparison, some hundred nanoseconds at most.
  private static let interval = 4096
  /// Looks at the clock between two looks at the memory.
  private static let memoryInterval = 4
  /// Announced bytes between two looks at the memory.
  private static let announcedInterval = 1 << 24

  init(_ limits: EvaluationLimits) {
    limit = limits.time
    deadline = limits.time.map { (limits.start ?? .now) + $0 }
    interrupt = limits.interrupt
    memory = limits.memory.map { limit in
      let process = ProcessMemory()
      return (limit, process, process.resident)
    }
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
    looks += 1
    if looks >= Watch.memoryInterval { try lookAtMemory() }
  }

  /// Says that something of many bytes is about to be made; what is too large for the limit is never made.
  func announce(bytes: Int) throws {
    guard let memory else { return }
    guard bytes <= memory.limit else { throw EvaluationFailure.memoryLimit(bytes: memory.limit) }
    announced += bytes
    if announced >= Watch.announcedInterval { try lookAtMemory() }
  }

  private func lookAtMemory() throws {
    looks = 0
    announced = 0
    guard let memory, memory.process.resident - memory.atStart > memory.limit else { return }
    throw EvaluationFailure.memoryLimit(bytes: memory.limit)
  }
}
