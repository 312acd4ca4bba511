internal import CSQLite

extension Connection {
  /// What a result code of SQLite means for the user of a store.
  func failure(_ code: Int32) -> StoreFailure {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: return .locked(path: path, seconds: waitSeconds)
    case SQLITE_FULL: return .full(path: path)
    case SQLITE_READONLY, SQLITE_PERM: return .readOnly(path: path)
    case SQLITE_CANTOPEN: return .cannotOpen(path: path)
    case SQLITE_NOTADB: return .notAStore(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, detail: message)
    case SQLITE_IOERR where isFull(code): return .full(path: path)
    default: return .engine(path: path, code: code, message: message)
    }
  }

  private var message: String { String(cString: sqlite3_errmsg(handle)) }

  /// Whether a failed write means that there is no room: SQLite reports a limit on file sizes, and room that ends
  /// while the shared memory of the log is made, as errors of input and output.
  private func isFull(_ code: Int32) -> Bool {
    let shared: UInt8 = 19
    let write: UInt8 = 3
    return [shared, write].contains(UInt8(truncatingIfNeeded: code >> 8))
  }
}
