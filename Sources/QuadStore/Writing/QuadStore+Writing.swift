public import RDF

extension QuadStore: WritableQuadSource {
  /// Runs the changes that the body makes; keeps all of them, or none where it throws.
  ///
  /// - Throws: what the body throws, or `StoreFailure`: locked by another writer for the whole wait, no room, read-only.
  public func transaction(_ body: () throws -> Void) throws {
    try beginTransaction()
    do {
      try body()
      try commit()
    } catch {
      takeBack()
      throw error
    }
  }

  /// Begins changes that `commit` keeps and `takeBack` undoes; of use where no one body makes all of them.
  public func beginTransaction() throws {
    try refresh()
    try connection.execute("BEGIN IMMEDIATE")
    do { try noticeChanges() } catch {
      takeBack()
      throw error
    }
  }

  /// Keeps what the transaction has done. Where it throws, `takeBack` is still to be called.
  public func commit() throws {
    try noteOtherChanges()
    try applyPending()
    try terms.writeHashes()
    try connection.adaptLog()
    try connection.execute("COMMIT")
  }

  /// Undoes what the transaction has done.
  public func takeBack() {
    connection.rollBack()
    // What is in memory may belong to what was taken back.
    forget()
  }

  /// How many quads this transaction has changed that the indexes do not know yet.
  public var pendingQuadCount: Int { pending.count }

  /// Commits what the transaction has done so far and begins the next one. Only inside a transaction.
  ///
  /// Another writer may come between.
  public func commitAndGoOn() throws {
    try commit()
    try connection.execute("BEGIN IMMEDIATE")
    try noticeChanges()
  }

  @discardableResult
  public func insert(_ quad: Quad) throws -> Bool {
    let key = try intern(quad)
    let isNew = try insertRow(key)
    if isNew { changesOtherQuads = true } else { try keepForUser(key) }
    return isNew
  }

  @discardableResult
  public func remove(_ quad: Quad) throws -> Bool {
    guard let key = try identifiers(of: quad) else { return false }
    guard try deleteRow(key) else { return false }
    changesOtherQuads = true
    try forgetOwners(of: key)
    return true
  }

  /// Adds the row of a quad and says whether it was new.
  func insertRow(_ key: QuadIdentifiers) throws(StoreFailure) -> Bool {
    try change(
      key, isAdded: true, "INSERT OR IGNORE INTO quad (graph, subject, predicate, object) VALUES (?, ?, ?, ?)")
  }

  /// Takes the row of a quad away and says whether it was there.
  func deleteRow(_ key: QuadIdentifiers) throws(StoreFailure) -> Bool {
    try change(
      key, isAdded: false, "DELETE FROM quad WHERE graph = ? AND subject = ? AND predicate = ? AND object = ?")
  }

  private func change(_ key: QuadIdentifiers, isAdded: Bool, _ sql: String) throws(StoreFailure) -> Bool {
    let statement = try connection.statement(sql)
    statement.bind(key)
    try statement.run()
    guard connection.changes == 1 else { return false }
    if isAdded { pending.add(key) } else { pending.remove(key) }
    return true
  }

  /// Adds the rows of quads that are not there yet, sorted by graph, subject, predicate and object.
  func insertRows(ofNew quads: [QuadIdentifiers]) throws(StoreFailure) {
    try connection.insert(quads, into: "quad (graph, subject, predicate, object)", columns: 4) {
      quad, statement, position in statement.bind(quad, at: position)
    }
    for quad in quads { pending.add(quad) }
  }

  public func clear(_ graph: GraphName) throws {
    var number: UInt64 = 0
    if let name = graph.term {
      guard let known = try terms.identifier(of: name) else { return }
      number = known
    }
    changesOtherQuads = true
    try clear(graph: number)
    let statement = try connection.statement("DELETE FROM shared_quad WHERE graph = ?")
    statement.bind(number, at: 1)
    try statement.run()
  }

  /// Takes all quads of a graph away; who gave them stays noted.
  func clear(graph: UInt64) throws(StoreFailure) {
    let quads = try self.quads(ofGraph: graph)
    let statement = try connection.statement("DELETE FROM quad WHERE graph = ?")
    statement.bind(graph, at: 1)
    try statement.run()
    if quads.count < Self.manyQuads {
      for quad in quads { pending.remove(quad) }
    } else {
      let added = Set(quads.filter { pending.forget(added: $0) })
      try updateIndexes(adding: [], removing: added.isEmpty ? quads : quads.filter { !added.contains($0) })
    }
  }

