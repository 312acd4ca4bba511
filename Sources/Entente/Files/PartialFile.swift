#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written piece by piece and takes its name only when it is whole.
///
/// A link is followed, and the file that it names replaced. What is no plain file, as a pipe or a terminal, cannot be
/// replaced and is written to directly.
public final class PartialFile {
  private let path: String
  /// Where the bytes go until the file is whole; nil where they go to the path itself.
  private let temporary: String?
  private let descriptor: Int32
  private var isFinished = false

  /// - Throws: `FileFailure` where no file can be made beside the path.
  public init(_ path: String) throws(FileFailure) {
    let path = FileSystem.target(ofLink: path)
    self.path = path
    temporary = FileSystem.isSpecial(path) ? nil : path + ".part-\(getpid())"
    descriptor = open(temporary ?? path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw FileFailure(action: .write, path: path, number: errno) }
  }

  /// A file that was not finished leaves nothing behind.
  deinit {
    close(descriptor)
    if !isFinished, let temporary { unlink(temporary) }
  }

  /// Writes the next bytes.
  ///
  /// - Throws: `FileFailure`, for example on a full disk; what stood at the path before is untouched.
  public func write(_ bytes: [UInt8]) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer -> Int in
        guard let base = buffer.baseAddress else { return 0 }
        return FileSystem.write(descriptor, base + written, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFailure(action: .write, path: path, number: errno) }
      written += count
    }
  }

  /// Puts the file in its place.
  public func finish() throws(FileFailure) {
    guard let temporary else { return }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      throw FileFailure(action: .write, path: path, number: errno)
    }
    isFinished = true
  }
}
