internal import RDF

// Quads of a document's own graphs belong to it alone. Of quads in other graphs `shared_quad` says which documents give
// them; a quad without such a row was put in by hand. Document 0 stands for the hand where documents give the quad too.
extension QuadStore {
  /// Notes that a quad that is already there was put in by hand as well.
  func keepForUser(_ quad: QuadIdentifiers) throws(StoreFailure) {
    let statement = try connection.statement(
      """
      INSERT OR IGNORE INTO shared_quad (graph, subject, predicate, object, document)
      SELECT ?1, ?2, ?3, ?4, 0 WHERE EXISTS (
        SELECT 1 FROM shared_quad WHERE graph = ?1 AND subject = ?2 AND predicate = ?3 AND object = ?4)
      """)
    statement.bind(quad)
    try statement.run()
  }

  /// Adds quads of graphs that a document shares with others; says how many were not there before.
  func addShared(_ quads: [QuadIdentifiers], by document: DocumentNumber) throws(StoreFailure) -> Int {
    let added = Set(try QuadBatchWriter(store: self).add(quads))
    for quad in quads { try share(quad, by: document, isNew: added.contains(quad)) }
    return added.count
  }

  /// Notes that a document gives a quad of a graph that it shares.
  private func share(_ quad: QuadIdentifiers, by document: DocumentNumber, isNew: Bool) throws(StoreFailure) {
    if !isNew { try keepForUserIfUnowned(quad) }
    let statement = try connection.statement(
      "INSERT OR IGNORE INTO shared_quad (graph, subject, predicate, object, document) VALUES (?, ?, ?, ?, ?)")
    statement.bind(quad)
    statement.bind(document.rawValue, at: 5)
    try statement.run()
  }

  private func keepForUserIfUnowned(_ quad: QuadIdentifiers) throws(StoreFailure) {
    let statement = try connection.statement(
      """
      INSERT OR IGNORE INTO shared_quad (graph, subject, predicate, object, document)
      SELECT ?1, ?2, ?3, ?4, 0 WHERE NOT EXISTS (
        SELECT 1 FROM shared_quad WHERE graph = ?1 AND subject = ?2 AND predicate = ?3 AND object = ?4)
      """)
    statement.bind(quad)
    try statement.run()
  }

  /// Forgets who gives a quad that is taken away by hand.
  func forgetOwners(of quad: QuadIdentifiers) throws(StoreFailure) {
    let statement = try connection.statement(
      "DELETE FROM shared_quad WHERE graph = ? AND subject = ? AND predicate = ? AND object = ?")
    statement.bind(quad)
    try statement.run()
  }
}
