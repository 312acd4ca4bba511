internal import RDF

/// A store that lasts: quads and the documents they come from, in one SQLite file (`schema/store.sql`).
///
/// What a transaction commits survives the end of the process and of the machine; what was not committed leaves no
/// trace. Any number of stores may read a file while one writes to it: each sees what was committed when it first read,
/// until `refresh` or its own next transaction. A store belongs to one thread.
public final class QuadStore {
  /// What a store is opened for.
  public enum Access: Sendable {
    /// Reads; the file must be a store.
    case reading
    /// Reads and writes; the file must be a store.
    case writing
    /// Reads and writes; where there is no file, or an empty one, a store is begun.
    case making
  }

  /// How long a writer waits for another one, if nothing else is said.
  public static let defaultWaitSeconds = 30

  public let path: String
  let connection: Connection
  let terms: TermTable
  let indexes: QuadIndexes
  /// Descriptions of things that this transaction or an earlier one has met: numbers by identifier and content.
  var descriptions = TermCache(capacity: descriptionBytes)
  private static let descriptionBytes = 1 << 22
  /// What the indexes do not know yet of this transaction.
  var pending = PendingQuads()
  /// Whether this transaction changed quads that no annotated document gives.
  var changesOtherQuads = false
  /// The state of the file that everything in memory belongs to.
  private var knownState: Int64 = -1

  /// - Parameters:
  ///   - waitSeconds: how long to wait for another writer before failing.
  ///   - cache: how much of the file is kept in memory.
  /// - Throws: `StoreFailure`: the file is missing, no store, of a newer version, or cannot be opened or made.
  public init(
    path: String, access: Access, waitSeconds: Int = defaultWaitSeconds, cache: StoreCache = StoreCache()
  ) throws {
    self.path = path
    try StoreFile(path: path).check(mayBeMade: access == .making)
    connection = try Self.connection(to: path, access, waitSeconds)
    try connection.keepPages(bytes: cache.pageBytes)
    terms = TermTable(connection, fetchedTerms: cache.terms)
    indexes = QuadIndexes(connection, blocksOfAnOrder: cache.blocksOfAnOrder)
    if access == .reading { _ = try connection.storedVersion() } else { try connection.makeSchema() }
  }

  /// Ends the view of the file that reading began; the next read sees what was committed meanwhile.
  public func refresh() throws {
    if connection.isInTransaction { try connection.execute("COMMIT") }
  }

  /// A number that differs from an earlier one where another connection has committed something between the two.
  public func stateNumber() throws -> Int64 {
    try beginReading()
    return knownState
  }

  /// Makes sure that all reads until `refresh` see one state of the file.
  func beginReading() throws(StoreFailure) {
    guard !connection.isInTransaction else { return }
    try connection.execute("BEGIN")
    try noticeChanges()
  }

  /// Forgets what is in memory where another connection has written since.
  func noticeChanges() throws(StoreFailure) {
    // Reading the schema's version begins the view; the state that `data_version` reports is that of the view.
    _ = try connection.integer("PRAGMA schema_version")
    let state = try connection.integer("PRAGMA data_version") ?? 0
    if state != knownState { forget() }
    knownState = state
  }

  /// Forgets everything in memory that the file may contradict.
  func forget() {
    terms.forget()
    indexes.forget()
    descriptions = TermCache(capacity: Self.descriptionBytes)
    pending = PendingQuads()
    changesOtherQuads = false
  }
}
