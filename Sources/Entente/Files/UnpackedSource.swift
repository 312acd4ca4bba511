internal import Compression

/// The bytes of a file or of standard input, read piece by piece and unpacked where they are gzip.
///
/// They are taken for gzip where the name says so (`.gz`) or they begin as gzip does.
public final class UnpackedSource {
  private var reader: GzipReader?
  private let source: ByteSource
  private var beginning: [UInt8]?

  /// - Parameter path: a file; `-` for standard input.
  /// - Throws: `FileFailure` where it cannot be opened or read.
  public init(_ path: String) throws(FileFailure) {
    let source = try ByteSource(path)
    self.source = source
    // A pipe may give its bytes one by one, and gzip is known by two.
    var first = try source.next()
    while first.count == 1 {
      let more = try source.next()
      if more.isEmpty { break }
      first += more
    }
    guard path.hasSuffix(".gz") || GzipReader.isGzip(first) else {
      beginning = first
      return
    }
    var unread: [UInt8]? = first
    reader = GzipReader(name: path) {
      defer { unread = nil }
      return try unread ?? source.next()
    }
  }

  /// The next bytes, none at the end.
  ///
  /// - Throws: `FileFailure`, or `GzipFailure` where packed bytes are damaged or cut off.
  public func next() throws -> [UInt8] {
    if let reader { return try reader.next() }
    defer { beginning = nil }
    return try beginning ?? source.next()
  }
}
