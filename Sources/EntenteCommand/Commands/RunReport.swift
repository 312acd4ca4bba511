internal import ArgumentParser
internal import Entente

/// Tells what could not be read, and decides the exit code.
enum RunReport {
  /// - Throws: an exit code where nothing could be read, or anything failed in a strict run.
  static func finish(_ summary: Extraction.Summary, strict: Bool) throws {
    DecisionMessage.lines(for: summary.decisions).forEach(StandardStreams.note)
    for (path, notice) in summary.notices { StandardStreams.note(NoticeMessage.text(for: notice, path: path)) }
    for path in summary.duplicates {
      StandardStreams.note("\(FailureMessage.name(path)): same bytes as an earlier document, read once")
    }
    for failure in summary.failures { StandardStreams.note(FailureMessage.text(for: failure)) }
    if summary.failures.isEmpty { return }
    StandardStreams.note("\(summary.failures.count) inputs could not be read")
    if strict || summary.documents == 0 { throw ExitCode(ExitStatus.badData.rawValue) }
  }

  /// One line a stage: milliseconds, and the share of the analysis' time.
  static func showStages(_ durations: StageDurations) {
    let stages = [
      ("analysis", durations.analysis), ("times", durations.times), ("mentions and identity", durations.resolution),
      ("claims", durations.claims),
    ]
    for (name, duration) in stages {
      let share = durations.analysis == .zero ? 0 : duration / durations.analysis
      let milliseconds = Int((duration / .milliseconds(1)).rounded())
      StandardStreams.note("\(name): \(milliseconds) ms, \(Int((share * 1000).rounded())) thousandths of the analysis")
    }
  }
}
