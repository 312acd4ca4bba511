internal import RDF

extension QuadStore {
  /// The tables of a new store, as `schema/store.sql` explains them.
  public static var schema: String { StoreSchema.tables }

  /// What is wrong with the file, one sentence each: SQLite's own check, then whether all indexes and counts agree.
  ///
  /// - Complexity: O(n log n) in the number of quads; reads the whole file.
  public func damages() throws -> [String] {
    try applyPending()
    var damages = try sqliteDamages()
    let rows = try rowKeys()
    for ordering in QuadOrdering.allCases {
      let expected = rows.map { ordering.key(of: $0) }.sorted()
      if try keys(of: indexes.index(ordering)) != expected {
        damages.append("index \(ordering.rawValue) does not hold the quads of the table")
      }
    }
    if try statistics(ofPredicate: nil).quads != rows.count { damages.append("the number of quads is counted wrong") }
    return damages
  }

  private func sqliteDamages() throws(StoreFailure) -> [String] {
    let statement = try connection.statement("PRAGMA integrity_check")
    defer { statement.reset() }
    var damages: [String] = []
    while try statement.step() {
      let line = statement.string(0)
      if line != "ok" { damages.append(line) }
    }
    return damages
  }

  private func rowKeys() throws(StoreFailure) -> [QuadIdentifiers] {
    let statement = try connection.statement("SELECT graph, subject, predicate, object FROM quad")
    defer { statement.reset() }
    var rows: [QuadIdentifiers] = []
    while try statement.step() { rows.append(statement.quad) }
    return rows
  }

  private func keys(of index: BlockIndex) throws(StoreFailure) -> [QuadKey] {
    var keys: [QuadKey] = []
    for number in 0..<index.directory.count {
      let block = try index.block(number)
      for offset in 0..<block.count { keys.append(block.key(at: offset)) }
    }
    return keys
  }
}
