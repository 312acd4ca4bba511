/// How large the steps of a change to a store should be, by the time that the last ones took.
struct StorePace {
  /// The most documents that are analysed and held at a time.
  private static let largestWindow = 256
  /// How long a step should take at first, so that a call that is killed again and again still goes forward.
  static let stepTime = Duration.milliseconds(800)
  /// How long a step takes at most, since other writers wait for it.
  private static let longestStepTime = Duration.seconds(5)
  /// How many times as long as its commit a step takes: in a large store that writes many blocks anew for few quads.
  private static let stepsOfACommit = 4
  /// When the change began.
  private let start = ContinuousClock.now
  /// How long the processor worked for the last commit.
  var lastCommit = Duration.zero
  /// How many documents are analysed and held at a time, by how long the last ones took.
  private(set) var window = 8

  /// When something began, by the clock and by the work of this thread.
  struct Moment {
    let time = ContinuousClock.now
    let work = ThreadClock.now
  }

  /// How long a step should take: a kill costs a fourth of the time at most that the call has gone on, or four commits.
  var longestStep: Duration {
    let wanted = max((ContinuousClock.now - start) / 4, lastCommit * Self.stepsOfACommit)
    return min(max(Self.stepTime, wanted), Self.longestStepTime)
  }

  /// Whether a step has taken as long as one should, where other programs leave the processor to it, or much longer where they
  /// do not: how many documents a step takes in, and so what each costs, hardly depends on them.
  func isLong(since begin: Moment) -> Bool {
    let longest = longestStep
    return ThreadClock.now - begin.work > longest || ContinuousClock.now - begin.time > longest * 3
  }

  /// Makes the next windows smaller or larger by how long one with some documents took.
  mutating func adapt(toWindowOf weight: Int, time: Duration) {
    guard weight > 0 else { return }
    let longest = longestStep
    if time > longest { window = max(window / 2, 1) }
    if time < longest / 2, weight >= window { window = min(window * 2, Self.largestWindow) }
  }
}
