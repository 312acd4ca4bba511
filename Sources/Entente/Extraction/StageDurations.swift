/// How long each language stage took, summed over documents; goes to the terminal only, never into results.
public struct StageDurations: Hashable, Sendable {
  /// By the clock: several documents are analysed at a time.
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
}
