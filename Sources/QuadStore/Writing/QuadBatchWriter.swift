internal import RDF

/// Takes many quads into a store at once: sorted before they are inserted, so that every page is written once.
struct QuadBatchWriter {
  let store: QuadStore

  /// Adds quads, in any order and with repetitions, and returns those that were not there before, sorted by graph,
  /// subject, predicate and object.
  @discardableResult
  func add(_ quads: [QuadIdentifiers]) throws(StoreFailure) -> [QuadIdentifiers] {
    try store.applyPending()
    let ordering = QuadOrdering.graphSubjectPredicateObject
    let isFirst = try store.indexes.index(ordering).directory.count == 0
    let keys = quads.map { ordering.key(of: $0) }.sorted()
    let statement = try store.connection.statement(
      "INSERT OR IGNORE INTO quad (graph, subject, predicate, object) VALUES (?, ?, ?, ?)")
    var added: [QuadIdentifiers] = []
    added.reserveCapacity(keys.count)
    var last: QuadKey?
    for key in keys where key != last {
      last = key
      let quad = ordering.quad(of: key)
      statement.bind(quad)
      try statement.run()
      if isFirst || store.connection.changes == 1 { added.append(quad) }
    }
    try store.updateIndexes(adding: added, removing: [])
    return added
  }
}
