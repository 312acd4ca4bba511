internal import CPageChecksums
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
    case SQLITE_IOERR where code >> 8 == 32: return .damaged(path: path, detail: damagedPage)
    default: return .engine(path: path, code: code, message: message)
    }
  }

  private var damagedPage: String {
    "page \(page_checksums_damaged_page(handle)) is not as it was written: its checksum does not fit"
  }

  private var message: String { String(cString: sqlite3_errmsg(handle)) }

  /// Whether an error of input and output means that there is no room: so SQLite reports writes beyond a limit on file
  /// sizes (SQLITE_IOERR_WRITE), and room that ends where the log's shared memory is made (SQLITE_IOERR_SHMSIZE).
  private func isFull(_ code: Int32) -> Bool { [3, 19].contains(code >> 8) }
}
