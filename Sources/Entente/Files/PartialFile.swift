internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is written piece by piece and takes its name only when it is whole.
///
/// Until then its bytes lie beside that name in a hidden file, which is new (nobody's link is followed) and locked, so that a
/// later run can tell what a killed one left. What is no plain file, as a pipe or a terminal, cannot be replaced and is
/// written to directly.
public final class PartialFile: Sendable {
  /// What becomes of a link at the path.
  public enum LinkPolicy: Sendable {
    /// The file that it names is replaced, if the link is one's own: for paths that people type.
    case followsOwn
    /// The link itself is replaced: for names inside a folder.
    case replaces
  }

  /// The path that the file takes in the end.
  public let path: String
  /// Where the bytes go until the file is whole; nil where they go to the path itself.
  private let temporary: String?
  private let descriptor: Int32
  private let isFinished = Atomic(false)

  /// - Throws: `FileFailure` where no file can be made beside the path, or the path is somebody else's link.
  public init(_ path: String, links: LinkPolicy = .followsOwn) throws(FileFailure) {
    if path.isEmpty { throw FileFailure(action: .write, path: path, number: ENOENT) }
    let path = links == .followsOwn ? try FileSystem.target(ofOwnLink: path) : path
    self.path = path
    if FileSystem.isSpecial(path, followsLinks: links == .followsOwn) {
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileFailure(action: .write, path: path, number: errno) }
    } else {
      if FileSystem.isFolder(path, followsLinks: links == .followsOwn) {
        throw FileFailure(action: .write, path: path, number: EISDIR)
      }
      let (name, descriptor) = try Leftovers.newFile(for: path)
      temporary = name
      self.descriptor = descriptor
      WrittenFiles.began(name)
    }
  }

  /// A file that was not finished leaves nothing behind.
  deinit {
    close(descriptor)
    if !isFinished.load(ordering: .relaxed), let temporary {
      unlink(temporary)
      WrittenFiles.ended(temporary, finalPath: nil)
    }
  }

  /// Writes the next bytes.
  ///
  /// - Throws: `FileFailure`, for example on a full disk; what stood at the path before is untouched.
  public func write(_ bytes: [UInt8]) throws(FileFailure) {
    try FileSystem.write(bytes, to: descriptor, path: path)
  }

  /// Makes sure that the bytes are on the disk, without giving them their name yet: for files that are to appear together.
  public func settle() throws(FileFailure) {
    guard temporary == nil || fsync(descriptor) == 0 else {
      throw FileFailure(action: .write, path: path, number: errno)
    }
  }

  /// Puts the file in its place.
  public func finish() throws(FileFailure) {
    guard let temporary else { return }
    try settle()
    guard rename(temporary, path) == 0 else { throw FileFailure(action: .write, path: path, number: errno) }
    isFinished.store(true, ordering: .relaxed)
    WrittenFiles.ended(temporary, finalPath: path)
  }
}
