public import DocumentModel
public import EntityResolution

/// Applies decisions to one document after another and remembers what became of each.
public struct DecisionRecord: Sendable {
  private let decisions: IdentityDecisions?
  private var byLine: [Int: DecisionOutcome] = [:]

  /// - Parameter decisions: nil changes nothing.
  public init(_ decisions: IdentityDecisions?) { self.decisions = decisions }

  /// The document with the decisions applied; notes what each of them met.
  public mutating func applied(to document: AnnotatedDocument) -> AnnotatedDocument {
    guard let decisions else { return document }
    let (document, outcomes) = decisions.applied(to: document)
    // A refusal is told even where other documents could take the line, a change even where some are as it says already.
    byLine.merge(outcomes) { old, new in
      switch (old, new) {
      case (.refused, _), (.applied, .unchanged): old
      default: new
      }
    }
    return document
  }

  /// In the order of the file.
  public var outcomes: [(decision: Decision, outcome: DecisionOutcome)] {
    decisions?.decisions.map { ($0, byLine[$0.line] ?? .unused) } ?? []
  }
}
