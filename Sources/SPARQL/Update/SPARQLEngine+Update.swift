import RDF

extension SPARQLEngine {
  /// Does the operations of an update one after the other, all in one transaction: either all take place or none.
  ///
  /// - Throws: `EvaluationFailure`, `SyntaxFailure` for a file that `LOAD` reads, or what the source throws.
  @discardableResult
  public func update(_ update: Update, limits: EvaluationLimits = EvaluationLimits()) throws -> UpdateSummary {
    guard let source = source as? any WritableQuadSource else { throw EvaluationFailure.sourceIsReadOnly }
    let request = UpdateExecution.Request(
      base: update.prologue.base, now: options.moment, watch: Watch(limits))
    let execution = UpdateExecution(engine: self, source: source, request: request)
    defer { forgetTerms() }
    try source.transaction {
      for operation in update.operations { try execution.perform(operation) }
    }
    return execution.summary
  }
}

/// What an update has changed.
public struct UpdateSummary: Hashable, Sendable {
  /// Quads that were not there before their operation.
  public var inserted = 0
  /// Quads that were there before their operation.
  public var removed = 0

  public init(inserted: Int = 0, removed: Int = 0) {
    self.inserted = inserted
    self.removed = removed
  }
}
