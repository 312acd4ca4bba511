internal import DocumentReading
internal import Synchronization

/// Documents that could not be read where a question is asked of documents; they are told when the answer is written.
enum UnreadInputs {
  private static let failures = Mutex<[ReadingFailure]>([])

  static func note(_ failure: ReadingFailure) { failures.withLock { $0.append(failure) } }

  /// Names and counts them.
  ///
  /// - Throws: an exit code where there are any: the answer lacks what they say.
  static func finish() throws { try RunReport.finish(failures.withLock(\.self), strict: false) }
}
