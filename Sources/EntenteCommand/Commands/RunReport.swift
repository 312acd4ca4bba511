internal import ArgumentParser
internal import Entente

/// Tells what could not be read, and decides the exit code.
enum RunReport {
  /// What `--strict` does not put up with beside inputs that cannot be read, for the help of commands.
  static let losses = "a damaged character, a date or a row of --meta could not be used"

  /// - Throws: an exit code where an input could not be read.
  static func finish(_ summary: Extraction.Summary, strict: Bool) throws {
    DecisionMessage.lines(for: summary.decisions).forEach(StandardStreams.note)
    ReviewMessage.lines(for: summary.unappliedReviews).forEach(StandardStreams.note)
    if summary.keptDocuments > 0 {
      StandardStreams.note(
        "\(summary.keptDocuments) documents had been read by a run that did not end, and were not read anew")
    }
    tell(summary)
    for path in summary.duplicates {
      StandardStreams.note("\(FailureMessage.name(path)): same bytes as an earlier document, read once")
    }
    summary.passedOver.forEach { StandardStreams.note(ReadingMessage.text(for: $0)) }
    try finish(summary.failures, strict: strict)
    try finish(lossesOf: summary, strict: strict)
  }

  /// Tells what was remarkable in inputs that were read, and what of a table of metadata was of no use.
  static func tell(_ remarks: some InputRemarks) {
    for (path, notice) in remarks.notices { StandardStreams.note(NoticeMessage.text(for: notice, path: path)) }
    if let unmatched = remarks.unmatched { StandardStreams.note(NoticeMessage.text(for: unmatched)) }
  }

  /// - Throws: an exit code where something that was given was lost and who reads does not put up with it.
  static func finish(lossesOf remarks: some InputRemarks, strict: Bool) throws {
    guard strict, remarks.hasLosses else { return }
    StandardStreams.note("--strict: not all that was given could be used")
    throw ExitCode(ExitStatus.badData.rawValue)
  }

  /// Names what could not be read, counts it, and fails: whatever was read was written before.
  ///
  /// - Throws: an exit code where there is anything.
  static func finish(_ failures: [any Error], strict: Bool) throws {
    if failures.isEmpty { return }
    for failure in failures { StandardStreams.note(FailureMessage.text(for: failure)) }
    StandardStreams.note(
      ReadingMessage.summary(of: failures) + (strict ? "; stopped there" : ""))
    throw ExitCode(ExitStatus(forAll: failures).rawValue)
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
