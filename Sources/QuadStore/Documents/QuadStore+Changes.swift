internal import RDF

extension QuadStore {
  /// When what each annotated document gives changed last: a document that changed, or came, has a number that it did not
  /// have before, and one that gives nothing any more has none. Document 0 stands for all other quads.
  ///
  /// Nil for a store of a version that did not note it.
  /// - Complexity: O(documents), a tenth of a microsecond each.
  public func documentChanges() throws -> [DocumentNumber: Int64]? {
    try beginReading()
    guard try connection.storedVersion() >= StoreSchema.firstVersionWithChanges else { return nil }
    let statement = try connection.statement("SELECT document, number FROM document_change")
    defer { statement.reset() }
    var changes: [DocumentNumber: Int64] = [:]
    while try statement.step() {
      changes[DocumentNumber(rawValue: statement.integer(0))] = statement.integer(1)
    }
    return changes
  }

  /// Notes that the transaction changed quads that no annotated document gives, where it did.
  func noteOtherChanges() throws(StoreFailure) {
    guard changesOtherQuads else { return }
    changesOtherQuads = false
    try connection.execute("INSERT OR REPLACE INTO document_change (document) VALUES (0)")
  }
}
