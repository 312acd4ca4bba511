#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A store's file before SQLite opens it.
struct StoreFile {
  /// How many bytes of a file tell whether it is a store: SQLite's header.
  static let headerLength = 100

  let path: String

  /// The first bytes of the file, fewer than `headerLength` where it is shorter; nil where it cannot be read.
  ///
  /// Of a pipe nothing is read: nobody else would get what was.
  var header: [UInt8]? {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return nil }
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: Self.headerLength) { buffer, count in
      count = max(read(descriptor, buffer.baseAddress, Self.headerLength), 0)
    }
  }

  var exists: Bool { access(path, F_OK) == 0 }

  private var isFolder: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a log of writes lies beside the file that are not yet in it.
  var hasLog: Bool { access(path + "-wal", F_OK) == 0 }

  /// Whether a file that begins with these bytes is a store: SQLite's own mark, and ours in its header.
  static func isStore(header: [UInt8]) -> Bool {
    guard header.count >= headerLength, header.starts(with: Array("SQLite format 3".utf8) + [0]) else { return false }
    return header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) } == StoreSchema.applicationIdentifier
  }

  /// Makes sure that no file is touched that is not a store.
  ///
  /// An empty file passes where a store may be made: it is what remains of one that was interrupted at its beginning.
  /// - Throws: `StoreFailure.missing`, `.cannotOpen` or `.notAStore`.
  func check(mayBeMade: Bool) throws(StoreFailure) {
    guard let header else {
      if exists { throw isFolder ? .notAStore(path: path) : .cannotOpen(path: path) }
      if mayBeMade { return }
      throw .missing(path: path)
    }
    if header.isEmpty, mayBeMade { return }
    guard Self.isStore(header: header) else { throw .notAStore(path: path) }
    // The bytes that would turn the checks of pages off.
    let version = Int(header[60..<64].reduce(Int32(0)) { $0 << 8 | Int32($1) })
    // SQLite takes the number as signed, so that one below all versions would pass for an old store without checksums.
    guard version > 0 else { throw .damaged(path: path, detail: "its header gives it version \(version)") }
    let hasChecksums = (StoreSchema.firstVersionWithChecksums...StoreSchema.version).contains(version)
    guard !hasChecksums || header[20] == StoreSchema.checksumLength else {
      throw .damaged(path: path, detail: "its header says that pages have no checksums")
    }
  }

  /// The name under which SQLite reads the file without any file beside it (sqlite.org/uri.html).
  var immutableName: String {
    var name = Array("file:".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"): name += ("%" + String(byte, radix: 16)).utf8
      default: name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self) + "?immutable=1"
  }
}
