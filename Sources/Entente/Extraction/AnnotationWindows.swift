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
    /// How many of them an unfinished run had made.
    var keptCount = 0
    var durations = StageDurations()
    /// Which share of the inputs is read behind it, from 0 to 1.
    var share = 0.0
    /// Whether nothing comes behind it.
    var isLast = false
  }

  private let sequence: Mutex<DocumentSequence>
  private let pipeline: ExtractionPipeline
  private let kept: KeptAnnotations?
  private let stopsAtFailure: Bool

  /// - Parameters:
  ///   - kept: what an unfinished run made, and where this one keeps what it makes.
  ///   - stopsAtFailure: whether nothing is read behind the first input that cannot be.
  init(
    _ sequence: sending DocumentSequence, pipeline: ExtractionPipeline, kept: KeptAnnotations?, stopsAtFailure: Bool
  ) {
    self.sequence = Mutex(sequence)
    self.pipeline = pipeline
    self.kept = kept
    self.stopsAtFailure = stopsAtFailure
  }

  /// The next window.
  func next() -> Window {
    var (window, sources) = read()
    guard let kept else {
      window.documents = pipeline.annotated(sources, adding: &window.durations)
      return window
    }
    let found = sources.map { kept.annotations(of: $0) }
    let unread = zip(sources, found).filter { $0.1 == nil }.map(\.0)
    let annotated = pipeline.annotated(unread, adding: &window.durations)
    // The last window is not worth it: a run that is short has no other.
    if !window.isLast { for (source, document) in zip(unread, annotated) { kept.keep(document, of: source) } }
    var rest = annotated[...]
    window.documents = found.compactMap { $0 ?? rest.popFirst() }
    window.keptCount = sources.count - unread.count
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
      window.share = sequence.share
      return (window, sources)
    }
  }
}
