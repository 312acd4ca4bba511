internal import Entente

/// A line that says how far a long run is, and how long it will take; shown only where people watch.
struct ProgressLine {
  private let isShown = StandardStreams.isWatched
  private let what: String
  private var timeLeft = TimeLeft()

  init(_ what: String) { self.what = what }

  /// Shows how far a run over documents is.
  mutating func show(_ progress: Extraction.Progress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    if progress.isKept { timeLeft.restart(at: progress.share, now) }
    let left = timeLeft.words(at: progress.share, now).map { "  " + $0 } ?? ""
    show("\(Int(progress.share * 100)) %  \(progress.documents) documents\(left)  \(progress.name)")
  }

  /// Shows how many of so many things are done.
  func show(_ done: Int, of total: Int, _ name: String) {
    if isShown { show("\(done)/\(total)  \(name)") }
  }

  private func show(_ text: String) { StandardStreams.steer("\u{1B}[1A\u{1B}[2K", then: "\(what) \(text)") }

  /// Makes room for the line.
  func begin() { if isShown { StandardStreams.note("") } }

  /// Takes the line away.
  func end() { if isShown { StandardStreams.steer("\u{1B}[1A\u{1B}[2K\u{1B}[1A") } }
}
