internal import CSQLite

/// A compiled statement: values in by position from 1, columns out by position from 0.
final class PreparedStatement {
  private let pointer: OpaquePointer
  private unowned let connection: Connection

  init(_ pointer: OpaquePointer, connection: Connection) {
    self.pointer = pointer
    self.connection = connection
  }

  /// Frees what SQLite holds for the statement; it must not be used any more.
  func finalize() { sqlite3_finalize(pointer) }

  /// Makes the statement ready to run again; bound values stay.
  @inline(__always)
  func reset() { sqlite3_reset(pointer) }

  /// Runs to the next row; false at the end.
  @inline(__always)
  func step() throws(StoreFailure) -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    if code == SQLITE_DONE { return false }
    let failure = connection.failure(code)
    sqlite3_reset(pointer)
    throw failure
  }

  /// Runs a statement that gives no rows, to its end.
  @inline(__always)
  func run() throws(StoreFailure) {
    while try step() {}
    sqlite3_reset(pointer)
  }

  @inline(__always)
  func bind(_ value: Int64, at position: Int32) { sqlite3_bind_int64(pointer, position, value) }

  func bind(_ value: Int, at position: Int32) { bind(Int64(value), at: position) }

  @inline(__always)
  func bind(_ value: UInt64, at position: Int32) { bind(Int64(bitPattern: value), at: position) }

  /// Binds text, or NULL for nil.
  func bind(_ text: String?, at position: Int32) {
    guard var text else { return bindNull(at: position) }
    text.withUTF8 { bindText(UnsafeRawBufferPointer($0), at: position) }
  }

  /// Binds well-formed UTF-8.
  @inline(__always)
  func bindText(_ bytes: UnsafeRawBufferPointer, at position: Int32) {
    // An empty buffer may have no address, which SQLite would take for NULL.
    guard let address = bytes.baseAddress, !bytes.isEmpty else {
      _ = entente_sqlite3_bind_text_copied(pointer, position, "", 0)
      return
    }
    _ = entente_sqlite3_bind_text_copied(pointer, position, address, UInt64(bytes.count))
  }

  func bindText(_ bytes: [UInt8], at position: Int32) { bytes.withUnsafeBytes { bindText($0, at: position) } }

  func bindBytes(_ bytes: [UInt8], at position: Int32) {
    _ = bytes.withUnsafeBytes {
      entente_sqlite3_bind_blob_copied(pointer, position, $0.baseAddress, UInt64($0.count))
    }
  }

  func bindNull(at position: Int32) { sqlite3_bind_null(pointer, position) }

  @inline(__always)
  func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

  func isInteger(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_INTEGER }

  /// The text of a column, empty for NULL.
  func string(_ column: Int32) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }

  func optionalString(_ column: Int32) -> String? { isNull(column) ? nil : string(column) }

  func bytes(_ column: Int32) -> [UInt8] { withBytes(column) { Array($0) } }

  /// Lends the bytes of a text or blob until the next step.
  @inline(__always)
  func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let start = sqlite3_column_blob(pointer, column)
    return body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, column))))
  }
}
