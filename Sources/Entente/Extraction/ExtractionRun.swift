internal import DocumentModel
internal import DocumentReading
internal import EntityResolution
internal import GraphAssembly
internal import Reviews

/// A run over documents, as it goes on: hands each on in its order, and keeps account of what became of the inputs.
struct ExtractionRun {
  private var summary = Extraction.Summary()
  private var record: DecisionRecord
  private var reviewRecord: ReviewRecord
  private let assembly: GraphAssembly
  /// Which share of the inputs is done, from 0 to 1.
  private var share = 0.0

  /// - Parameter assembly: gives claims their names.
  init(decisions: IdentityDecisions?, reviews: ReviewTable?, assembly: GraphAssembly) {
    record = DecisionRecord(decisions)
    reviewRecord = ReviewRecord(reviews)
    self.assembly = assembly
  }

  /// What became of the inputs, all being taken.
  var finished: Extraction.Summary {
    var finished = summary
    finished.decisions = record.outcomes
    finished.unappliedReviews = reviewRecord.unapplied
    return finished
  }

  /// Hands on the documents of the next window.
  mutating func take(
    _ window: AnnotationWindows.Window, progress: (Extraction.Progress) -> Void,
    take: (AnnotatedDocument, SourceDocument) throws -> Void
  ) throws {
    summary.durations += window.durations
    summary.keptDocuments += window.keptCount
    let isKept = window.keptCount == window.documents.count
    let step = (window.share - share) / Double(window.documents.count)
    var annotated = window.documents[...]
    for outcome in window.outcomes {
      switch outcome {
      case .document(let source, let path):
        summary.notices += source.notices.map { (path, $0) }
        guard let document = annotated.popFirst() else { continue }
        let decided = assembly.named(reviewRecord.applied(to: try record.applied(to: document)))
        summary.documents += 1
        summary.claims += decided.claims.count
        try take(decided, source)
        share += step
        progress(
          Extraction.Progress(
            documents: summary.documents, share: share, name: decided.document.name, isKept: isKept))
      case .duplicate(let path, _): summary.duplicates.append(path)
      case .failure(let failure): summary.failures.append(failure)
      case .passedOver(let parts): summary.passedOver.append(parts)
      case .unmatched(let rows): summary.unmatched = rows
      }
    }
    share = window.share
  }
}