  /// From how many quads on a change goes to the indexes at once, without being noted quad by quad.
  private static var manyQuads: Int { 1 << 16 }

  func quads(ofGraph graph: UInt64) throws(StoreFailure) -> [QuadIdentifiers] {
    let statement = try connection.statement("SELECT subject, predicate, object FROM quad WHERE graph = ?")
    defer { statement.reset() }
    statement.bind(graph, at: 1)
    var quads: [QuadIdentifiers] = []
    while try statement.step() {
      quads.append(
        QuadIdentifiers(
          statement.identifier(0), statement.identifier(1), statement.identifier(2),
          in: TermIdentifier(rawValue: graph)))
    }
    return quads
  }

  /// Brings the changes of this transaction into the indexes, so that reads see them.
  func applyPending() throws(StoreFailure) {
    try beginReading()
    guard !pending.isEmpty else { return }
    let (added, removed) = pending.take()
    try updateIndexes(adding: added, removing: removed)
  }

  /// Takes quads into the indexes and counts, and out of them.
  func updateIndexes(
    adding added: consuming [QuadIdentifiers], removing removed: consuming [QuadIdentifiers]
  ) throws(StoreFailure) {
    if added.isEmpty, removed.isEmpty { return }
    // Counted first, so that the quads need not be held while the indexes sort them.
    let changes = PredicateStatistics.changes(adding: added, removing: removed)
    try indexes.merge(adding: added, removing: removed)
    try PredicateStatistics(connection: connection, indexes: indexes).update(by: changes)
  }

  /// The numbers of a quad, whose terms are added where they are new.
  ///
  /// - Parameters:
  ///   - knownGraph: the number of its graph, where it is at hand.
  ///   - knownSubject: the number of its subject, where it is at hand.
  /// - Throws: `StoreFailure.malformedTerm` where nobody could read what the store would hold.
  func intern(
    _ quad: Quad, graph knownGraph: TermIdentifier? = nil, subject knownSubject: TermIdentifier? = nil
  ) throws(StoreFailure) -> QuadIdentifiers {
    guard quad.subject.isResource else { throw .malformedTerm(path: path, term: quad.subject.description) }
    // New terms are numbered in this order.
    let graph = if let knownGraph { knownGraph } else { try number(of: quad.graph) }
    let subject = if let knownSubject { knownSubject } else { try number(of: quad.subject) }
    return QuadIdentifiers(
      subject, TermIdentifier(rawValue: try terms.intern(quad.predicate)), try number(of: quad.object), in: graph)
  }

  private func number(of graph: GraphName) throws(StoreFailure) -> TermIdentifier {
    if let name = graph.term { try number(of: name) } else { .none }
  }

  private func number(of term: Term) throws(StoreFailure) -> TermIdentifier {
    TermIdentifier(rawValue: try terms.intern(term))
  }

  private func identifiers(of quad: Quad) throws(StoreFailure) -> QuadIdentifiers? {
    var graph: UInt64? = 0
    if let name = quad.graph.term { graph = try terms.identifier(of: name) }
    guard let graph, let subject = try terms.identifier(of: quad.subject),
      let predicate = try terms.identifier(of: .iri(quad.predicate)),
      let object = try terms.identifier(of: quad.object)
    else { return nil }
    return QuadIdentifiers(
      TermIdentifier(rawValue: subject), TermIdentifier(rawValue: predicate), TermIdentifier(rawValue: object),
      in: TermIdentifier(rawValue: graph))
  }
}

extension PreparedStatement {
  /// Binds a quad as graph, subject, predicate, object.
  ///
  /// - Parameter position: of the graph.
  @inline(__always)
  func bind(_ quad: QuadIdentifiers, at position: Int32 = 1) {
    bind(quad.graph.rawValue, at: position)
    bind(quad.subject.rawValue, at: position + 1)
    bind(quad.predicate.rawValue, at: position + 2)
    bind(quad.object.rawValue, at: position + 3)
  }

  /// The quad in the columns graph, subject, predicate, object.
  var quad: QuadIdentifiers {
    QuadIdentifiers(identifier(1), identifier(2), identifier(3), in: identifier(0))
  }

  func identifier(_ column: Int32) -> TermIdentifier {
    TermIdentifier(rawValue: UInt64(bitPattern: integer(column)))
  }
}
