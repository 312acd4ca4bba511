internal import CPageChecksums
internal import CSQLite

/// One open connection to the file of a store; the only place that opens and closes it.
///
/// Every failure names the path and what happened, after which the file is as the last commit left it.
final class Connection {
  /// What a connection is opened for.
  enum Opening {
    /// Reads beside a writer; the file must exist.
    case reading
    /// Reads a file that nobody writes, where no file may be made beside it.
    case readingAlone
    /// Reads and writes; the file must exist.
    case writing
    /// Reads and writes; an absent file is made.
    case making
  }

  let path: String
  /// How long a writer waits for another one.
  let waitSeconds: Int
  let handle: OpaquePointer
  private var statements: [PreparedStatement] = []
  /// The numbers of statements by their texts.
  private var numbers: [String: Int] = [:]
  /// The same by where the texts lie: most are asked for again and again by one.
  private var recent = RecentTexts()

  init(path: String, opening: Opening, waitSeconds: Int) throws(StoreFailure) {
    self.path = path
    self.waitSeconds = waitSeconds
    handle = try Self.open(path, opening)
    sqlite3_extended_result_codes(handle, 1)
    // The library counts milliseconds in 32 bits: three weeks are long enough.
    sqlite3_busy_timeout(handle, Int32(min(max(waitSeconds, 0), 2_000_000)) * 1000)
  }

  deinit {
    for statement in statements { statement.finalize() }
    sqlite3_close_v2(handle)
  }

  private static func open(_ path: String, _ opening: Opening) throws(StoreFailure) -> OpaquePointer {
    var handle: OpaquePointer?
    let name = opening == .readingAlone ? StoreFile(path: path).immutableName : path
    let flags =
      switch opening {
      case .reading: SQLITE_OPEN_READONLY
      case .readingAlone: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .writing: SQLITE_OPEN_READWRITE
      case .making: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX, page_checksums_name())
    guard code == SQLITE_OK, let handle else {
      sqlite3_close_v2(handle)
      throw StoreFailure.cannotOpen(path: path)
    }
    return handle
  }

  /// Makes an empty file, or one that is rebuilt next, keep room for a checksum in every page.
  func reserveChecksums() throws(StoreFailure) {
    let code = page_checksums_reserve(handle)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Sets how many bytes of pages are kept in memory.
  func keepPages(bytes: Int) throws(StoreFailure) { try execute("PRAGMA cache_size = -\(bytes / 1024)") }

  /// Lets the log of writes become as long as a quarter of the file before it is copied there: of a page that many
  /// transactions change, that copies fewer states.
  func adaptLog() throws(StoreFailure) {
    let pages = try integer("PRAGMA page_count") ?? 0
    try execute("PRAGMA wal_autocheckpoint = \(min(max(pages / 4, 1000), 1 << 14))")
  }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(StoreFailure) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// A statement ready to be run, compiled once for the life of the connection.
  func statement(_ sql: String) throws(StoreFailure) -> PreparedStatement {
    if let number = recent.number(of: sql) {
      let known = statements[Int(number)]
      known.reset()
      return known
    }
    if let number = numbers[sql] {
      recent.insert(sql, UInt64(number))
      statements[number].reset()
      return statements[number]
    }
    let statement = try ownStatement(sql)
    recent.insert(sql, UInt64(statements.count))
    numbers[sql] = statements.count
    statements.append(statement)
    return statement
  }

  /// How many rows one statement inserts at most: what running a statement costs is shared by them.
  private static let rowsOfAStatement = 64

  /// Inserts rows, some dozens with one statement, inside a transaction that the caller takes back where this throws.
  ///
  /// A row that is there already makes the statement fail with the rows before it inserted (`OR FAIL`). To undo them by itself,
  /// SQLite would copy every page that a statement with several rows changes into a file of its own first.
  ///
  /// - Parameters:
  ///   - table: the table with the columns, as `quad (graph, subject)`.
  ///   - bind: binds the columns of a row from a position on.
  func insert<Row>(
    _ rows: [Row], into table: String, columns: Int, bind: (Row, PreparedStatement, Int32) -> Void
  ) throws(StoreFailure) {
    let row = "(" + Array(repeating: "?", count: columns).joined(separator: ", ") + ")"
    func insertion(of count: Int) throws(StoreFailure) -> PreparedStatement {
      try statement(
        "INSERT OR FAIL INTO \(table) VALUES " + Array(repeating: row, count: count).joined(separator: ", "))
    }
    var rest = rows[...]
    let repeated = rows.count >= Self.rowsOfAStatement ? try insertion(of: Self.rowsOfAStatement) : nil
    while !rest.isEmpty {
      let part = rest.prefix(Self.rowsOfAStatement)
      rest = rest.dropFirst(part.count)
      let isWhole = part.count == Self.rowsOfAStatement
      let statement = if isWhole, let repeated { repeated } else { try insertion(of: part.count) }
      for (index, row) in part.enumerated() { bind(row, statement, Int32(index * columns + 1)) }
      try statement.run()
    }
  }

  /// A statement that nobody else resets, for cursors that stay open; its owner finalizes it.
  func ownStatement(_ sql: String) throws(StoreFailure) -> PreparedStatement {
    var pointer: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &pointer, nil)
    guard code == SQLITE_OK, let pointer else { throw failure(code) }
    return PreparedStatement(pointer, connection: self)
  }

  /// The integer in the first column of a statement's first row; nil without a row or for NULL.
  func integer(_ sql: String) throws(StoreFailure) -> Int64? {
    let statement = try statement(sql)
    defer { statement.reset() }
    guard try statement.step(), !statement.isNull(0) else { return nil }
    return statement.integer(0)
  }

  /// Whether a transaction is open on this connection.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// The number of the row that was inserted last.
  var lastRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// How many rows the last statement changed.
  var changes: Int { Int(sqlite3_changes(handle)) }

  /// Runs a body between BEGIN and COMMIT; takes everything back where it throws.
  ///
  /// - Throws: what the body throws, or `StoreFailure` where another writer keeps the lock or the disk is full.
  func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Takes back what an open transaction has done; a full disk may have done so already.
  func rollBack() {
    if isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }
}
