/// A line that says how far a long run is; shown only where people watch.
struct ProgressLine {
  private let isShown = StandardStreams.isWatched
  private let what: String

  init(_ what: String) { self.what = what }

  func show(_ done: Int, of total: Int, _ name: String) {
    guard isShown else { return }
    StandardStreams.steer("\u{1B}[1A\u{1B}[2K", then: "\(what) \(done)/\(total)  \(name)")
  }

  /// Makes room for the line.
  func begin() { if isShown { StandardStreams.note("") } }

  /// Takes the line away.
  func end() { if isShown { StandardStreams.steer("\u{1B}[1A\u{1B}[2K\u{1B}[1A") } }
}
