#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file or standard input, read piece by piece, so that memory stays flat on any size.
public final class ByteSource {
  private static let pieceLength = 1 << 18
  private let path: String
  private let descriptor: Int32

  /// - Parameter path: a file; `-` for standard input.
  /// - Throws: `FileFailure` where it cannot be opened.
  public init(_ path: String) throws(FileFailure) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY)
    guard descriptor >= 0 else { throw FileFailure(action: .read, path: path, number: errno) }
  }

  deinit { if path != "-" { close(descriptor) } }

  /// The next bytes, none at the end.
  public func next() throws(FileFailure) -> [UInt8] {
    var failure: FileFailure?
    let piece = [UInt8](unsafeUninitializedCapacity: Self.pieceLength) { buffer, filled in
      var count = -1
      repeat { count = read(descriptor, buffer.baseAddress, buffer.count) } while count < 0 && errno == EINTR
      if count < 0 { failure = FileFailure(action: .read, path: path, number: errno) }
      filled = max(count, 0)
    }
    if let failure { throw failure }
    return piece
  }
}
