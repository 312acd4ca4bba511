extension QuadStore {
  /// A choice that was made for the whole store; nil where none was.
  public func setting(_ name: String) throws -> String? {
    try beginReading()
    let statement = try connection.statement("SELECT value FROM setting WHERE name = ?")
    defer { statement.reset() }
    statement.bind(name, at: 1)
    return try statement.step() ? statement.string(0) : nil
  }

  /// Makes a choice for the whole store. Only inside a transaction.
  public func set(_ name: String, to value: String) throws {
    let statement = try connection.statement("REPLACE INTO setting (name, value) VALUES (?, ?)")
    statement.bind(name, at: 1)
    statement.bind(value, at: 2)
    try statement.run()
  }

  /// Takes a choice back. Only inside a transaction.
  public func removeSetting(_ name: String) throws {
    let statement = try connection.statement("DELETE FROM setting WHERE name = ?")
    statement.bind(name, at: 1)
    try statement.run()
  }

  /// All sources, by the bytes of their paths.
  public func sources() throws -> [StoredSource] {
    try beginReading()
    let statement = try connection.statement("SELECT id, path, kind, digest, metadata FROM source ORDER BY path")
    defer { statement.reset() }
    var sources: [StoredSource] = []
    while try statement.step() {
      guard let kind = StoredSource.Kind(rawValue: statement.string(2)) else { throw damaged("kind of a source") }
      sources.append(
        StoredSource(
          number: SourceNumber(rawValue: statement.integer(0)), path: statement.string(1), kind: kind,
          digest: statement.optionalString(3), metadata: statement.string(4)))
    }
    return sources
  }

  /// Begins to take in a source, new or changed: until `finish` it counts as unfinished. Only inside a transaction.
  public func begin(sourceAt path: String, kind: StoredSource.Kind) throws -> SourceNumber {
    let statement = try connection.statement(
      """
      INSERT INTO source (path, kind, digest, metadata) VALUES (?1, ?2, NULL, '')
      ON CONFLICT (path) DO UPDATE SET kind = ?2, digest = NULL
      """)
    statement.bind(path, at: 1)
    statement.bind(kind.rawValue, at: 2)
    try statement.run()
    let number = try connection.statement("SELECT id FROM source WHERE path = ?")
    defer { number.reset() }
    number.bind(path, at: 1)
    guard try number.step() else { throw damaged("source \(path)") }
    return SourceNumber(rawValue: number.integer(0))
  }

  /// Notes that all of a source has been taken in, and removes its documents that are no longer in it.
  ///
  /// Only inside a transaction.
  public func finish(
    _ source: SourceNumber, digest: String, metadata: String, keeping documents: Set<DocumentNumber>
  ) throws {
    for (number, _) in try self.documents(of: source) where !documents.contains(number) { try remove(number) }
    let statement = try connection.statement("UPDATE source SET digest = ?2, metadata = ?3 WHERE id = ?1")
    statement.bind(source.rawValue, at: 1)
    statement.bind(digest, at: 2)
    statement.bind(metadata, at: 3)
    try statement.run()
  }

  /// Removes a source with its documents. Only inside a transaction.
  public func remove(_ source: SourceNumber) throws {
    for (number, _) in try documents(of: source) { try remove(number) }
    let statement = try connection.statement("DELETE FROM source WHERE id = ?")
    statement.bind(source.rawValue, at: 1)
    try statement.run()
  }
}
