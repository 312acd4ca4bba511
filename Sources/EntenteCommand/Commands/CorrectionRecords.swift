internal import DocumentModel
internal import Entente
internal import KnowledgeBase

/// What became of the corrections that a command was given.
struct CorrectionRecords {
  private var decisions: DecisionRecord
  private var reviews: ReviewRecord

  /// - Throws: `SyntaxFailure` where a table cannot be followed.
  init(_ options: CorrectionOptions, _ known: KnowledgeBase) throws {
    var settings = ExtractionSettings()
    settings.decisionsPath = options.decisions
    decisions = DecisionRecord(try settings.decisions(known))
    reviews = ReviewRecord(try ReviewFile.table(at: options.reviews, known))
  }

  /// The document after all corrections.
  mutating func applied(to document: AnnotatedDocument) throws -> AnnotatedDocument {
    reviews.applied(to: try decisions.applied(to: document))
  }

  /// What became of them here and in other documents.
  func united(with other: CorrectionRecords) -> CorrectionRecords {
    var united = self
    united.decisions.add(other.decisions)
    united.reviews.add(other.reviews)
    return united
  }

  /// Tells those that changed nothing, or may not be what was meant.
  func tell() {
    DecisionMessage.lines(for: decisions.outcomes).forEach(StandardStreams.note)
    ReviewMessage.lines(for: reviews.unapplied).forEach(StandardStreams.note)
  }
}
