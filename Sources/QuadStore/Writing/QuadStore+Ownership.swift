internal import RDF

// Who gives a quad: the rows of `shared_quad` where it has any, else the document whose own graph it stands in, else the
// hand. Document 0 stands for the hand among rows.
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

  /// Notes that a document gives a quad.
  ///
  /// - Parameter isNew: whether the quad was not there before; else whoever gave it is noted too.
  func share(_ quad: QuadIdentifiers, by document: DocumentNumber, isNew: Bool) throws(StoreFailure) {
    if !isNew { try noteEarlierOwner(of: quad, before: document) }
    let statement = try connection.statement(
      "INSERT OR IGNORE INTO shared_quad (graph, subject, predicate, object, document) VALUES (?, ?, ?, ?, ?)")
    statement.bind(quad)
    statement.bind(document.rawValue, at: 5)
    try statement.run()
  }

  /// Notes who gave a quad of which nothing is noted: the document whose own graph it stands in, else the hand.
  private func noteEarlierOwner(of quad: QuadIdentifiers, before document: DocumentNumber) throws(StoreFailure) {
    let statement = try connection.statement(
      """
      INSERT OR IGNORE INTO shared_quad (graph, subject, predicate, object, document)
      SELECT ?1, ?2, ?3, ?4,
        coalesce((SELECT document FROM document_graph WHERE graph = ?1 AND document <> ?5 LIMIT 1), 0)
      WHERE NOT EXISTS (
        SELECT 1 FROM shared_quad WHERE graph = ?1 AND subject = ?2 AND predicate = ?3 AND object = ?4)
      """)
    statement.bind(quad)
    statement.bind(document.rawValue, at: 5)
    try statement.run()
  }

  /// Forgets who gives a quad that is taken away by hand.
  func forgetOwners(of quad: QuadIdentifiers) throws(StoreFailure) {
    let statement = try connection.statement(
      "DELETE FROM shared_quad WHERE graph = ? AND subject = ? AND predicate = ? AND object = ?")
    statement.bind(quad)
    try statement.run()
  }

  /// Takes away what only one document gives: the quads of its own graphs, and shared ones that nothing else gives.
  func withdrawQuads(of document: DocumentNumber) throws(StoreFailure) {
    let graphs = try ownGraphs(of: document)
    let shared = try sharedQuads(of: document)
    for table in ["document_graph", "shared_quad"] {
      let statement = try connection.statement("DELETE FROM \(table) WHERE document = ?")
      statement.bind(document.rawValue, at: 1)
      try statement.run()
    }
    for graph in graphs {
      if try isShared(graph) {
        for quad in try quads(ofGraph: graph) where try !isOwned(quad) { _ = try deleteRow(quad) }
      } else {
        try clear(graph: graph)
      }
    }
    for quad in shared where try !isOwned(quad) { _ = try deleteRow(quad) }
  }

  private func isShared(_ graph: UInt64) throws(StoreFailure) -> Bool {
    let statement = try connection.statement("SELECT 1 FROM shared_quad WHERE graph = ? LIMIT 1")
    defer { statement.reset() }
    statement.bind(graph, at: 1)
    return try statement.step()
  }

  private func ownGraphs(of document: DocumentNumber) throws(StoreFailure) -> [UInt64] {
    let statement = try connection.statement("SELECT graph FROM document_graph WHERE document = ?")
    defer { statement.reset() }
    statement.bind(document.rawValue, at: 1)
    var graphs: [UInt64] = []
    while try statement.step() { graphs.append(UInt64(statement.integer(0))) }
    return graphs
  }

  private func sharedQuads(of document: DocumentNumber) throws(StoreFailure) -> [QuadIdentifiers] {
    let statement = try connection.statement(
      "SELECT graph, subject, predicate, object FROM shared_quad WHERE document = ?")
    defer { statement.reset() }
    statement.bind(document.rawValue, at: 1)
    var quads: [QuadIdentifiers] = []
    while try statement.step() { quads.append(statement.quad) }
    return quads
  }

  private func isOwned(_ quad: QuadIdentifiers) throws(StoreFailure) -> Bool {
    let statement = try connection.statement(
      "SELECT 1 FROM shared_quad WHERE graph = ? AND subject = ? AND predicate = ? AND object = ? LIMIT 1")
    defer { statement.reset() }
    statement.bind(quad)
    return try statement.step()
  }
}
