internal import CArchive

/// Reads zip, tar, 7z and rar archives, and files packed by xz, bzip2, zstd and the like: one entry after the other.
///
/// Memory depends neither on the size of the archive nor on that of its entries. The library is loaded when the first
/// archive is opened.
public final class ArchiveReader {
  /// A file in an archive.
  public struct Entry: Hashable, Sendable {
    /// As it stands in the archive, with bytes that are no UTF-8 replaced; empty where a packed file has none.
    public var name: String
    public var isEncrypted: Bool
  }

  private static let pieceLength = 1 << 16
  private let archive: OpaquePointer
  private let source: String?
  /// Kept for as long as the library reads them.
  private let bytes: UnsafeMutableRawBufferPointer?
  /// How many bytes the entries unpacked to so far.
  public private(set) var unpackedBytes = 0

  /// Whether the system has the library.
  public static var isAvailable: Bool { carchive_load() }

  /// - Throws: `ArchiveFailure`.
  public init(atPath path: String) throws(ArchiveFailure) {
    guard carchive_load(), let archive = carchive_open_file(path) else {
      throw ArchiveFailure(.noLibrary, source: path)
    }
    (self.archive, source, bytes) = (archive, path, nil)
    try check()
  }

  /// - Parameter source: the archive's name, for failures.
  /// - Throws: `ArchiveFailure`.
  public init(_ content: [UInt8], source: String? = nil) throws(ArchiveFailure) {
    guard carchive_load() else { throw ArchiveFailure(.noLibrary, source: source) }
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(content.count, 1), alignment: 16)
    bytes.copyBytes(from: content)
    guard let archive = carchive_open_memory(bytes.baseAddress, content.count) else {
      bytes.deallocate()
      throw ArchiveFailure(.noLibrary, source: source)
    }
    (self.archive, self.source, self.bytes) = (archive, source, bytes)
    try check()
  }

  deinit {
    carchive_close(archive)
    bytes?.deallocate()
  }

  private func check() throws(ArchiveFailure) {
    if carchive_state(archive) != CArchiveGood { throw failure }
  }

  private var failure: ArchiveFailure {
    ArchiveFailure(.damaged(String(cString: carchive_reason(archive))), source: source)
  }

  /// The next file; nil at the end. Folders, links and devices are passed over.
  ///
  /// - Throws: `ArchiveFailure` where the archive is damaged so that nothing behind can be read.
  public func next() throws(ArchiveFailure) -> Entry? {
    while true {
      switch carchive_next(archive) {
      case CArchiveEnd: return nil
      case CArchiveGood:
        guard carchive_is_file(archive) else { continue }
        let name = carchive_is_single(archive) ? "" : carchive_name(archive).map { String(cString: $0) } ?? ""
        return Entry(name: name, isEncrypted: carchive_is_encrypted(archive))
      default: throw failure
      }
    }
  }

  /// The next bytes of the entry, none at its end.
  ///
  /// - Throws: `ArchiveFailure` where the entry is damaged; the next one may be sound.
  public func piece() throws(ArchiveFailure) -> [UInt8] {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, filled in
      count = carchive_read(archive, buffer.baseAddress, buffer.count)
      filled = max(count, 0)
    }
    guard count >= 0 else { throw failure }
    unpackedBytes += count
    return piece
  }

  /// How many bytes of the archive were used so far.
  public var usedBytes: Int { Int(carchive_used(archive)) }
}

/// Why an archive could not be read.
public struct ArchiveFailure: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The system has no libarchive.
    case noLibrary
    /// In the words of the library.
    case damaged(String)
  }

  public var reason: Reason
  /// The archive's name, nil where nobody gave one.
  public var source: String?

  public init(_ reason: Reason, source: String? = nil) {
    self.reason = reason
    self.source = source
  }
}
