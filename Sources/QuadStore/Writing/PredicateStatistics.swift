internal import RDF

/// Keeps the counts that joins are ordered by.
///
/// Numbers of quads are always exact. Different subjects and objects are counted again when a predicate's quads have
/// become more or fewer by a quarter, so that a store that grows reads each quad some five times for it, and small changes stay cheap.
struct PredicateStatistics {
  let connection: Connection
  let indexes: QuadIndexes

  /// By how many some quads make those of each predicate more; 0 stands for all predicates.
  static func changes(adding added: [QuadIdentifiers], removing removed: [QuadIdentifiers]) -> [UInt64: Int] {
    var changes: [UInt64: Int] = [0: added.count - removed.count]
    for quad in added { changes[quad.predicate.rawValue, default: 0] += 1 }
    for quad in removed { changes[quad.predicate.rawValue, default: 0] -= 1 }
    return changes
  }

  /// Takes `changes` into account that the indexes have just taken in and out.
  func update(by changes: [UInt64: Int]) throws(StoreFailure) {
    for predicate in changes.keys.sorted() {
      try update(predicate, by: changes[predicate] ?? 0)
    }
  }

  private func update(_ predicate: UInt64, by change: Int) throws(StoreFailure) {
    let (quads, counted) = try counts(of: predicate)
    let now = quads + change
    if now <= 0 {
      let statement = try connection.statement("DELETE FROM predicate_statistics WHERE predicate = ?")
      statement.bind(predicate, at: 1)
      return try statement.run()
    }
    if (now - counted).magnitude * 4 > counted {
      let statement = try connection.statement(
        "REPLACE INTO predicate_statistics (predicate, quads, counted, subjects, objects) VALUES (?1, ?2, ?2, ?3, ?4)")
      statement.bind(predicate, at: 1)
      statement.bind(now, at: 2)
      statement.bind(try distinctSubjects(of: predicate), at: 3)
      statement.bind(try distinctObjects(of: predicate), at: 4)
      try statement.run()
    } else {
      let statement = try connection.statement("UPDATE predicate_statistics SET quads = ?2 WHERE predicate = ?1")
      statement.bind(predicate, at: 1)
      statement.bind(now, at: 2)
      try statement.run()
    }
  }

  private func counts(of predicate: UInt64) throws(StoreFailure) -> (quads: Int, counted: Int) {
    let statement = try connection.statement("SELECT quads, counted FROM predicate_statistics WHERE predicate = ?")
    defer { statement.reset() }
    statement.bind(predicate, at: 1)
    return try statement.step() ? (Int(statement.integer(0)), Int(statement.integer(1))) : (0, 0)
  }

  private func distinctSubjects(of predicate: UInt64) throws(StoreFailure) -> Int {
    predicate == 0
      ? try indexes.index(.subjectPredicateObjectGraph).distinctFirsts()
      : try indexes.index(.predicateSubjectObjectGraph).distinctSeconds(after: predicate)
  }

  private func distinctObjects(of predicate: UInt64) throws(StoreFailure) -> Int {
    predicate == 0
      ? try indexes.index(.objectSubjectPredicateGraph).distinctFirsts()
      : try indexes.index(.predicateObjectSubjectGraph).distinctSeconds(after: predicate)
  }
}

extension BlockIndex {
  /// How many different numbers stand in the first place.
  fileprivate func distinctFirsts() throws(StoreFailure) -> Int {
    var count = 0
    var last: UInt64?
    for block in 0..<directory.count {
      try forEachKey(inBlock: block) { key in
        if key.first != last { count += 1 }
        last = key.first
      }
    }
    return count
  }

  /// How many different numbers stand in the second place after a number in the first.
  fileprivate func distinctSeconds(after first: UInt64) throws(StoreFailure) -> Int {
    var count = 0
    var last: UInt64?
    var block = directory.block(of: QuadKey(first, 0, 0, 0))
    while block < directory.count, directory.firsts[block].first <= first {
      try forEachKey(inBlock: block) { key in
        guard key.first == first else { return }
        if key.second != last { count += 1 }
        last = key.second
      }
      block += 1
    }
    return count
  }
}
