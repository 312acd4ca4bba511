internal import ArgumentParser
internal import Entente

/// Tells what could not be read, and decides the exit code.
enum RunReport {
  /// - Throws: an exit code where nothing could be read, or anything failed in a strict run.
  static func finish(_ summary: Extraction.Summary, strict: Bool) throws {
    for path in summary.duplicates { StandardStreams.note("\(path): same bytes as an earlier document, read once") }
    for failure in summary.failures { StandardStreams.note(FailureMessage.text(for: failure)) }
    if summary.failures.isEmpty { return }
    StandardStreams.note("\(summary.failures.count) inputs could not be read")
    if strict || summary.documents == 0 { throw ExitCode(ExitStatus.badData.rawValue) }
  }
}
