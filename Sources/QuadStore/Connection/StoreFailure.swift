/// Why a store could not be opened, read or written; whatever it is, the store is as the last commit left it.
public enum StoreFailure: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file is no store of ours: another SQLite file, or none at all.
  case notAStore(path: String)
  /// The store was made by a newer program.
  case newerVersion(path: String, found: Int, known: Int)
  /// Neither the file nor its folder may be written.
  case readOnly(path: String)
  /// The disk, a quota or a limit on file sizes left no room, or the disk fails.
  case full(path: String)
  /// Another program kept the store locked for the whole wait.
  case locked(path: String, seconds: Int)
  /// The file cannot be opened or made.
  case cannotOpen(path: String)
  /// The file's content is damaged.
  case damaged(path: String, detail: String)
  /// More words were to be looked for than are allowed.
  case tooManyWords(count: Int, limit: Int)
  /// A term was to be put in that RDF does not allow; nothing was.
  case malformedTerm(path: String, term: String)
  /// A cursor was asked for in an order that `orders(for:)` does not list.
  case unsupportedOrder(String)
  /// What else SQLite reports: its extended result code and message.
  case engine(path: String, code: Int32, message: String)
}
