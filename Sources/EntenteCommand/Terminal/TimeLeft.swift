/// Estimates how long a run will take, by what it has done since it began.
struct TimeLeft {
  /// Less tells too little.
  private static let least = (share: 0.005, time: Duration.seconds(3))

  private var begin: (share: Double, time: ContinuousClock.Instant)

  init(_ now: ContinuousClock.Instant = .now) { begin = (0, now) }

  /// Counts from here: what came before did not take the time that the rest will.
  mutating func restart(at share: Double, _ now: ContinuousClock.Instant) { begin = (share, now) }

  /// About how long it will take from a share of the whole to its end, in words; nil as long as nobody can tell.
  func words(at share: Double, _ now: ContinuousClock.Instant) -> String? {
    let (done, time) = (share - begin.share, now - begin.time)
    guard done >= Self.least.share, time >= Self.least.time, share <= 1 else { return nil }
    let minutes = Int((time / .seconds(60) * (1 - share) / done).rounded(.up))
    switch minutes {
    case ..<2: return "about a minute left"
    case ..<120: return "about \(minutes) minutes left"
    default: return "about \(Int((Double(minutes) / 60).rounded())) hours left"
    }
  }
}
