public import DocumentModel
public import EntityResolution
public import Text

/// Applies decisions to one document after another and remembers what became of each.
public struct DecisionRecord: Sendable {
  private let decisions: IdentityDecisions?
  private var byLine: [Int: DecisionOutcome] = [:]

  /// - Parameter decisions: nil changes nothing.
  public init(_ decisions: IdentityDecisions?) { self.decisions = decisions }

  /// The document with the decisions applied; notes what each of them met.
  ///
  /// - Throws: where a line would merge what must never be one. Whoever writes files or graphs keeps nothing of the documents before, as
  ///   the line would hold in some of them only.
  public mutating func applied(to document: AnnotatedDocument) throws(SyntaxFailure) -> AnnotatedDocument {
    guard let decisions else { return document }
    let (decided, outcomes) = decisions.applied(to: document)
    for decision in decisions.decisions {
      guard case .refused(let rule) = outcomes[decision.line] else { continue }
      throw decisions.failure(of: decision, keptApartBy: rule, in: document.document.name)
    }
    add(outcomes)
    return decided
  }

  /// Takes in what became of the same decisions in other documents.
  public mutating func add(_ other: DecisionRecord) { add(other.byLine) }

  private mutating func add(_ outcomes: [Int: DecisionOutcome]) {
    // A change is told even where some documents are as it says already, a doubt even where others have no reason for one.
    byLine.merge(outcomes) { old, new in
      switch (old, new) {
      case (.applied, .labelTaken(let other)), (.labelTaken(let other), .applied): .doubtful(.sharesLabel(other))
      case (.doubtful, _), (.applied, .unchanged), (_, .labelTaken): old
      default: new
      }
    }
  }

  /// In the order of the file.
  public var outcomes: [(decision: Decision, outcome: DecisionOutcome)] {
    decisions?.decisions.map { ($0, byLine[$0.line] ?? .unused) } ?? []
  }
}
