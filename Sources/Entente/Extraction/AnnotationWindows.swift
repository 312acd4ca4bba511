internal import DocumentModel
internal import DocumentReading
internal import Synchronization

/// Reads and annotates documents, some at a time.
final class AnnotationWindows: Sendable {
  /// How many documents are held at a time; enough to keep every thread busy.
  private static let size = 64

  /// What some inputs gave.
  struct Window: Sendable {
    /// In the order of the inputs.
    var outcomes: [ReadingOutcome] = []
    /// The annotations of the documents among the outcomes, in their order.
    var documents: [AnnotatedDocument] = []
    var durations = StageDurations()
    /// Whether nothing comes behind it.
    var isLast = false
  }

  private let sequence: Mutex<DocumentSequence>
  private let pipeline: ExtractionPipeline
  private let stopsAtFailure: Bool
  let fileCount: Int

  /// - Parameter stopsAtFailure: whether nothing is read behind the first input that cannot be.
  init(_ sequence: sending DocumentSequence, pipeline: ExtractionPipeline, stopsAtFailure: Bool) {
    fileCount = sequence.fileCount
    self.sequence = Mutex(sequence)
    self.pipeline = pipeline
    self.stopsAtFailure = stopsAtFailure
  }

  /// The next window.
  func next() -> Window {
    var (window, sources) = read()
    window.documents = pipeline.annotated(sources, adding: &window.durations)
    return window
  }

  private func read() -> (Window, [SourceDocument]) {
    sequence.withLock { sequence in
      var window = Window()
      var sources: [SourceDocument] = []
      while sources.count < Self.size {
        guard let outcome = sequence.next() else {
          window.isLast = true
          break
        }
        window.outcomes.append(outcome)
        if case .document(let source, _) = outcome { sources.append(source) }
        if stopsAtFailure, case .failure = outcome {
          window.isLast = true
          break
        }
      }
      return (window, sources)
    }
  }
}
