internal import RDF

extension QuadStore {
  /// The tables of a new store, as `schema/store.sql` explains them.
  public static var schema: String { StoreSchema.tables }

  /// What is wrong with the file, one sentence each: SQLite's own check, which reads every page and compares its checksum,
  /// then whether terms can be found and read, and whether all indexes and counts agree.
  ///
  /// - Complexity: O(n log n) in the number of quads; reads the whole file.
  /// - Throws: `StoreFailure.damaged` where a page cannot be read at all.
  public func damages() throws -> [String] {
    try applyPending()
    var damages = try sqliteDamages()
    damages += try terms.damages()
    let rows = try rowKeys()
    for ordering in QuadOrdering.allCases {
      let expected = rows.map { ordering.key(of: $0) }.sorted()
      if try keys(of: indexes.index(ordering)) != expected {
        damages.append("index \(ordering.rawValue) does not hold the quads of the table")
      }
    }
    damages += try strayReferences()
    damages += try wrongCounts(of: rows)
    return damages
  }

  /// Whether nothing has ever been taken in: no file and no quad.
  public var isEmpty: Bool {
    get throws { try sources().isEmpty && quadCount() == 0 }
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

  /// Quads of terms that there are not.
  private func strayReferences() throws(StoreFailure) -> [String] {
    var damages: [String] = []
    for place in ["subject", "predicate", "object", "graph"] {
      let missing =
        try connection.integer(
          """
          SELECT count(*) FROM (SELECT DISTINCT \(place) AS id FROM quad WHERE \(place) <> 0)
          WHERE id NOT IN (SELECT id FROM term)
          """) ?? 0
      if missing > 0 { damages.append("\(missing) terms are missing that quads have as \(place)") }
    }
    return damages
  }

  private func wrongCounts(of rows: [QuadIdentifiers]) throws(StoreFailure) -> [String] {
    var expected: [UInt64: Int] = rows.isEmpty ? [:] : [0: rows.count]
    for row in rows { expected[row.predicate.rawValue, default: 0] += 1 }
    var counted: [UInt64: Int] = [:]
    let statement = try connection.statement("SELECT predicate, quads FROM predicate_statistics")
    defer { statement.reset() }
    while try statement.step() { counted[statement.identifier(0).rawValue] = Int(statement.integer(1)) }
    return counted == expected ? [] : ["the number of quads is counted wrong"]
  }
}
