public import DocumentModel
public import Reviews

/// Applies a review table to one document after another and remembers what became of each line.
public struct ReviewRecord: Sendable {
  private let table: ReviewTable?
  private var byLine: [Int: ReviewOutcome] = [:]
  private var seen: Set<String> = []

  /// - Parameter table: nil changes nothing.
  public init(_ table: ReviewTable?) { self.table = table }

  /// The document with the table applied; notes what each line met.
  public mutating func applied(to document: AnnotatedDocument) -> AnnotatedDocument {
    guard let table else { return document }
    seen.insert(Review.key(of: document.document))
    let (document, outcomes) = table.applied(to: document)
    add(outcomes)
    return document
  }

  /// Takes in what became of the same reviews in other documents.
  public mutating func add(_ other: ReviewRecord) {
    seen.formUnion(other.seen)
    add(other.byLine)
  }

  private mutating func add(_ outcomes: [Int: ReviewOutcome]) {
    // A refusal is told even where other documents could take the line; else it is enough that one can.
    byLine.merge(outcomes) { old, new in
      switch (old, new) {
      case (.refused, _), (.applied, .unused): old
      default: new
      }
    }
  }

  /// The lines that changed nothing, in the order of the file: those about documents that were not read are left out.
  public var unapplied: [(review: Review, outcome: ReviewOutcome)] {
    let lines = table?.reviews ?? []
    return lines.compactMap { review in
      let outcome = byLine[review.line] ?? .unused
      if case .applied = outcome { return nil }
      guard review.documentKey.isEmpty || seen.contains(review.documentKey) else { return nil }
      return (review, outcome)
    }
  }
}
