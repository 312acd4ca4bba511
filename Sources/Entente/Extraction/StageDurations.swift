/// How long each language stage took; goes to the terminal only, never into results.
///
/// The analysis by the clock, since it takes several documents together; the others summed over documents, of which as many are
/// read at a time as there are threads.
public struct StageDurations: Hashable, Sendable {
  public var analysis = Duration.zero
  public var times = Duration.zero
  /// Mentions and identity.
  public var resolution = Duration.zero
  public var claims = Duration.zero

  /// Does a stage's work and adds its time.
  mutating func measure<Result>(
    _ stage: WritableKeyPath<StageDurations, Duration>, _ work: () -> Result
  ) -> Result {
    let start = ContinuousClock.now
    let result = work()
    self[keyPath: stage] += ContinuousClock.now - start
    return result
  }

  static func += (sum: inout StageDurations, durations: StageDurations) {
    sum.analysis += durations.analysis
    sum.times += durations.times
    sum.resolution += durations.resolution
    sum.claims += durations.claims
  }
}
